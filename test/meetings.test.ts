import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../src/app/load-lexicon.js';
import { readText } from '../src/nlp/pipeline.js';

/** One passage and the records it yields: `kind status date [round] {parties} @place (name:capacity …) "mechanism"`, sorted. */
type Passage = readonly [name: string, text: string, ...meetings: string[]];

const PASSAGES: readonly Passage[] = [
  // Talks and summits
  [
    'talks of two heads are a summit',
    'Ngày 10/9/2023, tại Hà Nội, Tổng Bí thư Nguyễn Phú Trọng đã hội đàm với Tổng thống Mỹ Joe Biden.',
    'summit held 2023-09-10 {US,VN} @Hà Nội (Joe Biden:guest Nguyễn Phú Trọng:host)',
  ],
  [
    'talks of ministers',
    'Ngày 5/12/2022, Bộ trưởng Ngoại giao Bùi Thanh Sơn hội đàm với Ngoại trưởng Hàn Quốc Park Jin tại Seoul.',
    'talks held 2022-12-05 {KR,VN} @Seoul (Bùi Thanh Sơn:guest Park Jin:host)',
  ],
  [
    'a third country is nobody’s home',
    'Tổng thống Mỹ Joe Biden gặp Chủ tịch Trung Quốc Tập Cận Bình tại Bali, Indonesia, ngày 14/11/2022.',
    'summit held 2022-11-14 {CN,US} @Bali (Joe Biden:member Tập Cận Bình:member)',
  ],
  [
    'a noun with both its sides',
    'Cuộc hội đàm giữa Thủ tướng Nhật Bản Kishida Fumio và Tổng thống Hàn Quốc Yoon Suk Yeol diễn ra tại Tokyo ngày 16/3/2023.',
    'summit held 2023-03-16 {JP,KR} @Tokyo (Kishida Fumio:host Yoon Suk Yeol:guest)',
  ],
  [
    'the day of its own taking place, not the one that opens the sentence',
    'Ngày 12/5/2025, Mỹ và Trung Quốc ra tuyên bố chung về kết quả cuộc đàm phán cấp cao diễn ra trong hai ngày 10 - 11/5/2025 tại Geneva.',
    'talks held 2025-05-10/2025-05-11 {CN,US} @Geneva',
  ],
  [
    'the subject stands after the phrase',
    'Trong cuộc gặp với Tổng thống Ukraine Volodymyr Zelensky tại Kiev ngày 21/3/2023, Thủ tướng Nhật Bản Kishida Fumio tuyên bố viện trợ thêm.',
    'summit held 2023-03-21 {JP,UA} @Kiev (Kishida Fumio:guest Volodymyr Zelensky:host)',
  ],
  [
    'a summit named by its pair',
    'Hội nghị thượng đỉnh Nga - châu Phi lần thứ hai khai mạc tại St. Petersburg ngày 27/7/2023 với sự tham dự của Tổng thống Nga Vladimir Putin.',
    'summit held 2023-07-27 round 2 {RU} @St. Petersburg (Vladimir Putin:host) "Hội nghị thượng đỉnh Nga - châu Phi"',
  ],
  [
    'a background summit',
    'Bình Nhưỡng thay đổi lập trường kể từ sau hội nghị thượng đỉnh Mỹ - Triều tại Singapore tháng 6/2018.',
    'summit held 2018-06 {KP,US} @Singapore "hội nghị thượng đỉnh Mỹ - Triều"',
  ],
  [
    'bare summit of three',
    'Thượng đỉnh Nhật - Hàn - Trung sẽ diễn ra tại Seoul ngày 27/5/2024.',
    'summit planned 2024-05-27 {CN,JP,KR} @Seoul "Thượng đỉnh Nhật - Hàn - Trung"',
  ],
  [
    'a possible meeting is planned',
    'Tổng thống Mỹ Donald Trump có thể gặp Tổng thống Nga Vladimir Putin tại Budapest trong tháng 11/2025.',
    'summit planned 2025-11 {RU,US} @Budapest (Donald Trump:member Vladimir Putin:member)',
  ],
  [
    'a cancelled meeting',
    'Tổng thống Mỹ Donald Trump đã hủy cuộc gặp với Tổng thống Nga Vladimir Putin dự kiến diễn ra tại Argentina ngày 1/12/2018.',
    'summit cancelled 2018-12-01 {RU,US} @Argentina (Donald Trump:member Vladimir Putin:member)',
  ],
  [
    'on the margins of a summit',
    'Bên lề Hội nghị thượng đỉnh G20 tại New Delhi ngày 9/9/2023, Thủ tướng Ấn Độ Narendra Modi đã gặp Tổng thống Mỹ Joe Biden.',
    'summit held 2023-09-09 {G20,IN,US} @New Delhi (Joe Biden:guest Narendra Modi:host) "Hội nghị thượng đỉnh G20"',
    'summit held 2023-09-09 {IN,US} @New Delhi (Joe Biden:guest Narendra Modi:host)',
  ],
  // Visits
  [
    'an official visit announced',
    'Thủ tướng Australia Anthony Albanese sẽ thăm chính thức Việt Nam từ ngày 3 đến 4/6/2023.',
    'visit planned 2023-06-03/2023-06-04 {AU,VN} @Việt Nam (Anthony Albanese:guest)',
  ],
  [
    'a visit that goes on',
    'Chủ tịch nước Võ Văn Thưởng bắt đầu chuyến thăm chính thức Nhật Bản ngày 27/11/2023.',
    'visit under-way 2023-11-27 {JP,VN} @Nhật Bản (Võ Văn Thưởng:guest)',
  ],
  [
    'a visit that has ended, and where it went',
    'Chiều 9/4/2024, Thủ tướng Singapore Lý Hiển Long rời Hà Nội, kết thúc chuyến thăm Việt Nam.',
    'visit held 2024-04-09 {SG,VN} @Hà Nội (Lý Hiển Long:guest)',
  ],
  [
    'two countries in one phrase',
    'Ngoại trưởng Mỹ Antony Blinken sẽ thăm Nhật Bản và Hàn Quốc trong tháng 3/2021.',
    'visit planned 2021-03 {JP,US} @Nhật Bản (Antony Blinken:guest)',
    'visit planned 2021-03 {KR,US} @Hàn Quốc (Antony Blinken:guest)',
  ],
  [
    'the visitor after the country',
    'Chuyến thăm Trung Quốc của Tổng thống Brazil Luiz Inacio Lula da Silva diễn ra từ ngày 12 đến 15/4/2023.',
    'visit under-way 2023-04-12/2023-04-15 {BR,CN} @Trung Quốc (Luiz Inacio Lula da Silva:guest)',
  ],
  ['an arrival', 'Tối 19/6/2024, Tổng thống Nga Vladimir Putin đã đến Hà Nội.', 'visit held 2024-06-19 {RU,VN} @Hà Nội (Vladimir Putin:guest)'],
  [
    'a background visit of an earlier year',
    'Quan hệ hai nước ấm lên sau khi Tổng thống Mỹ Barack Obama thăm Cuba năm 2016.',
    'visit held 2016 {CU,US} @Cuba (Barack Obama:guest)',
  ],
  ['a delegation without a name', 'Ngày 26/4/2024, phái đoàn Ai Cập đã tới Israel để thảo luận về đề xuất ngừng bắn.', 'visit held 2024-04-26 {EG,IL} @Israel'],
  [
    'several visits by year',
    'Tổng thống Pháp Jacques Chirac đã thăm Việt Nam vào các năm 1997 và 2004.',
    'visit held 1997 {FR,VN} @Việt Nam (Jacques Chirac:guest)',
    'visit held 2004 {FR,VN} @Việt Nam (Jacques Chirac:guest)',
  ],
  // Courtesy
  [
    'a host receives',
    'Ngày 6/7/2023, Chủ tịch nước Võ Văn Thưởng tiếp Bộ trưởng Quốc phòng Australia Richard Marles tại Hà Nội.',
    'courtesy held 2023-07-06 {AU,VN} @Hà Nội (Richard Marles:guest Võ Văn Thưởng:host)',
  ],
  [
    'a courtesy reception',
    'Sáng 14/3/2024, Thủ tướng Phạm Minh Chính tiếp xã giao Đại sứ Nhật Bản Ito Naoki.',
    'courtesy held 2024-03-14 {JP,VN} (Ito Naoki:guest Phạm Minh Chính:host)',
  ],
  [
    'calls on different hosts are separate',
    'Ngày 12/12/2023, Ngoại trưởng Lào Saleumxay Kommasith đã chào xã giao Thủ tướng Phạm Minh Chính và hội kiến Chủ tịch Quốc hội Vương Đình Huệ.',
    'courtesy held 2023-12-12 {LA,VN} (Phạm Minh Chính:host Saleumxay Kommasith:guest)',
    'courtesy held 2023-12-12 {LA,VN} (Saleumxay Kommasith:guest Vương Đình Huệ:host)',
  ],
  // Calls
  [
    'a telephone call',
    'Ngày 18/3/2022, Tổng thống Mỹ Joe Biden điện đàm với Chủ tịch Trung Quốc Tập Cận Bình.',
    'call held 2022-03-18 {CN,US} (Joe Biden:member Tập Cận Bình:member)',
  ],
  [
    'a call told as a noun',
    'Trong cuộc điện đàm ngày 7/5/2024, Tổng thống Pháp Emmanuel Macron và Thủ tướng Đức Olaf Scholz nhất trí tăng viện trợ.',
    'call held 2024-05-07 {DE,FR} (Emmanuel Macron:member Olaf Scholz:member)',
  ],
  // Dialogues, committees, conferences
  [
    'a numbered dialogue and its chairs',
    'Đối thoại Chính sách Quốc phòng Việt Nam - Nhật Bản lần thứ 10 diễn ra tại Tokyo ngày 24/11/2023, do Thứ trưởng Bộ Quốc phòng Hoàng Xuân Chiến và Thứ trưởng Bộ Quốc phòng Nhật Bản Serizawa Kiyoshi đồng chủ trì.',
    'dialogue held 2023-11-24 round 10 {JP,VN} @Tokyo (Hoàng Xuân Chiến:chair Serizawa Kiyoshi:chair) "Đối thoại Chính sách Quốc phòng Việt Nam - Nhật Bản"',
  ],
  [
    'a committee named after its round',
    'Bộ trưởng Ngoại giao Bùi Thanh Sơn và Ngoại trưởng Ấn Độ S. Jaishankar đồng chủ trì Kỳ họp lần thứ 18 Ủy ban hỗn hợp Việt Nam - Ấn Độ tại Hà Nội ngày 16/10/2023.',
    'dialogue held 2023-10-16 round 18 {IN,VN} @Hà Nội (Bùi Thanh Sơn:chair S. Jaishankar:chair) "Ủy ban hỗn hợp Việt Nam - Ấn Độ"',
  ],
  [
    'a multilateral dialogue',
    'Tại Đối thoại Shangri-La ngày 3/6/2023 ở Singapore, Bộ trưởng Quốc phòng Mỹ Lloyd Austin kêu gọi Trung Quốc nối lại liên lạc quân sự.',
    'dialogue held 2023-06-03 {US} @Singapore (Lloyd Austin:guest) "Đối thoại Shangri-La"',
  ],
  [
    'a business summit is a conference',
    'Thủ tướng Phạm Minh Chính phát biểu tại Hội nghị Thượng đỉnh kinh doanh ASEAN ở Jakarta ngày 4/9/2023.',
    'conference held 2023-09-04 {ASEAN,VN} @Jakarta (Phạm Minh Chính:guest) "Hội nghị Thượng đỉnh kinh doanh ASEAN"',
  ],
  [
    'a group’s name after ‘dự’',
    'Thủ tướng Nhật Bản Kishida Fumio sẽ dự G7 tại Italy ngày 13/6/2024.',
    'summit planned 2024-06-13 {G7,JP} @Italy (Kishida Fumio:guest) "G7"',
  ],
  [
    'a conference to come, with its round',
    'Thủ tướng Phạm Minh Chính sẽ tham dự Hội nghị Cấp cao ASEAN lần thứ 43 tại Jakarta, Indonesia, từ ngày 4 đến 7/9/2023.',
    'summit planned 2023-09-04/2023-09-07 round 43 {ASEAN,VN} @Jakarta (Phạm Minh Chính:guest) "Hội nghị Cấp cao ASEAN"',
  ],
  [
    'the head of a delegation',
    'Phó Tổng thống Mỹ Kamala Harris dẫn đầu đoàn đại biểu Mỹ dự Hội nghị Cấp cao Đông Á tại Jakarta ngày 7/9/2023.',
    'summit held 2023-09-07 {US} @Jakarta (Kamala Harris:head) "Hội nghị Cấp cao Đông Á"',
  ],
  // Signing
  [
    'two hosts one after the other',
    'Chiều 4/6/2023, tại Hà Nội, Chủ tịch nước Võ Văn Thưởng và Tổng Bí thư Nguyễn Phú Trọng lần lượt tiếp Thủ tướng Australia Anthony Albanese.',
    'courtesy held 2023-06-04 {AU,VN} @Hà Nội (Anthony Albanese:guest Nguyễn Phú Trọng:host)',
    'courtesy held 2023-06-04 {AU,VN} @Hà Nội (Anthony Albanese:guest Võ Văn Thưởng:host)',
  ],
  [
    'a call is nowhere',
    'Từ Washington, Tổng thống Mỹ Joe Biden điện đàm với Thủ tướng Israel Benjamin Netanyahu về chiến dịch tại Rafah ngày 6/5/2024.',
    'call held 2024-05-06 {IL,US} (Benjamin Netanyahu:member Joe Biden:member)',
  ],
  [
    'the round after the one told of',
    'Phiên đàm phán thương mại thứ nhất giữa Việt Nam và Hoa Kỳ diễn ra ngày 7/5/2025. Hai bên nhất trí tổ chức phiên đàm phán thứ hai vào ngày 19/5.',
    'talks held 2025-05-07 round 1 {US,VN} "Phiên đàm phán thương mại"',
    'talks planned 2025-05-19 round 2 {US,VN} "Phiên đàm phán thương mại"',
  ],
  [
    'a signing seen by both heads',
    'Ngày 12/12/2023, Tổng Bí thư Nguyễn Phú Trọng hội đàm tại Hà Nội với Chủ tịch Trung Quốc Tập Cận Bình. Sau hội đàm, hai ông dự lễ ký kết 36 văn kiện hợp tác.',
    'signing held 2023-12-12 {CN,VN} @Hà Nội (Nguyễn Phú Trọng:host Tập Cận Bình:guest)',
    'summit held 2023-12-12 {CN,VN} @Hà Nội (Nguyễn Phú Trọng:host Tập Cận Bình:guest)',
  ],
  // One occasion told twice
  [
    'told twice, written once',
    'Tổng thống Mỹ Joe Biden ngày 13/4/2022 điện đàm với Tổng thống Ukraine Volodymyr Zelensky. Trong cuộc điện đàm, ông Biden cam kết viện trợ thêm vũ khí.',
    'call held 2022-04-13 {UA,US} (Joe Biden:member Volodymyr Zelensky:member)',
  ],
  [
    'a visit and the talks during it',
    'Thủ tướng Phạm Minh Chính thăm chính thức Hàn Quốc từ ngày 30/6 đến 3/7/2024. Ngày 2/7/2024, ông hội đàm với Thủ tướng Hàn Quốc Han Duck-soo.',
    'summit held 2024-07-02 {KR,VN} @Hàn Quốc (Han Duck-soo:host Phạm Minh Chính:guest)',
    'visit under-way 2024-06-30/2024-07-03 {KR,VN} @Hàn Quốc (Phạm Minh Chính:guest)',
  ],
  // How they are told
  ['documents signed together', 'Chiều 12/12/2023 tại Hà Nội, Việt Nam và Trung Quốc đã ký 36 văn kiện hợp tác.', 'signing held 2023-12-12 {CN,VN} @Hà Nội'],
  ['documents signed some time', 'Bộ trưởng Công Thương đề nghị các địa phương triển khai những thỏa thuận đã ký kết với Hàn Quốc trong năm 2022.'],
  [
    'a counterpart without a name is received',
    'Ngày 5/6/2018, Thủ tướng Nguyễn Xuân Phúc đã tiếp người đồng cấp Lào tại Hà Nội.',
    'courtesy held 2018-06-05 {LA,VN} @Hà Nội (Nguyễn Xuân Phúc:host)',
  ],
  [
    'both at whose side it was are at the summit too',
    'Thủ tướng Phạm Minh Chính gặp Thủ tướng Canada Justin Trudeau bên lề Hội nghị G20 tại Rio de Janeiro ngày 18/11/2024.',
    'summit held 2024-11-18 {CA,G20,VN} @Rio de Janeiro (Justin Trudeau:guest Phạm Minh Chính:guest) "Hội nghị G20"',
    'summit held 2024-11-18 {CA,VN} @Rio de Janeiro (Justin Trudeau:member Phạm Minh Chính:member)',
  ],
  [
    'a long title before an invitation',
    'Tổng Bí thư Nguyễn Phú Trọng mời Tổng Bí thư, Chủ tịch nước Lào Thongloun Sisoulith cùng phu nhân sang thăm Việt Nam vào năm 2022.',
    'visit planned 2022 {LA,VN} @Việt Nam (Thongloun Sisoulith:guest)',
  ],
  [
    'a summit between two, after its days',
    'Hội nghị thượng đỉnh ngày 27 và 28/2/2019 giữa Mỹ và Triều Tiên tại Hà Nội không đạt thỏa thuận.',
    'summit held 2019-02-27/2019-02-28 {KP,US} @Hà Nội',
  ],
  [
    'a name within a name',
    'Thủ tướng Úc Anthony Albanese dự Hội nghị thượng đỉnh Tổ chức Hiệp ước Bắc Đại Tây Dương tại Madrid ngày 29/6/2022.',
    'summit held 2022-06-29 {AU,NATO} @Madrid (Anthony Albanese:guest) "Hội nghị thượng đỉnh Tổ chức Hiệp ước Bắc Đại Tây Dương"',
  ],
  [
    'an earlier visit of the same guest',
    'Tổng thống Nga Vladimir Putin thăm cấp nhà nước Việt Nam ngày 20/6/2024. Chuyến thăm đầu tiên là vào năm 2001.',
    'visit held 2001 {RU,VN} @Việt Nam (Vladimir Putin:guest)',
    'visit under-way 2024-06-20 {RU,VN} @Việt Nam (Vladimir Putin:guest)',
  ],
  [
    'the day of preparing is not its own',
    'Ngày 25/2/2019, Thủ tướng Nguyễn Xuân Phúc kiểm tra công tác chuẩn bị cho Hội nghị thượng đỉnh Mỹ - Triều tại Hà Nội.',
    'summit planned {KP,US} @Hà Nội "Hội nghị thượng đỉnh Mỹ - Triều"',
  ],
  [
    'the day of announcing is not its own',
    'Ngày 9/2/2019, Nhà Trắng thông báo hội nghị thượng đỉnh Mỹ - Triều sẽ diễn ra tại Hà Nội.',
    'summit planned {KP,US} @Hà Nội "hội nghị thượng đỉnh Mỹ - Triều"',
  ],
  [
    'the frame stands first',
    'Ngày 8/7/2017, bên lề hội nghị thượng đỉnh G20 tại Hamburg, Thủ tướng Nguyễn Xuân Phúc có cuộc gặp với Tổng thống Mỹ Donald Trump. Cùng ngày, Thủ tướng Nguyễn Xuân Phúc hội đàm với Thủ tướng Ấn Độ Narendra Modi.',
    'summit held 2017-07-08 {G20,US,VN} @Hamburg (Donald Trump:guest Nguyễn Xuân Phúc:guest) "hội nghị thượng đỉnh G20"',
    'summit held 2017-07-08 {IN,VN} @Hamburg (Narendra Modi:member Nguyễn Xuân Phúc:member)',
    'summit held 2017-07-08 {US,VN} @Hamburg (Donald Trump:member Nguyễn Xuân Phúc:member)',
  ],
  [
    'what is said when they meet is to come, they have met',
    'Tổng thống Mỹ Joe Biden khẳng định sẽ giúp Ukraine khi gặp Tổng thống Ukraine Volodymyr Zelensky tại Kiev ngày 20/2/2023.',
    'summit held 2023-02-20 {UA,US} @Kiev (Joe Biden:guest Volodymyr Zelensky:host)',
  ],
  [
    'two countries sign, nobody is named',
    'Ngày 12/12/2023, Tổng Bí thư Nguyễn Phú Trọng hội đàm với Tổng Bí thư, Chủ tịch Trung Quốc Tập Cận Bình tại Hà Nội. Hai nước đã ký nhiều văn kiện hợp tác.',
    'signing held 2023-12-12 {CN,VN} @Hà Nội',
    'summit held 2023-12-12 {CN,VN} @Hà Nội (Nguyễn Phú Trọng:host Tập Cận Bình:guest)',
  ],
  [
    'meetings in two countries are two',
    'Tổng thống Mỹ Donald Trump gặp Tổng thống Nga Vladimir Putin ở Hamburg. Ông Trump và ông Putin cũng gặp nhau ở Helsinki ngày 16/7/2018.',
    'summit held 2018-07-16 {RU,US} @Helsinki (Donald Trump:member Vladimir Putin:member)',
    'summit held {RU,US} @Hamburg (Donald Trump:member Vladimir Putin:member)',
  ],
  ['dialogue of some quality', 'Hàn Quốc kêu gọi Triều Tiên đối thoại thực chất vì hòa bình trong năm 2019.'],
  [
    'those who travel with him, on each of his journeys',
    'Tối 13/4/2019, Thủ tướng Nguyễn Xuân Phúc lên đường thăm chính thức Romania từ ngày 14-16/4/2019 và thăm chính thức Cộng hòa Séc từ ngày 16-18/4/2019. Tháp tùng Thủ tướng có: Bộ trưởng Bộ Công Thương Trần Tuấn Anh; Thứ trưởng Bộ Ngoại giao Tô Anh Dũng.',
    'visit planned 2019-04-14/2019-04-16 {RO,VN} @Romania (Nguyễn Xuân Phúc:guest Trần Tuấn Anh:guest Tô Anh Dũng:guest)',
    'visit planned 2019-04-16/2019-04-18 {CZ,VN} @Cộng hòa Séc (Nguyễn Xuân Phúc:guest Trần Tuấn Anh:guest Tô Anh Dũng:guest)',
  ],
  [
    'he who is received goes, not he who speaks',
    'Thủ tướng Nguyễn Xuân Phúc hội đàm với Thủ tướng Hungary Viktor Orban nhân dịp ông sang thăm chính thức Việt Nam từ ngày 24 đến 26/9/2017.',
    'summit held {HU,VN} @Việt Nam (Nguyễn Xuân Phúc:host Viktor Orban:guest)',
    'visit under-way 2017-09-24/2017-09-26 {HU,VN} @Việt Nam (Viktor Orban:guest)',
  ],
  [
    'a seat chosen',
    'Hà Nội được chọn là nơi diễn ra Hội nghị thượng đỉnh Mỹ - Triều lần thứ hai.',
    'summit planned round 2 {KP,US} @Hà Nội "Hội nghị thượng đỉnh Mỹ - Triều"',
  ],
  ['talks held by both', 'Các quan chức Mỹ và Ukraine ngày 30/11/2025 đã tổ chức vòng đàm phán tại Geneva.', 'talks held 2025-11-30 {UA,US} @Geneva'],
  [
    'a year aimed at is not when they talked',
    'Trong cuộc hội đàm, Thủ tướng Nguyễn Xuân Phúc và Thủ tướng Thổ Nhĩ Kỳ Binali Yildirim cam kết đưa kim ngạch lên 4 tỷ USD vào năm 2020.',
    'summit held {TR,VN} (Binali Yildirim:member Nguyễn Xuân Phúc:member)',
  ],
  [
    'journeys that cross are two',
    'Ngày 18/6/2019, Bộ trưởng Ngoại giao Phạm Bình Minh thăm chính thức Hàn Quốc. Cùng ngày, Bộ trưởng Quốc phòng Hàn Quốc thăm Việt Nam.',
    'visit under-way 2019-06-18 {KR,VN} @Hàn Quốc (Phạm Bình Minh:guest)',
    'visit held 2019-06-18 {KR,VN} @Việt Nam',
  ],
  // Nothing
  ['contacts in general', 'Việt Nam và Mỹ nhất trí duy trì trao đổi đoàn, tiếp xúc cấp cao trong năm 2023.'],
  ['a press conference', 'Tại cuộc họp báo ngày 5/6/2023, Ngoại trưởng Nga Sergei Lavrov chỉ trích phương Tây.'],
  ['dialogue as a common noun', 'Mỹ kêu gọi Triều Tiên quay lại đối thoại và từ bỏ chương trình hạt nhân.'],
  ['a dialogue partner', 'Việt Nam coi New Zealand là đối tác đối thoại quan trọng của ASEAN.'],
  ['a conference centre', 'Tiệc chiêu đãi diễn ra tại Trung tâm Hội nghị Quốc gia ở Hà Nội ngày 2/9/2023.'],
  ['a home affair', 'Hội nghị toàn quốc về công tác xây dựng Đảng diễn ra tại Hà Nội ngày 9/12/2021.'],
  ['difficulties are met too', 'Doanh nghiệp Việt Nam gặp khó khăn khi xuất khẩu sang Mỹ trong năm 2023.'],
  ['to go on is no reception', 'Trung Quốc tiếp tục mua dầu của Nga trong tháng 5/2023.'],
];

const lexicon = loadLexicon();

describe('meetings', () => {
  for (const [name, text, ...meetings] of PASSAGES)
    it(name, () => {
      const record = readText({ uri: 'passage.txt', text: text.normalize('NFC'), published: null, language: 'vi' }, lexicon);
      expect(record.meetings.map(show).sort()).toEqual([...meetings].map((m) => m.normalize('NFC')).sort());
    });
});

function show(m: ReturnType<typeof readText>['meetings'][number]): string {
  const people = m.participants.map((p) => `${p.name}:${p.capacity}`).sort();
  return [
    m.kind,
    m.status,
    m.date,
    m.round === null ? null : `round ${m.round}`,
    `{${[...m.parties].sort().join()}}`,
    m.place.length ? `@${m.place.join('/')}` : null,
    people.length ? `(${people.join(' ')})` : null,
    m.mechanism === null ? null : `"${m.mechanism}"`,
  ]
    .filter((part) => part !== null)
    .join(' ');
}
