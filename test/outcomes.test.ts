import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../src/app/load-lexicon.js';
import type { OutcomeFact, OutcomeKind } from '../src/kernel/record.js';
import type { Span } from '../src/kernel/span.js';
import { readText } from '../src/nlp/pipeline.js';

/** What a careful reader writes down; `actors` null: left open. */
interface Expected {
  readonly kind: OutcomeKind;
  readonly actors: string | null;
  readonly speaker: string | null;
  readonly quote: string;
}

interface Passage {
  readonly about: string;
  readonly head: string;
  readonly text: string;
  /** Every outcome of the passage. */
  readonly items: readonly Expected[];
  /** Quotes of what may be written down or not. */
  readonly maybe?: readonly string[];
  /** Why the reader does not get it yet. */
  readonly why?: string;
}

const is = (kind: OutcomeKind, actors: string | null, speaker: string | null, quote: string): Expected => ({ kind, actors, speaker, quote });

/** Passages that are read as the guidelines say. */
const READS: readonly Passage[] = [
  {
    about: 'a series by comma and và',
    head: 'Hội đàm Thủ tướng Việt Nam - Nhật Bản tại Tokyo',
    text: 'Chiều 24/11/2021 tại Tokyo, Thủ tướng Phạm Minh Chính hội đàm với Thủ tướng Nhật Bản Kishida Fumio. Hai bên nhất trí sớm nối lại các chuyến bay thương mại, mở rộng tiếp nhận thực tập sinh kỹ năng và đẩy nhanh những dự án ODA còn vướng mắc.',
    items: [
      is('agreement', 'JP VN', null, 'nhất trí sớm nối lại các chuyến bay thương mại'),
      is('agreement', 'JP VN', null, 'mở rộng tiếp nhận thực tập sinh kỹ năng'),
      is('agreement', 'JP VN', null, 'đẩy nhanh những dự án ODA còn vướng mắc'),
    ],
  },
  {
    about: 'hôm nay before the verb, and the sentence after châu Á.',
    head: 'Thủ tướng Nhật Bản thăm Indonesia',
    text: 'Thứ Bảy, 11/01/2025 18:00\n\nThủ tướng Nhật Bản Ishiba Shigeru hôm nay khẳng định Indonesia là đối tác hàng đầu của Nhật Bản tại châu Á. Ông đề nghị Indonesia sớm tham gia các dự án khử carbon.',
    items: [
      is('position', 'JP', 'Ishiba Shigeru', 'khẳng định Indonesia là đối tác hàng đầu của Nhật Bản tại châu Á'),
      is('request', 'JP', 'Ishiba Shigeru', 'đề nghị Indonesia sớm tham gia các dự án khử carbon'),
    ],
  },
  {
    about: 'an act of its own after a semicolon, and a side that is asked',
    head: 'Hội đàm Việt Nam - Campuchia tại Phnom Penh',
    text: 'Hai bên nhất trí hoàn thành phân giới cắm mốc phần còn lại; cam kết không để lực lượng thù địch sử dụng lãnh thổ nước này chống nước kia. Thủ tướng Phạm Minh Chính đề nghị hai bên đẩy mạnh thương mại biên giới; Campuchia tạo thuận lợi cho doanh nghiệp Việt Nam.',
    items: [
      is('agreement', 'KH VN', null, 'nhất trí hoàn thành phân giới cắm mốc phần còn lại'),
      is('commitment', 'KH VN', null, 'cam kết không để lực lượng thù địch sử dụng lãnh thổ nước này chống nước kia'),
      is('request', 'VN', 'Phạm Minh Chính', 'đề nghị hai bên đẩy mạnh thương mại biên giới'),
      is('request', 'VN', 'Phạm Minh Chính', 'Campuchia tạo thuận lợi cho doanh nghiệp Việt Nam'),
    ],
  },
  {
    about: 'an invitation taken',
    head: 'Tổng Bí thư Tô Lâm hội đàm với Tổng thống Hàn Quốc Lee Jae Myung',
    text: 'Tổng Bí thư Tô Lâm mời Tổng thống Lee Jae Myung thăm Việt Nam; Tổng thống Lee Jae Myung đã vui vẻ nhận lời.',
    items: [
      is('request', 'VN', 'Tô Lâm', 'mời Tổng thống Lee Jae Myung thăm Việt Nam'),
      is('commitment', 'KR', 'Lee Jae Myung', 'Tổng thống Lee Jae Myung đã vui vẻ nhận lời'),
    ],
  },
  {
    about: 'what an agreement will do, and what is expected',
    head: 'Anh ký văn kiện gia nhập CPTPP tại Auckland',
    text: 'Bộ trưởng Kinh doanh và Thương mại Anh Kemi Badenoch cho biết hiệp định sẽ giúp doanh nghiệp Anh tiếp cận thị trường hơn 500 triệu dân. Theo dự kiến, Anh sẽ hoàn tất phê chuẩn trong năm 2024.',
    items: [
      is('position', 'GB', 'Kemi Badenoch', 'cho biết hiệp định sẽ giúp doanh nghiệp Anh tiếp cận thị trường hơn 500 triệu dân'),
      is('plan', 'GB', null, 'Anh sẽ hoàn tất phê chuẩn trong năm 2024'),
    ],
  },
  {
    about: 'both discuss in a call',
    head: 'Tổng thống Mỹ Joe Biden điện đàm với Thủ tướng Ấn Độ Narendra Modi',
    text: 'Tổng thống Mỹ Joe Biden điện đàm với Thủ tướng Ấn Độ Narendra Modi ngày 26/8/2024, thảo luận về tình hình Ukraine và Bangladesh.',
    items: [is('discussion', 'IN US', null, 'thảo luận về tình hình Ukraine và Bangladesh')],
  },
  {
    about: 'a series by semicolon',
    head: 'Kỳ họp Ủy ban liên Chính phủ Việt Nam - Lào',
    text: 'Tại kỳ họp ở Hà Nội tháng 1/2022, hai bên thống nhất ưu tiên các tuyến đường nối với cửa khẩu Lao Bảo; phối hợp chặt chẽ trong phòng, chống ma túy dọc biên giới; tạo thuận lợi cho lao động hai nước.',
    items: [
      is('agreement', 'LA VN', null, 'thống nhất ưu tiên các tuyến đường nối với cửa khẩu Lao Bảo'),
      is('agreement', 'LA VN', null, 'phối hợp chặt chẽ trong phòng, chống ma túy dọc biên giới'),
      is('agreement', 'LA VN', null, 'tạo thuận lợi cho lao động hai nước'),
    ],
  },
  {
    about: 'đồng thời begins an item',
    head: 'Chủ tịch nước Nguyễn Xuân Phúc thăm Hàn Quốc',
    text: 'Hội đàm tại Seoul ngày 5/12/2022, Chủ tịch nước Nguyễn Xuân Phúc và Tổng thống Hàn Quốc Yoon Suk-yeol nhất trí nâng cấp quan hệ song phương, đồng thời phấn đấu đưa kim ngạch thương mại lên 150 tỷ USD vào năm 2030.',
    items: [
      is('agreement', 'KR VN', null, 'nhất trí nâng cấp quan hệ song phương'),
      is('agreement', 'KR VN', null, 'phấn đấu đưa kim ngạch thương mại lên 150 tỷ USD vào năm 2030'),
    ],
  },
  {
    about: 'cũng như before a verb phrase',
    head: 'Đối thoại Chính sách quốc phòng Việt Nam - Hàn Quốc',
    text: 'Hai bên nhất trí đẩy mạnh hợp tác gìn giữ hòa bình Liên hợp quốc cũng như hỗ trợ nhau khắc phục hậu quả bom mìn còn sót lại.',
    items: [
      is('agreement', 'KR VN', null, 'nhất trí đẩy mạnh hợp tác gìn giữ hòa bình Liên hợp quốc'),
      is('agreement', 'KR VN', null, 'hỗ trợ nhau khắc phục hậu quả bom mìn còn sót lại'),
    ],
  },
  {
    about: 'two verbs of saying in one sentence',
    head: 'Thủ tướng Ấn Độ Narendra Modi thăm Mỹ',
    text: 'Gặp báo chí tại Nhà Trắng ngày 22/6/2023, Thủ tướng Ấn Độ Narendra Modi hoan nghênh kế hoạch của Micron xây nhà máy chip ở Gujarat, kêu gọi các doanh nghiệp Mỹ đầu tư nhiều hơn vào Ấn Độ và khẳng định New Delhi sẽ tham gia Hiệp định Artemis.',
    items: [
      is('position', 'IN', 'Narendra Modi', 'hoan nghênh kế hoạch của Micron xây nhà máy chip ở Gujarat'),
      is('request', 'IN', 'Narendra Modi', 'kêu gọi các doanh nghiệp Mỹ đầu tư nhiều hơn vào Ấn Độ'),
      is('commitment', 'IN', 'Narendra Modi', 'khẳng định New Delhi sẽ tham gia Hiệp định Artemis'),
    ],
  },
  {
    about: 'a series that goes on in the next sentence',
    head: 'Tuyên bố chung Việt Nam - Úc',
    text: 'Tại Canberra ngày 7/3/2024, hai nhà lãnh đạo nhất trí mở rộng hợp tác tình báo quốc phòng. Thiết lập đối thoại cấp bộ trưởng về thương mại. Nghiên cứu khả năng Úc chuyển giao thiết bị rà phá bom mìn.',
    items: [
      is('agreement', 'AU VN', null, 'nhất trí mở rộng hợp tác tình báo quốc phòng'),
      is('agreement', 'AU VN', null, 'Thiết lập đối thoại cấp bộ trưởng về thương mại'),
      is('agreement', 'AU VN', null, 'Nghiên cứu khả năng Úc chuyển giao thiết bị rà phá bom mìn'),
    ],
  },
  {
    about: 'two nouns under one verb',
    head: 'Hội đàm Tổng tham mưu trưởng Việt Nam - Campuchia',
    text: 'Hai bên nhất trí tăng cường hợp tác và giao lưu giữa lực lượng bảo vệ biên giới.',
    items: [is('agreement', 'KH VN', null, 'nhất trí tăng cường hợp tác và giao lưu giữa lực lượng bảo vệ biên giới')],
  },
  {
    about: 'a list of nouns that are also verbs',
    head: 'Thủ tướng Úc Anthony Albanese thăm Ấn Độ',
    text: 'Hội đàm tại New Delhi tháng 3/2023, Thủ tướng Úc Anthony Albanese và người đồng cấp Ấn Độ Narendra Modi cam kết đẩy mạnh hợp tác thương mại, đầu tư, đào tạo và nghiên cứu năng lượng tái tạo.',
    items: [is('commitment', 'AU IN', null, 'cam kết đẩy mạnh hợp tác thương mại, đầu tư, đào tạo và nghiên cứu năng lượng tái tạo')],
  },
  {
    about: 'a list of matters under one verb',
    head: 'Ngoại trưởng Mỹ - Indonesia hội đàm tại Jakarta',
    text: 'Trong cuộc gặp ngày 13/12/2021, Ngoại trưởng Mỹ Antony Blinken và Ngoại trưởng Indonesia Retno Marsudi trao đổi về tình hình Myanmar, phân phối vaccine, an ninh hàng hải và bảo vệ rừng.',
    items: [is('discussion', 'ID US', null, 'trao đổi về tình hình Myanmar, phân phối vaccine, an ninh hàng hải và bảo vệ rừng')],
  },
  {
    about: 'two nouns in the subject',
    head: 'Tổng Bí thư Nguyễn Phú Trọng tiếp Thủ tướng Nga',
    text: 'Tiếp Thủ tướng Nga Dmitry Medvedev ngày 19/11/2018, Tổng Bí thư Nguyễn Phú Trọng nêu rõ Đảng và nhân dân Việt Nam hết sức coi trọng tình hữu nghị với nước Nga.',
    items: [is('position', 'VN', 'Nguyễn Phú Trọng', 'Đảng và nhân dân Việt Nam hết sức coi trọng tình hữu nghị với nước Nga')],
  },
  {
    about: 'a purpose with a list of verbs',
    head: 'Phiên họp đầu tiên của sáng kiến công nghệ Mỹ - Ấn Độ',
    text: 'Tháng 1/2023 tại Washington, Mỹ và Ấn Độ nhất trí lập nhóm công tác về chất bán dẫn nhằm đa dạng hóa nguồn cung, giảm rủi ro và thu hút vốn tư nhân.',
    items: [is('agreement', 'IN US', null, 'nhất trí lập nhóm công tác về chất bán dẫn nhằm đa dạng hóa nguồn cung, giảm rủi ro và thu hút vốn tư nhân')],
  },
  {
    about: 'a purpose after để, then a further item',
    head: 'Thượng đỉnh EU - Nhật Bản',
    text: 'Ngày 13/7/2023, hai bên cam kết chia sẻ dữ liệu cảnh báo sớm để phát hiện đứt gãy nguồn cung và bảo vệ doanh nghiệp, đồng thời sớm dỡ bỏ các hạn chế nhập khẩu thực phẩm từ Fukushima.',
    items: [
      is('commitment', 'EU JP', null, 'cam kết chia sẻ dữ liệu cảnh báo sớm để phát hiện đứt gãy nguồn cung và bảo vệ doanh nghiệp'),
      is('commitment', 'EU JP', null, 'sớm dỡ bỏ các hạn chế nhập khẩu thực phẩm từ Fukushima'),
    ],
  },
  {
    about: 'qua đó is what follows, not an item',
    head: 'Đối thoại Chiến lược Pháp - Việt Nam',
    text: 'Hai bên nhất trí tổ chức thường kỳ đối thoại biển, qua đó tăng cường lòng tin, mở rộng trao đổi tàu thăm và nâng cao năng lực cứu hộ.',
    items: [is('agreement', 'FR VN', null, 'nhất trí tổ chức thường kỳ đối thoại biển')],
  },
  {
    about: 'sẽ inside what is said',
    head: 'Thủ tướng Ấn Độ Narendra Modi thăm Việt Nam',
    text: 'Tại Hà Nội ngày 3/9/2016, Thủ tướng Ấn Độ Narendra Modi khẳng định New Delhi sẽ giúp Việt Nam huấn luyện phi công chiến đấu.',
    items: [is('commitment', 'IN', 'Narendra Modi', 'New Delhi sẽ giúp Việt Nam huấn luyện phi công chiến đấu')],
  },
  {
    about: 'cần inside what is said',
    head: 'Thủ tướng Malaysia Anwar Ibrahim dự Hội nghị Cấp cao ASEAN',
    text: 'Phát biểu tại Kuala Lumpur ngày 26/5/2025, Thủ tướng Malaysia Anwar Ibrahim cho rằng ASEAN cần giữ vai trò trung tâm trong xử lý khủng hoảng Myanmar.',
    items: [is('position', 'MY', 'Anwar Ibrahim', 'ASEAN cần giữ vai trò trung tâm trong xử lý khủng hoảng Myanmar')],
  },
  {
    about: 'sẵn sàng inside what is said',
    head: 'Ngoại trưởng Nga Sergei Lavrov nói về quan hệ với Mỹ',
    text: 'Ngoại trưởng Nga Sergei Lavrov cho biết Moskva sẵn sàng nối lại đối thoại về ổn định chiến lược với Washington.',
    items: [is('commitment', 'RU', 'Sergei Lavrov', 'Moskva sẵn sàng nối lại đối thoại về ổn định chiến lược với Washington')],
  },
  {
    about: 'cam kết inside what is said',
    head: 'Tổng thống Hàn Quốc Moon Jae-in phát biểu tại COP26',
    text: 'Tại Glasgow ngày 1/11/2021, Tổng thống Hàn Quốc Moon Jae-in cho biết Seoul cam kết cắt giảm 40% lượng phát thải vào năm 2030.',
    items: [is('commitment', 'KR', 'Moon Jae-in', 'Seoul cam kết cắt giảm 40% lượng phát thải vào năm 2030')],
  },
  {
    about: 'nhất trí inside what one side tells',
    head: 'Ngoại trưởng Mỹ Rex Tillerson thăm Trung Quốc',
    text: 'Tại Bắc Kinh ngày 18/3/2017, Ngoại trưởng Mỹ Rex Tillerson cho biết hai nước nhất trí phối hợp gây sức ép để Triều Tiên từ bỏ vũ khí hạt nhân.',
    items: [is('agreement', 'CN US', 'Rex Tillerson', 'hai nước nhất trí phối hợp gây sức ép để Triều Tiên từ bỏ vũ khí hạt nhân')],
  },
  {
    about: 'đề nghị inside what is said',
    head: 'Bộ trưởng Nguyễn Hồng Diên làm việc với Bộ trưởng Thương mại Mỹ',
    text: 'Bộ trưởng Công Thương Nguyễn Hồng Diên cho biết Hà Nội đề nghị Washington sớm công nhận quy chế kinh tế thị trường của Việt Nam.',
    items: [is('request', 'VN', 'Nguyễn Hồng Diên', 'Hà Nội đề nghị Washington sớm công nhận quy chế kinh tế thị trường của Việt Nam')],
  },
  {
    about: 'mong muốn with another side',
    head: 'Chủ tịch nước Trương Tấn Sang thăm Nhật Bản',
    text: 'Tại Tokyo ngày 18/3/2014, Chủ tịch nước Trương Tấn Sang mong muốn Nhật Bản duy trì nguồn vốn ODA ở mức cao cho Việt Nam.',
    items: [is('request', 'VN', 'Trương Tấn Sang', 'mong muốn Nhật Bản duy trì nguồn vốn ODA ở mức cao cho Việt Nam')],
  },
  {
    about: 'mong muốn without another side',
    head: 'Thủ tướng Nguyễn Tấn Dũng thăm Đức',
    text: 'Tại Berlin ngày 15/10/2014, Thủ tướng Nguyễn Tấn Dũng bày tỏ mong muốn đưa quan hệ với Đức đi vào chiều sâu.',
    items: [is('position', 'VN', 'Nguyễn Tấn Dũng', 'bày tỏ mong muốn đưa quan hệ với Đức đi vào chiều sâu')],
  },
  {
    about: 'mong muốn được, hy vọng sẽ of oneself',
    head: 'Tổng thống Hàn Quốc Park Geun-hye thăm Việt Nam',
    text: 'Tại Hà Nội ngày 9/9/2013, Tổng thống Hàn Quốc Park Geun-hye mong muốn được tham gia các dự án điện hạt nhân ở Việt Nam. Bà hy vọng sẽ sớm trở lại thăm Hà Nội.',
    items: [
      is('position', 'KR', 'Park Geun-hye', 'mong muốn được tham gia các dự án điện hạt nhân ở Việt Nam'),
      is('position', 'KR', 'Park Geun-hye', 'hy vọng sẽ sớm trở lại thăm Hà Nội'),
    ],
  },
  {
    about: 'hy vọng with both sides',
    head: 'Tổng thống Pháp Emmanuel Macron thăm Việt Nam',
    text: 'Sáng 26/5/2025, Tổng thống Pháp Emmanuel Macron hy vọng hai nước đẩy mạnh hợp tác về điện hạt nhân dân sự.',
    items: [is('request', 'FR', 'Emmanuel Macron', 'hy vọng hai nước đẩy mạnh hợp tác về điện hạt nhân dân sự')],
  },
  {
    about: 'kêu gọi with two verbs',
    head: 'Tổng thư ký LHQ Antonio Guterres phát biểu tại New York',
    text: 'Ngày 24/2/2023, Tổng thư ký Liên hợp quốc Antonio Guterres kêu gọi Nga rút quân khỏi Ukraine và tuân thủ Hiến chương Liên hợp quốc.',
    items: [
      is('request', 'UN', 'Antonio Guterres', 'kêu gọi Nga rút quân khỏi Ukraine'),
      is('request', 'UN', 'Antonio Guterres', 'tuân thủ Hiến chương Liên hợp quốc'),
    ],
  },
  {
    about: 'an invitation and its acceptance',
    head: 'Tổng thống Philippines Marcos Jr. thăm Việt Nam',
    text: 'Tại Hà Nội ngày 30/1/2024, Tổng thống Philippines Ferdinand Marcos Jr. mời Chủ tịch nước Võ Văn Thưởng sớm thăm Manila. Chủ tịch nước Võ Văn Thưởng đã vui vẻ nhận lời.',
    items: [
      is('request', 'PH', 'Ferdinand Marcos Jr.', 'mời Chủ tịch nước Võ Văn Thưởng sớm thăm Manila'),
      is('commitment', 'VN', 'Võ Văn Thưởng', 'vui vẻ nhận lời'),
    ],
  },
  {
    about: 'sẽ of a person who travels',
    head: 'Tổng thống Mỹ Joe Biden công du châu Âu',
    text: 'Tổng thống Mỹ Joe Biden sẽ thăm Ba Lan từ ngày 20 đến 22/2/2023.',
    items: [is('plan', 'US', null, 'Tổng thống Mỹ Joe Biden sẽ thăm Ba Lan từ ngày 20 đến 22/2/2023')],
  },
  {
    about: 'sẽ of a party that gives',
    head: 'Thủ tướng Nhật Bản Shinzo Abe thăm Việt Nam',
    text: 'Ngày 16/1/2017, Thủ tướng Nhật Bản Shinzo Abe hội đàm tại Hà Nội với Thủ tướng Nguyễn Xuân Phúc. Nhật Bản sẽ cung cấp sáu tàu tuần tra mới cho Việt Nam.',
    items: [is('commitment', 'JP', null, 'Nhật Bản sẽ cung cấp sáu tàu tuần tra mới cho Việt Nam')],
  },
  {
    about: 'dự kiến before two sides',
    head: 'EU và Việt Nam trước giờ ký EVFTA',
    text: 'Dự kiến, EU và Việt Nam sẽ ký EVFTA tại Hà Nội vào ngày 30/6/2019.',
    items: [is('plan', 'EU VN', null, 'EU và Việt Nam sẽ ký EVFTA tại Hà Nội vào ngày 30/6/2019')],
  },
  {
    about: 'dự kiến after its subject',
    head: 'Tổng thống Mỹ Donald Trump công du châu Á',
    text: 'Ông Trump dự kiến phát biểu trước lãnh đạo doanh nghiệp APEC tại Đà Nẵng ngày 10/11/2017.',
    items: [is('plan', 'US', null, 'dự kiến phát biểu trước lãnh đạo doanh nghiệp APEC tại Đà Nẵng ngày 10/11/2017')],
  },
  {
    about: 'có kế hoạch of a side',
    head: 'Hàn Quốc và các nước vùng Vịnh',
    text: 'Hàn Quốc có kế hoạch mở văn phòng xúc tiến thương mại tại Riyadh trong năm 2023.',
    items: [is('plan', 'KR', null, 'có kế hoạch mở văn phòng xúc tiến thương mại tại Riyadh trong năm 2023')],
  },
  {
    about: 'a sum made public by a person',
    head: 'Ngoại trưởng Mỹ Antony Blinken đến Kiev',
    text: 'Ngày 6/9/2023, Ngoại trưởng Mỹ Antony Blinken công bố gói viện trợ mới trị giá hơn 1 tỷ USD cho Ukraine.',
    items: [is('announcement', 'US', 'Antony Blinken', 'công bố gói viện trợ mới trị giá hơn 1 tỷ USD cho Ukraine')],
  },
  {
    about: 'a sum told of by a person',
    head: 'Chủ tịch EC Ursula von der Leyen và Cổng Toàn cầu',
    text: 'Tại Brussels ngày 1/12/2021, Chủ tịch Ủy ban châu Âu von der Leyen cho biết EU dành 300 tỷ euro cho các dự án hạ tầng ở những nước đang phát triển.',
    items: [is('announcement', 'EU', 'Ursula von der Leyen', 'EU dành 300 tỷ euro cho các dự án hạ tầng ở những nước đang phát triển')],
  },
  {
    about: 'money given',
    head: 'Úc và ASEAN họp thượng đỉnh đặc biệt tại Melbourne',
    text: 'Tại Melbourne ngày 5/3/2024, Thủ tướng Úc Anthony Albanese thông báo thành lập quỹ đầu tư Đông Nam Á trị giá 2 tỷ AUD.',
    items: [is('announcement', 'AU', 'Anthony Albanese', 'thông báo thành lập quỹ đầu tư Đông Nam Á trị giá 2 tỷ AUD')],
  },
  {
    about: 'two discussions',
    head: 'Đàm phán thương mại Mỹ - Trung Quốc',
    text: 'Từ ngày 7 đến 9/1/2019 tại Bắc Kinh, hai bên thảo luận về thuế quan, tỷ giá và trợ cấp; đề cập việc Trung Quốc mua thêm nông sản Mỹ.',
    items: [
      is('discussion', 'CN US', null, 'thảo luận về thuế quan, tỷ giá và trợ cấp'),
      is('discussion', 'CN US', null, 'đề cập việc Trung Quốc mua thêm nông sản Mỹ'),
    ],
  },
  {
    about: 'a discussion and an agreement',
    head: 'Cuộc gặp Tổng thống Putin và Tổng thống Erdogan tại Sochi',
    text: 'Ngày 17/9/2018 tại Sochi, Tổng thống Nga Vladimir Putin và Tổng thống Thổ Nhĩ Kỳ Recep Tayyip Erdogan thảo luận tình hình Idlib và nhất trí lập vùng phi quân sự ở tỉnh này.',
    items: [is('discussion', 'RU TR', null, 'thảo luận tình hình Idlib'), is('agreement', 'RU TR', null, 'nhất trí lập vùng phi quân sự ở tỉnh này')],
  },
  {
    about: 'a quotation, speaker after',
    head: 'Tổng thống Indonesia Joko Widodo thăm Ukraine',
    text: '"Indonesia sẵn sàng chuyển thông điệp của Ukraine tới Tổng thống Nga", Tổng thống Indonesia Joko Widodo nói tại Kiev ngày 29/6/2022.',
    items: [is('commitment', 'ID', 'Joko Widodo', 'Indonesia sẵn sàng chuyển thông điệp của Ukraine tới Tổng thống Nga')],
  },
  {
    about: 'a quotation over two sentences, speaker after',
    head: 'Thủ tướng Anh David Cameron thăm Việt Nam',
    text: '"Anh muốn làm nhiều hơn nữa với Việt Nam trong lĩnh vực tài chính. Chúng tôi ủng hộ mạnh mẽ hiệp định thương mại tự do với EU", Thủ tướng Anh David Cameron phát biểu tại Hà Nội ngày 29/7/2015.',
    items: [
      is('position', 'GB', 'David Cameron', 'Anh muốn làm nhiều hơn nữa với Việt Nam trong lĩnh vực tài chính'),
      is('position', 'GB', 'David Cameron', 'Chúng tôi ủng hộ mạnh mẽ hiệp định thương mại tự do với EU'),
    ],
  },
  {
    about: 'quoted words inside a clause',
    head: 'Ngoại trưởng Trung Quốc Vương Nghị họp báo',
    text: 'Ngoại trưởng Trung Quốc Vương Nghị nhấn mạnh quan hệ Trung - Nga "vững như bàn thạch" và không nhằm vào bên thứ ba.',
    items: [is('position', 'CN', 'Vương Nghị', 'quan hệ Trung - Nga "vững như bàn thạch" và không nhằm vào bên thứ ba')],
  },
  {
    about: 'theo with a person',
    head: 'Mỹ và Philippines mở rộng hợp tác quốc phòng',
    text: 'Theo Bộ trưởng Quốc phòng Mỹ Lloyd Austin, quân đội Mỹ sẽ được tiếp cận thêm bốn căn cứ tại Philippines.',
    items: [is('plan', 'US', 'Lloyd Austin', 'quân đội Mỹ sẽ được tiếp cận thêm bốn căn cứ tại Philippines')],
  },
  {
    about: 'an attribution at the end',
    head: 'Mỹ và Đài Loan (Trung Quốc)',
    text: 'Mỹ không ủng hộ Đài Loan độc lập, Ngoại trưởng Antony Blinken nói tại Bắc Kinh ngày 19/6/2023.',
    items: [is('position', 'US', 'Antony Blinken', 'Mỹ không ủng hộ Đài Loan độc lập')],
  },
  {
    about: 'an attribution at the end of a joint act',
    head: 'Đàm phán thương mại Mỹ - Trung Quốc tại Geneva',
    text: 'Hai nước đã nhất trí tạm ngừng áp phần lớn thuế quan trong 90 ngày, Bộ trưởng Tài chính Mỹ Scott Bessent cho biết hôm 12/5/2025.',
    items: [is('agreement', 'CN US', 'Scott Bessent', 'Hai nước đã nhất trí tạm ngừng áp phần lớn thuế quan trong 90 ngày')],
  },
  {
    about: 'ông and bà carry on',
    head: 'Thủ tướng New Zealand Jacinda Ardern thăm Việt Nam',
    text: 'Thủ tướng New Zealand Jacinda Ardern đến Hà Nội tối 14/11/2022. Bà đánh giá cao nỗ lực mở cửa của Việt Nam. Bà cũng đề nghị Việt Nam sớm cấp phép nhập khẩu dâu tây New Zealand.',
    items: [
      is('position', 'NZ', 'Jacinda Ardern', 'đánh giá cao nỗ lực mở cửa của Việt Nam'),
      is('request', 'NZ', 'Jacinda Ardern', 'đề nghị Việt Nam sớm cấp phép nhập khẩu dâu tây New Zealand'),
    ],
  },
  {
    about: 'phía and a party',
    head: 'Đối thoại Chiến lược Kinh tế Mỹ - Nhật Bản',
    text: 'Phía Nhật Bản bày tỏ quan ngại về thuế nhôm thép của Mỹ. Phía Mỹ đề nghị Tokyo mở cửa thị trường thịt bò.',
    items: [is('position', 'JP', null, 'bày tỏ quan ngại về thuế nhôm thép của Mỹ'), is('request', 'US', null, 'đề nghị Tokyo mở cửa thị trường thịt bò')],
  },
  {
    about: 'họ after two leaders',
    head: 'Hội đàm liên Triều tại Bàn Môn Điếm',
    text: 'Ngày 27/4/2018, Tổng thống Hàn Quốc Moon và Chủ tịch Triều Tiên Kim Jong-un nhất trí chấm dứt mọi hành động thù địch. Họ cũng cam kết lập văn phòng liên lạc tại Kaesong.',
    items: [
      is('agreement', 'KP KR', null, 'nhất trí chấm dứt mọi hành động thù địch'),
      is('commitment', 'KP KR', null, 'cam kết lập văn phòng liên lạc tại Kaesong'),
    ],
  },
  {
    about: 'các bên of three',
    head: 'Thượng đỉnh Mỹ - Nhật - Hàn tại Trại David',
    text: 'Ngày 18/8/2023, Tổng thống Mỹ Joe Biden, Thủ tướng Nhật Bản Kishida cùng Tổng thống Hàn Quốc Yoon Suk-yeol gặp nhau tại Trại David. Ba nhà lãnh đạo nhất trí tập trận chung hằng năm. Các bên cũng lên án các vụ thử tên lửa của Triều Tiên.',
    items: [
      is('agreement', 'JP KR US', null, 'nhất trí tập trận chung hằng năm'),
      is('position', 'JP KR US', null, 'lên án các vụ thử tên lửa của Triều Tiên'),
    ],
  },
  {
    about: 'two speakers in turn',
    head: 'Thủ tướng Israel và Tổng thống Mỹ hội đàm tại Washington',
    text: 'Ngày 15/2/2017 tại Nhà Trắng, Tổng thống Mỹ Donald Trump đề nghị Israel kiềm chế mở rộng khu định cư. Thủ tướng Israel Benjamin Netanyahu tuyên bố sẽ tìm cách thu hẹp khác biệt với Washington.',
    items: [
      is('request', 'US', 'Donald Trump', 'đề nghị Israel kiềm chế mở rộng khu định cư'),
      is('commitment', 'IL', 'Benjamin Netanyahu', 'tuyên bố sẽ tìm cách thu hẹp khác biệt với Washington'),
    ],
  },
  {
    about: 'two speakers, each with a post alone the second time',
    head: 'Thủ tướng Phạm Minh Chính hội đàm với Thủ tướng Singapore',
    text: 'Ngày 9/2/2023, Thủ tướng Phạm Minh Chính hội đàm với Thủ tướng Singapore Lý Hiển Long. Thủ tướng Phạm Minh Chính đề nghị Singapore mở rộng nhập khẩu nông sản Việt Nam. Thủ tướng Lý Hiển Long cam kết hỗ trợ Việt Nam phát triển thị trường carbon.',
    items: [
      is('request', 'VN', 'Phạm Minh Chính', 'đề nghị Singapore mở rộng nhập khẩu nông sản Việt Nam'),
      is('commitment', 'SG', 'Lý Hiển Long', 'cam kết hỗ trợ Việt Nam phát triển thị trường carbon'),
    ],
  },
  {
    about: 'about the other side in the opening, về phần mình',
    head: 'Hội đàm Ngoại trưởng Nga - Ấn Độ tại Moskva',
    text: 'Ngày 8/11/2022 tại Moskva, Ngoại trưởng Nga Sergei Lavrov hoan nghênh lập trường cân bằng của Ấn Độ. Về phần mình, Ngoại trưởng Ấn Độ Subrahmanyam Jaishankar kêu gọi Nga trở lại bàn đàm phán với Ukraine.',
    items: [
      is('position', 'RU', 'Sergei Lavrov', 'hoan nghênh lập trường cân bằng của Ấn Độ'),
      is('request', 'IN', 'Subrahmanyam Jaishankar', 'kêu gọi Nga trở lại bàn đàm phán với Ukraine'),
    ],
  },
  {
    about: 'a rejection',
    head: 'Trung Quốc và phán quyết Biển Đông',
    text: 'Ngày 12/7/2016, Bộ Ngoại giao Trung Quốc bác bỏ phán quyết của Tòa Trọng tài ở La Haye.',
    items: [is('position', 'CN', null, 'bác bỏ phán quyết của Tòa Trọng tài ở La Haye')],
  },
  {
    about: 'không loại trừ is a position',
    head: 'Tổng thống Mỹ Donald Trump nói về Triều Tiên',
    text: 'Tháng 4/2017, Tổng thống Mỹ Donald Trump không loại trừ khả năng hành động quân sự chống Triều Tiên.',
    items: [is('position', 'US', 'Donald Trump', 'không loại trừ khả năng hành động quân sự chống Triều Tiên')],
  },
  {
    about: 'chưa: nothing was agreed',
    head: 'Thượng đỉnh Mỹ - Triều Tiên tại Hà Nội',
    text: 'Kết thúc hai ngày họp tại Hà Nội, Mỹ và Triều Tiên chưa đạt được thỏa thuận nào về phi hạt nhân hóa. Hai bên cũng không ký tuyên bố chung như dự tính.',
    items: [],
  },
  {
    about: 'không nhất trí, không cam kết: nothing was agreed',
    head: 'Thượng đỉnh G7 tại Canada',
    text: 'Tại Charlevoix tháng 6/2018, các nước G7 không nhất trí được về thương mại. Tổng thống Mỹ Donald Trump không cam kết dỡ bỏ thuế nhôm thép.',
    items: [],
  },
  {
    about: 'a denial of having said',
    head: 'Điện Kremlin và đàm phán Istanbul',
    text: 'Người phát ngôn Điện Kremlin Dmitry Peskov không cho biết Tổng thống Nga Vladimir Putin sẽ đến Istanbul hay không.',
    items: [],
  },
  {
    about: 'không ủng hộ is a position',
    head: 'Tổng thống Philippines Rodrigo Duterte thăm Nhật Bản',
    text: 'Tại Tokyo ngày 26/10/2016, Tổng thống Philippines Rodrigo Duterte tuyên bố Manila không muốn quân đội nước ngoài hiện diện trên lãnh thổ của mình.',
    items: [is('position', 'PH', 'Rodrigo Duterte', 'Manila không muốn quân đội nước ngoài hiện diện trên lãnh thổ của mình')],
  },
  {
    about: 'what analysts think is no outcome',
    head: 'Quan hệ Mỹ - Trung Quốc sau vòng đàm phán London',
    text: 'Giới phân tích cho rằng Washington và Bắc Kinh sẽ khó đạt thỏa thuận toàn diện. Ông Scott Kennedy, chuyên gia tại CSIS, nhận định hai bên cần thêm nhiều vòng đàm phán.',
    items: [],
  },
  {
    about: 'many observers, then a side that speaks',
    head: 'Anh rời EU',
    text: 'Nhiều nhà quan sát dự đoán đàm phán sẽ kéo dài. Ngày 29/3/2017, Thủ tướng Anh Theresa May khẳng định London muốn giữ quan hệ đối tác sâu sắc với EU.',
    items: [is('position', 'GB', 'Theresa May', 'London muốn giữ quan hệ đối tác sâu sắc với EU')],
  },
  {
    about: 'kể từ khi is background',
    head: 'Kim ngạch Việt Nam - Chile tăng mạnh',
    text: 'Kể từ khi hai nước ký hiệp định thương mại tự do năm 2011, kim ngạch song phương đã tăng gấp bốn lần. Hai bên nhất trí nâng cấp hiệp định này trong năm 2024.',
    items: [is('agreement', 'CL VN', null, 'nhất trí nâng cấp hiệp định này trong năm 2024')],
    maybe: ['hai nước ký hiệp định thương mại tự do năm 2011'],
  },
  {
    about: 'sau khi is background',
    head: 'Mỹ - Cuba nối lại quan hệ',
    text: 'Sau khi Tổng thống Mỹ Barack Obama tuyên bố bình thường hóa quan hệ với Cuba hồi tháng 12/2014, hai nước bắt đầu đàm phán tại La Habana. Tháng 7/2015, hai bên nhất trí mở lại đại sứ quán.',
    items: [is('agreement', 'CU US', null, 'nhất trí mở lại đại sứ quán')],
    maybe: ['Tổng thống Mỹ Barack Obama tuyên bố bình thường hóa quan hệ với Cuba', 'hai nước bắt đầu đàm phán tại La Habana'],
  },
  {
    about: 'a sub-heading is no item of its own',
    head: 'Tổng Bí thư Tô Lâm thăm Pháp',
    text: 'Ngày 7/10/2024 tại Paris, Tổng Bí thư Tô Lâm hội đàm cùng Tổng thống Pháp Emmanuel Macron.\n\nNâng cấp quan hệ, mở rộng hợp tác\n\nHai nhà lãnh đạo nhất trí đưa quan hệ lên nấc cao nhất.',
    items: [is('agreement', 'FR VN', null, 'nhất trí đưa quan hệ lên nấc cao nhất')],
    maybe: ['Nâng cấp quan hệ, mở rộng hợp tác'],
  },
  {
    about: 'a caption says nothing new',
    head: 'Thủ tướng Canada Justin Trudeau thăm Việt Nam',
    text: 'Thủ tướng Canada Justin Trudeau và Thủ tướng Nguyễn Xuân Phúc tại lễ đón ở Hà Nội ngày 8/11/2017. Ảnh: AFP\n\nHai thủ tướng nhất trí thiết lập quan hệ đối tác toàn diện.',
    items: [is('agreement', 'CA VN', null, 'nhất trí thiết lập quan hệ đối tác toàn diện')],
  },
  {
    about: 'thanks beside a request',
    head: 'Thủ tướng Phạm Minh Chính gặp Giám đốc COVAX',
    text: 'Tháng 6/2021, Thủ tướng Phạm Minh Chính cảm ơn Mỹ đã viện trợ vaccine cho Việt Nam và đề nghị Washington chuyển giao công nghệ sản xuất vaccine.',
    items: [is('request', 'VN', 'Phạm Minh Chính', 'đề nghị Washington chuyển giao công nghệ sản xuất vaccine')],
    maybe: ['cảm ơn Mỹ đã viện trợ vaccine cho Việt Nam'],
  },
  {
    about: 'congratulations beside a position',
    head: 'Lãnh đạo Việt Nam chúc mừng Tổng thống Hàn Quốc Lee Jae-myung',
    text: 'Tháng 6/2025, Chủ tịch nước Lương Cường chúc mừng Tổng thống Hàn Quốc Lee Jae-myung đắc cử; nhấn mạnh Việt Nam coi trọng hợp tác với Hàn Quốc.',
    items: [is('position', 'VN', 'Lương Cường', 'Việt Nam coi trọng hợp tác với Hàn Quốc')],
    maybe: ['chúc mừng Tổng thống Hàn Quốc Lee Jae-myung đắc cử'],
  },
  {
    about: 'one speaker tells what both will do',
    head: 'Tổng thống Mỹ Donald Trump tiếp Thủ tướng Anh',
    text: 'Tại họp báo chung ở Washington ngày 27/2/2025, Thủ tướng Anh Keir Starmer cho biết Anh và Mỹ sẽ bắt đầu đàm phán về một thỏa thuận kinh tế mới.',
    items: [is('commitment', 'GB US', 'Keir Starmer', 'Anh và Mỹ sẽ bắt đầu đàm phán về một thỏa thuận kinh tế mới')],
  },
  {
    about: 'a joint statement speaks',
    head: 'Thượng đỉnh EU - Trung Quốc',
    text: 'Trong tuyên bố chung ngày 9/4/2019, EU và Trung Quốc cam kết hoàn tất hiệp định đầu tư trong năm 2020. Tuyên bố nêu rõ hai bên phản đối chủ nghĩa bảo hộ.',
    items: [
      is('commitment', 'CN EU', null, 'cam kết hoàn tất hiệp định đầu tư trong năm 2020'),
      is('position', 'CN EU', null, 'hai bên phản đối chủ nghĩa bảo hộ'),
    ],
  },
  {
    about: 'reaffirmed commitment, joint determination',
    head: 'Đối thoại 2+2 Mỹ - Philippines',
    text: 'Ngày 11/4/2023 tại Washington, Ngoại trưởng Mỹ Antony Blinken tái khẳng định cam kết bảo vệ Philippines theo Hiệp ước phòng thủ chung. Hai bên khẳng định quyết tâm bảo vệ tự do hàng hải ở Biển Đông.',
    items: [
      is('commitment', 'US', 'Antony Blinken', 'tái khẳng định cam kết bảo vệ Philippines theo Hiệp ước phòng thủ chung'),
      is('commitment', 'PH US', null, 'khẳng định quyết tâm bảo vệ tự do hàng hải ở Biển Đông'),
    ],
  },
  {
    about: 'muốn hỗ trợ is a position, sẵn sàng hỗ trợ a commitment',
    head: 'Đại sứ Thụy Điển làm việc với Bộ Tài nguyên và Môi trường',
    text: 'Thụy Điển muốn hỗ trợ Việt Nam phát triển đô thị xanh. Đại sứ Thụy Điển tại Việt Nam Ann Måwe cho biết nước này sẵn sàng chia sẻ công nghệ đốt rác phát điện.',
    items: [
      is('position', 'SE', null, 'Thụy Điển muốn hỗ trợ Việt Nam phát triển đô thị xanh'),
      is('commitment', 'SE', 'Ann Måwe', 'nước này sẵn sàng chia sẻ công nghệ đốt rác phát điện'),
    ],
  },
  {
    about: 'nhấn mạnh before a quotation',
    head: 'Thủ tướng Nhật Bản Kishida Fumio thăm Ukraine',
    text: 'Gặp báo chí tại Kiev tối 21/3/2023, Thủ tướng Nhật Bản Kishida Fumio nhấn mạnh: "Nhật Bản sẽ sát cánh cùng Ukraine cho tới khi hòa bình trở lại."',
    items: [is('commitment', 'JP', 'Kishida Fumio', 'Nhật Bản sẽ sát cánh cùng Ukraine cho tới khi hòa bình trở lại')],
  },
  {
    about: 'two persons sign, each with a post',
    head: 'Việt Nam - Israel: lễ ký VIFTA',
    text: 'Ngày 25/7/2023 tại Tel Aviv, Bộ trưởng Công Thương Nguyễn Hồng Diên và Bộ trưởng Kinh tế Israel Nir Barkat ký Hiệp định thương mại tự do giữa hai nước.',
    items: [is('agreement', 'IL VN', null, 'ký Hiệp định thương mại tự do giữa hai nước')],
  },
  {
    about: 'theo with a name and its post after it',
    head: 'Trung Quốc và EU họp về thuế xe điện',
    text: 'Theo ông Valdis Dombrovskis, Phó Chủ tịch điều hành Ủy ban châu Âu, hai bên nhất trí xem lại khả năng dùng cam kết giá.',
    items: [is('agreement', 'CN EU', 'Valdis Dombrovskis', 'hai bên nhất trí xem lại khả năng dùng cam kết giá')],
  },
  {
    about: 'the surname Cho is a name',
    head: 'Hội đàm Ngoại trưởng Hàn Quốc - Trung Quốc tại Bắc Kinh',
    text: 'Ngày 13/5/2024, Ngoại trưởng Hàn Quốc Cho Tae-yul hội đàm với Ngoại trưởng Trung Quốc Vương Nghị. Ông Cho đề nghị Bắc Kinh không cưỡng ép người đào tẩu Triều Tiên hồi hương.',
    items: [is('request', 'KR', 'Cho Tae-yul', 'đề nghị Bắc Kinh không cưỡng ép người đào tẩu Triều Tiên hồi hương')],
  },
  {
    about: 'papers that were signed: a relative clause',
    head: 'Tổng Bí thư Tô Lâm thăm Trung Quốc',
    text: 'Sáng 19/8/2024, Tổng Bí thư Tô Lâm cùng chủ nhà Tập Cận Bình xem qua những văn bản vừa ký kết. Hai nhà lãnh đạo nhất trí đẩy nhanh ba tuyến đường sắt kết nối.',
    items: [is('agreement', 'CN VN', null, 'nhất trí đẩy nhanh ba tuyến đường sắt kết nối')],
    maybe: ['những văn bản vừa ký kết'],
  },
  {
    about: 'an embedded không loại trừ, and cảnh báo',
    head: 'NATO và Nga',
    text: 'Tổng thống Pháp Emmanuel Macron khẳng định ông không loại trừ việc đưa bộ binh tới Ukraine. Người phát ngôn Điện Kremlin Dmitry Peskov cảnh báo bước đi đó sẽ dẫn tới xung đột trực tiếp.',
    items: [
      is('position', 'FR', 'Emmanuel Macron', 'ông không loại trừ việc đưa bộ binh tới Ukraine'),
      is('position', 'RU', 'Dmitry Peskov', 'cảnh báo bước đi đó sẽ dẫn tới xung đột trực tiếp'),
    ],
  },
  {
    about: 'an own act between two joint ones',
    head: 'Thủ tướng Phạm Minh Chính hội đàm với Thủ tướng Luxembourg',
    text: 'Tại Hà Nội ngày 4/5/2023, hai bên nhất trí lập quan hệ Đối tác chiến lược về tài chính xanh. Luxembourg cam kết giúp Việt Nam xây dựng trung tâm tài chính. Hai Thủ tướng chứng kiến lễ trao ba văn kiện hợp tác.',
    items: [
      is('agreement', 'LU VN', null, 'nhất trí lập quan hệ Đối tác chiến lược về tài chính xanh'),
      is('commitment', 'LU', null, 'cam kết giúp Việt Nam xây dựng trung tâm tài chính'),
      is('agreement', 'LU VN', null, 'chứng kiến lễ trao ba văn kiện hợp tác'),
    ],
  },
  {
    about: 'a lead that repeats the body',
    head: 'Mỹ - Ấn Độ nhất trí hợp tác sản xuất động cơ phản lực',
    text: 'Ngày 22/6/2023, Tổng thống Mỹ Joe Biden tiếp Thủ tướng Ấn Độ Narendra Modi tại Washington. Hai nhà lãnh đạo nhất trí hợp tác sản xuất động cơ phản lực F414 tại Ấn Độ.',
    items: [is('agreement', 'IN US', null, 'nhất trí hợp tác sản xuất động cơ phản lực F414 tại Ấn Độ')],
  },
  {
    about: 'hoan nghênh before its subject',
    head: 'Chủ tịch nước Lương Cường tiếp Đại sứ Cuba',
    text: 'Hoan nghênh các chuyến tàu chở gạo tới Cuba, Chủ tịch nước Lương Cường đề nghị hai nước sớm mở lại đường bay thẳng.',
    items: [
      is('position', 'VN', 'Lương Cường', 'Hoan nghênh các chuyến tàu chở gạo tới Cuba'),
      is('request', 'VN', 'Lương Cường', 'đề nghị hai nước sớm mở lại đường bay thẳng'),
    ],
  },
  {
    about: 'a headline without a full stop ends before the lead',
    head: 'Hội đàm Bộ trưởng Quốc phòng Việt Nam - Nhật Bản',
    text: 'Hai bên nhất trí đẩy mạnh hợp tác khắc phục hậu quả dioxin.',
    items: [is('agreement', 'JP VN', null, 'nhất trí đẩy mạnh hợp tác khắc phục hậu quả dioxin')],
  },
  {
    about: 'trước đó: the time between subject and verb',
    head: 'Thủ tướng Úc Anthony Albanese thăm Trung Quốc',
    text: 'Tại Bắc Kinh ngày 6/11/2023, Thủ tướng Úc Anthony Albanese kêu gọi Trung Quốc dỡ bỏ thuế rượu vang. Bộ Thương mại Trung Quốc trước đó cho biết nước này sẽ rà soát lại mức thuế.',
    items: [
      is('request', 'AU', 'Anthony Albanese', 'kêu gọi Trung Quốc dỡ bỏ thuế rượu vang'),
      is('commitment', 'CN', null, 'nước này sẽ rà soát lại mức thuế'),
    ],
  },
  {
    about: 'several in turn, each with its own verb',
    head: 'Hội đồng Bảo an họp về Gaza',
    text: 'Ngày 18/4/2024, Mỹ phủ quyết nghị quyết kết nạp Palestine. Nga lên án quyết định này. Phía Palestine bày tỏ thất vọng, còn Israel hoan nghênh Washington.',
    items: [
      is('position', 'RU', null, 'lên án quyết định này'),
      is('position', 'PS', null, 'bày tỏ thất vọng'),
      is('position', 'IL', null, 'Israel hoan nghênh Washington'),
    ],
    maybe: ['Mỹ phủ quyết nghị quyết kết nạp Palestine'],
  },
  {
    about: 'theo kế hoạch with two verbs',
    head: 'Thủ tướng Ấn Độ Narendra Modi thăm Mỹ',
    text: 'Theo kế hoạch, Thủ tướng Ấn Độ Narendra Modi sẽ hội đàm với Tổng thống Mỹ Joe Biden ngày 22/6/2023 và phát biểu trước Quốc hội Mỹ trong chiều cùng ngày.',
    items: [
      is('plan', 'IN', null, 'Thủ tướng Ấn Độ Narendra Modi sẽ hội đàm với Tổng thống Mỹ Joe Biden ngày 22/6/2023'),
      is('plan', 'IN', null, 'phát biểu trước Quốc hội Mỹ trong chiều cùng ngày'),
    ],
  },
  {
    about: 'a quotation over two sentences, speaker before',
    head: 'Tổng thống Mỹ Barack Obama thăm Hiroshima',
    text: 'Phát biểu tại Hiroshima ngày 27/5/2016, Tổng thống Mỹ Barack Obama nói: “Chúng ta có trách nhiệm nhìn thẳng vào lịch sử. Những nước có kho vũ khí hạt nhân như nước tôi phải có can đảm thoát khỏi logic của sự sợ hãi.”',
    items: [
      is('position', 'US', 'Barack Obama', 'Chúng ta có trách nhiệm nhìn thẳng vào lịch sử'),
      is('position', 'US', 'Barack Obama', 'Những nước có kho vũ khí hạt nhân như nước tôi phải có can đảm thoát khỏi logic của sự sợ hãi'),
    ],
  },
  {
    about: 'a passive act with its doers',
    head: 'Lễ ký VKFTA giữa Việt Nam và Hàn Quốc',
    text: 'Hiệp định VKFTA được hai nước ký chính thức tại Hà Nội ngày 5/5/2015.',
    items: [is('agreement', 'KR VN', null, 'Hiệp định VKFTA được hai nước ký chính thức tại Hà Nội ngày 5/5/2015')],
  },
  {
    about: 'có thể and được kỳ vọng: no outcome',
    head: 'Trước thềm thượng đỉnh Mỹ - Trung Quốc ở San Francisco',
    text: 'Hai nước có thể ký thỏa thuận về kênh liên lạc quân sự. Cuộc gặp tháng 11/2023 được kỳ vọng giúp quan hệ hai nước bớt căng thẳng.',
    items: [],
  },
  {
    about: 'chúng tôi tells of a joint act',
    head: 'Thượng đỉnh Mỹ - Hàn Quốc tại Seoul',
    text: 'Tại Seoul ngày 21/5/2022, Tổng thống Mỹ Joe Biden nói: "Chúng tôi đã nhất trí mở rộng quy mô các cuộc tập trận chung."',
    items: [is('agreement', 'KR US', 'Joe Biden', 'Chúng tôi đã nhất trí mở rộng quy mô các cuộc tập trận chung')],
  },
  {
    about: 'nói with a clause',
    head: 'Tổng thống Nga Vladimir Putin phát biểu tại Valdai',
    text: 'Tại Sochi ngày 5/10/2023, Tổng thống Nga Vladimir Putin nói Moskva không muốn mở rộng lãnh thổ. Ông nói rằng Nga sẽ phê chuẩn hiệp ước nếu Mỹ làm điều tương tự.',
    items: [
      is('position', 'RU', 'Vladimir Putin', 'Moskva không muốn mở rộng lãnh thổ'),
      is('commitment', 'RU', 'Vladimir Putin', 'Nga sẽ phê chuẩn hiệp ước nếu Mỹ làm điều tương tự'),
    ],
  },
  {
    about: 'phát biểu before a quotation',
    head: 'Tổng thống Hàn Quốc Yoon Suk-yeol thăm Mỹ',
    text: 'Trước Quốc hội Mỹ ngày 27/4/2023, Tổng thống Hàn Quốc Yoon Suk-yeol phát biểu: "Liên minh Hàn - Mỹ là liên minh của tự do và nhân quyền."',
    items: [is('position', 'KR', 'Yoon Suk-yeol', 'Liên minh Hàn - Mỹ là liên minh của tự do và nhân quyền')],
  },
  {
    about: 'after a semicolon another side that does not act',
    head: 'Đàm phán Nhật Bản - Mỹ về thuế ô tô',
    text: 'Nhật Bản đề nghị Mỹ bỏ mức thuế 25% đối với ô tô; Washington chưa trả lời cụ thể.',
    items: [is('request', 'JP', null, 'đề nghị Mỹ bỏ mức thuế 25% đối với ô tô')],
  },
  {
    about: 'hỗ trợ with a party after và',
    head: 'Tuyên bố chung Việt Nam - Lào',
    text: 'Hai bên nhất trí đẩy nhanh tiến độ đường sắt Vũng Áng - Viêng Chăn và hỗ trợ Lào khai thác cảng biển.',
    items: [
      is('agreement', 'LA VN', null, 'nhất trí đẩy nhanh tiến độ đường sắt Vũng Áng - Viêng Chăn'),
      is('agreement', 'LA VN', null, 'hỗ trợ Lào khai thác cảng biển'),
    ],
  },
  {
    about: 'two verbs without an object, at the end',
    head: 'Ngoại trưởng Bùi Thanh Sơn thăm Nga',
    text: 'Tại Moskva ngày 28/9/2021, Bộ trưởng Ngoại giao Bùi Thanh Sơn khẳng định Việt Nam kiên định đường lối đối ngoại đa phương hóa, đa dạng hóa.',
    items: [is('position', 'VN', 'Bùi Thanh Sơn', 'Việt Nam kiên định đường lối đối ngoại đa phương hóa, đa dạng hóa')],
  },
  {
    about: 'hoan nghênh …, lo ngại trước …',
    head: 'Mỹ và Úc hội đàm quốc phòng tại Honolulu',
    text: 'Hai bộ trưởng hoan nghênh tiến triển của AUKUS, lo ngại trước các vụ va chạm ở Biển Đông và lên án hành vi quấy rối tàu Philippines.',
    items: [
      is('position', 'AU US', null, 'hoan nghênh tiến triển của AUKUS'),
      is('position', 'AU US', null, 'lo ngại trước các vụ va chạm ở Biển Đông'),
      is('position', 'AU US', null, 'lên án hành vi quấy rối tàu Philippines'),
    ],
  },
  {
    about: 'mỗi bên as subject',
    head: 'Thỏa thuận biên giới Trung Quốc - Ấn Độ',
    text: 'Tháng 10/2024, Trung Quốc và Ấn Độ đạt thỏa thuận về tuần tra biên giới. Mỗi bên sẽ rút quân khỏi các điểm đối đầu ở Ladakh.',
    items: [
      is('agreement', 'CN IN', null, 'đạt thỏa thuận về tuần tra biên giới'),
      is('commitment', 'CN IN', null, 'Mỗi bên sẽ rút quân khỏi các điểm đối đầu ở Ladakh'),
    ],
  },
  {
    about: 'vẫn theo lời at the end',
    head: 'Tổng thống Mỹ Donald Trump nói về Gaza',
    text: 'Tổng thống Mỹ Donald Trump đánh giá cao vai trò trung gian của Qatar. Washington ủng hộ việc đưa lực lượng quốc tế tới Gaza, vẫn theo lời ông Trump.',
    items: [
      is('position', 'US', 'Donald Trump', 'đánh giá cao vai trò trung gian của Qatar'),
      is('position', 'US', 'Donald Trump', 'Washington ủng hộ việc đưa lực lượng quốc tế tới Gaza'),
    ],
  },
  {
    about: 'viết trên mạng xã hội',
    head: 'Tổng thống Mỹ Donald Trump và thuế quan với Ấn Độ',
    text: 'Ngày 30/7/2025, Tổng thống Mỹ Donald Trump viết trên Truth Social rằng Mỹ phản đối việc Ấn Độ mua dầu và vũ khí của Nga.',
    items: [is('position', 'US', 'Donald Trump', 'Mỹ phản đối việc Ấn Độ mua dầu và vũ khí của Nga')],
  },
  {
    about: 'vị khách carries on, hai ông agree',
    head: 'Ngoại trưởng Sri Lanka thăm Việt Nam',
    text: 'Chiều 5/5/2025, Chủ tịch nước Lương Cường hội đàm với Tổng thống Sri Lanka Anura Kumara Dissanayake tại Hà Nội. Hai ông nhất trí hướng tới kim ngạch 1 tỷ USD. Vị khách đề nghị Việt Nam mở đường bay thẳng tới Colombo.',
    items: [
      is('agreement', 'LK VN', null, 'nhất trí hướng tới kim ngạch 1 tỷ USD'),
      is('request', 'LK', 'Anura Kumara Dissanayake', 'đề nghị Việt Nam mở đường bay thẳng tới Colombo'),
    ],
  },
  {
    about: 'ông after a quotation that names another, and theo ông after it',
    head: 'Ngoại trưởng Mỹ Marco Rubio nói về Ukraine',
    text: 'Ngoại trưởng Mỹ Marco Rubio rời Paris hôm 18/4/2025. "Chúng ta cần biết Tổng thống Vladimir Putin có nghiêm túc hay không", ông nói với báo chí. Theo ông, Washington sẵn sàng chuyển sang ưu tiên khác nếu không có tiến triển.',
    items: [
      is('position', 'US', 'Marco Rubio', 'Chúng ta cần biết Tổng thống Vladimir Putin có nghiêm túc hay không'),
      is('commitment', 'US', 'Marco Rubio', 'Washington sẵn sàng chuyển sang ưu tiên khác nếu không có tiến triển'),
    ],
  },
  {
    about: 'what somebody does not see coming is no promise; what he does not believe is his position',
    head: 'Ông Trump nói về cuộc gặp bị hoãn',
    text: 'Ngày 22/10/2025, Tổng thống Mỹ Donald Trump nói: "Tôi không thấy chúng tôi sẽ tới được nơi cần tới". Ông Trump không nghĩ Nga sẽ ký thỏa thuận. Ông không tin rằng Trung Quốc sẽ cam kết mua dầu.',
    items: [
      is('position', 'US', 'Donald Trump', 'không nghĩ Nga sẽ ký thỏa thuận'),
      is('position', 'US', 'Donald Trump', 'không tin rằng Trung Quốc sẽ cam kết mua dầu'),
    ],
  },
  {
    about: 'who opens a clause the reader has no verb for is the subject of the next',
    head: 'Thủ tướng Anh Rishi Sunak thăm Nhật Bản',
    text: 'Thủ tướng Anh Rishi Sunak đã đặt chân tới Hiroshima sáng 19/5/2023, đồng thời kêu gọi G7 giảm phụ thuộc vào nguồn cung của Trung Quốc.',
    items: [is('request', 'GB', 'Rishi Sunak', 'kêu gọi G7 giảm phụ thuộc vào nguồn cung của Trung Quốc')],
  },
  {
    about: 'the thing asked for is the subject: được X khuyến khích',
    head: 'Hàn Quốc và Australia họp 2+2',
    text: 'Việc Seoul tham gia các cuộc tập trận ở Darwin được Australia hoan nghênh, theo báo The Korea Times.',
    items: [is('position', 'AU', null, 'Việc Seoul tham gia các cuộc tập trận ở Darwin được Australia hoan nghênh')],
  },
  {
    about: 'nói rằng with a place between, then a quotation',
    head: 'Tổng thống Mỹ Joe Biden thăm Ba Lan',
    text: 'Tổng thống Mỹ Joe Biden nói với các phóng viên trên đường tới Warsaw: "Liên minh của chúng tôi mạnh hơn bao giờ hết."',
    items: [is('position', 'US', 'Joe Biden', 'Liên minh của chúng tôi mạnh hơn bao giờ hết')],
  },
  {
    about: 'a further verb of saying right after the attribution',
    head: 'Cố vấn Jake Sullivan nói về Ukraine',
    text: '"Mỹ sẵn sàng gửi thêm đạn dược", ông Jake Sullivan cho biết, nhấn mạnh Kiev cần được hỗ trợ lâu dài.',
    items: [
      is('commitment', 'US', 'Jake Sullivan', 'Mỹ sẵn sàng gửi thêm đạn dược'),
      is('position', 'US', 'Jake Sullivan', 'nhấn mạnh Kiev cần được hỗ trợ lâu dài'),
    ],
  },
  {
    about: 'nói with a clause whose subject is a thing',
    head: 'Thủ tướng Canada Mark Carney thăm Đức',
    text: 'Tại Berlin hôm 26/8/2025, Thủ tướng Canada Mark Carney nói khoáng sản là cơ hội lớn để hai nước hợp tác.',
    items: [is('position', 'CA', 'Mark Carney', 'nói khoáng sản là cơ hội lớn để hai nước hợp tác')],
  },
  {
    about: 'có thể gặp in what is told is a plan',
    head: 'Tổng thống Hàn Quốc Lee Jae-myung thăm Mỹ',
    text: 'Tổng thống Hàn Quốc Lee Jae-myung cho biết ông có thể gặp Chủ tịch Triều Tiên trong năm nay.',
    items: [is('plan', 'KR', 'Lee Jae-myung', 'ông có thể gặp Chủ tịch Triều Tiên trong năm nay')],
  },
  {
    about: "another side's reported act is that side's",
    head: 'Ngoại trưởng Ba Lan Radoslaw Sikorski họp báo',
    text: 'Ngoại trưởng Ba Lan Radoslaw Sikorski nói rằng Ngoại trưởng Hungary Péter Szijjártó đã xin lỗi về vụ việc.',
    items: [is('position', 'HU', 'Radoslaw Sikorski', 'Ngoại trưởng Hungary Péter Szijjártó đã xin lỗi về vụ việc')],
  },
  {
    about: 'ông và một người khác: both sides',
    head: 'Tổng thống Pháp Emmanuel Macron thăm Trung Quốc',
    text: 'Ngày 6/4/2023, Tổng thống Pháp Emmanuel Macron có mặt tại Bắc Kinh. Ông và Chủ tịch Trung Quốc Tập Cận Bình nhất trí sớm nối lại các chuyến bay thẳng.',
    items: [is('agreement', 'CN FR', null, 'nhất trí sớm nối lại các chuyến bay thẳng')],
  },
  {
    about: 'a meeting held in order to discuss',
    head: 'Tổng thống Thổ Nhĩ Kỳ điện đàm với Tổng thống Ukraine',
    text: 'Tổng thống Thổ Nhĩ Kỳ Recep Tayyip Erdogan hôm 18/3 điện đàm với Tổng thống Ukraine Volodymyr Zelensky để thảo luận về thỏa thuận ngũ cốc, tình hình Biển Đen.',
    items: [is('discussion', 'TR UA', null, 'thảo luận về thỏa thuận ngũ cốc, tình hình Biển Đen')],
  },
  {
    about: 'who invites stands in no list',
    head: 'Thủ tướng Phạm Minh Chính thăm Hà Lan',
    text: 'Theo lời mời của Thủ tướng Hà Lan Mark Rutte, Thủ tướng Phạm Minh Chính và Phu nhân sẽ dự diễn đàn doanh nghiệp tại The Hague.',
    items: [is('plan', 'VN', null, 'sẽ dự diễn đàn doanh nghiệp tại The Hague')],
  },
  {
    about: 'what the sides will discuss and agree is planned',
    head: 'Tổng thống Indonesia Prabowo Subianto thăm Singapore',
    text: 'Trong chuyến thăm Singapore, hai nhà lãnh đạo sẽ trao đổi về hợp tác năng lượng sạch, thống nhất các bước đi tiếp theo về vùng trời.',
    items: [
      is('plan', 'ID SG', null, 'hai nhà lãnh đạo sẽ trao đổi về hợp tác năng lượng sạch'),
      is('plan', 'ID SG', null, 'thống nhất các bước đi tiếp theo về vùng trời'),
    ],
  },
  {
    about: 'a position told by its noun',
    head: 'Hội đàm Malaysia - Trung Quốc về Biển Đông',
    text: 'Lập trường nhất quán của Malaysia là giải quyết tranh chấp bằng biện pháp hòa bình. Mặt hàng xuất khẩu lớn nhất của Malaysia là linh kiện điện tử.',
    items: [is('position', 'MY', null, 'Lập trường nhất quán của Malaysia là giải quyết tranh chấp bằng biện pháp hòa bình')],
  },
  {
    about: 'what a meeting was about and when the next will be held',
    head: 'Hội đàm Ngoại trưởng Nga - Iran tại Moskva',
    text: 'Cuộc hội đàm giữa Ngoại trưởng Nga và Ngoại trưởng Iran tập trung vào thỏa thuận hạt nhân. Vòng đàm phán tiếp theo giữa Nga và Iran sẽ được tổ chức tại Tehran. Cuộc hội đàm kéo dài hai giờ.',
    items: [
      is('discussion', 'IR RU', null, 'Cuộc hội đàm giữa Ngoại trưởng Nga và Ngoại trưởng Iran tập trung vào thỏa thuận hạt nhân'),
      is('plan', 'IR RU', null, 'Vòng đàm phán tiếp theo giữa Nga và Iran sẽ được tổ chức tại Tehran'),
    ],
  },
  {
    about: 'cũng như inside a noun phrase begins no item',
    head: 'Hội đàm Thái Lan - Lào tại Bangkok',
    text: 'Hai bên khẳng định tầm quan trọng của việc kết nối đường sắt cũng như thúc đẩy du lịch dọc sông Mekong.',
    items: [is('position', 'LA TH', null, 'khẳng định tầm quan trọng của việc kết nối đường sắt cũng như thúc đẩy du lịch dọc sông Mekong')],
  },
  {
    about: "the same words in another's mouth are another item",
    head: 'Nhật Bản và Trung Quốc nói về nước thải Fukushima',
    text: 'Nhật Bản thông báo cho Hàn Quốc kế hoạch xả nước thải đã qua xử lý ở Fukushima ra biển. Trung Quốc phản đối, sau khi Nhật Bản thông báo cho Hàn Quốc kế hoạch xả nước thải đã qua xử lý ở Fukushima.',
    items: [
      is('announcement', 'JP', null, 'thông báo cho Hàn Quốc kế hoạch xả nước thải đã qua xử lý ở Fukushima ra biển'),
      is('position', 'CN', null, 'phản đối, sau khi Nhật Bản thông báo cho Hàn Quốc kế hoạch xả nước thải đã qua xử lý'),
    ],
  },
  {
    about: 'one speaker, one verb, several embedded clauses',
    head: 'Thủ tướng Đức Olaf Scholz thăm Việt Nam',
    text: 'Tại Hà Nội ngày 13/11/2022, Thủ tướng Đức Olaf Scholz khẳng định Berlin coi trọng quan hệ với Việt Nam; sẽ tiếp tục hỗ trợ Việt Nam chuyển đổi năng lượng; mong muốn hai nước mở rộng hợp tác đào tạo nghề.',
    items: [
      is('position', 'DE', 'Olaf Scholz', 'Berlin coi trọng quan hệ với Việt Nam'),
      is('commitment', 'DE', 'Olaf Scholz', 'sẽ tiếp tục hỗ trợ Việt Nam chuyển đổi năng lượng'),
      is('request', 'DE', 'Olaf Scholz', 'mong muốn hai nước mở rộng hợp tác đào tạo nghề'),
    ],
  },
  {
    about: 'a quotation cut in two by its speaker',
    head: 'Tổng thống Pháp Emmanuel Macron tiếp Tổng thống Ukraine',
    text: '"Nga không thể và không được phép thắng", Tổng thống Pháp Emmanuel Macron nói tại Paris ngày 8/2/2023. "Chúng tôi sẽ tiếp tục hỗ trợ Ukraine bảo vệ tương lai của mình."',
    items: [
      is('position', 'FR', 'Emmanuel Macron', 'Nga không thể và không được phép thắng'),
      is('commitment', 'FR', 'Emmanuel Macron', 'Chúng tôi sẽ tiếp tục hỗ trợ Ukraine bảo vệ tương lai của mình'),
    ],
  },
  {
    about: "'sẽ tiếp tục' receives nobody",
    head: 'Ngoại trưởng Australia Penny Wong thăm Fiji',
    text: 'Ngoại trưởng Australia Penny Wong khẳng định Canberra sẽ tiếp tục hỗ trợ các đảo quốc ứng phó với biến đổi khí hậu.',
    items: [is('commitment', 'AU', 'Penny Wong', 'Canberra sẽ tiếp tục hỗ trợ các đảo quốc ứng phó với biến đổi khí hậu')],
  },
  {
    about: 'what shares an agreement is agreed, a question says nothing',
    head: 'Hội đàm Việt Nam - Hà Lan tại Hà Nội',
    text: 'Hai bên nhất trí hợp tác quản lý nước; chia sẻ thông tin về lũ; thắt chặt quan hệ giữa các cảng. Việt Nam kêu gọi gì ở Hà Lan?',
    items: [
      is('agreement', 'NL VN', null, 'nhất trí hợp tác quản lý nước'),
      is('agreement', 'NL VN', null, 'chia sẻ thông tin về lũ'),
      is('agreement', 'NL VN', null, 'thắt chặt quan hệ giữa các cảng'),
    ],
  },
  {
    about: 'nhưng without a comma; what somebody else proposed governs nothing',
    head: 'Thủ tướng Ấn Độ Narendra Modi họp với Bangladesh',
    text: 'Thủ tướng Ấn Độ Narendra Modi hoan nghênh các dự án do Bangladesh đề xuất và kêu gọi Dhaka bảo vệ người thiểu số. Ông cho rằng thương mại còn nhỏ nhưng khẳng định New Delhi ủng hộ Dhaka.',
    items: [
      is('position', 'IN', 'Narendra Modi', 'hoan nghênh các dự án do Bangladesh đề xuất'),
      is('request', 'IN', 'Narendra Modi', 'kêu gọi Dhaka bảo vệ người thiểu số'),
      is('position', 'IN', 'Narendra Modi', 'cho rằng thương mại còn nhỏ'),
      is('position', 'IN', 'Narendra Modi', 'khẳng định New Delhi ủng hộ Dhaka'),
    ],
  },
  {
    about: "a speaker's further points, a joint act after what was agreed",
    head: 'Hội đàm Thái Lan - Malaysia tại Bangkok',
    text: 'Hai bên nhất trí mở thêm cửa khẩu. Hai nước cùng thúc đẩy du lịch biên giới. Thủ tướng Malaysia Anwar Ibrahim cho rằng hai nước cần tin cậy nhau. Ưu tiên trước mắt là xây cầu qua sông Golok; bảo đảm an ninh cho người dân miền nam.',
    items: [
      is('agreement', 'MY TH', null, 'nhất trí mở thêm cửa khẩu'),
      is('agreement', 'MY TH', null, 'Hai nước cùng thúc đẩy du lịch biên giới'),
      is('position', 'MY', 'Anwar Ibrahim', 'cho rằng hai nước cần tin cậy nhau'),
      is('position', 'MY', 'Anwar Ibrahim', 'Ưu tiên trước mắt là xây cầu qua sông Golok'),
      is('position', 'MY', 'Anwar Ibrahim', 'bảo đảm an ninh cho người dân miền nam'),
    ],
  },
  {
    about: 'a purpose runs on to the end',
    head: 'Hội đàm Việt Nam - Hàn Quốc tại Seoul',
    text: 'Hai bên nhất trí sửa quy định lao động nhằm giúp người Việt tại Hàn Quốc yên tâm làm ăn, bảo đảm quyền lợi của phụ nữ và trẻ em trong các gia đình đa văn hóa.',
    items: [
      is('agreement', 'KR VN', null, 'nhất trí sửa quy định lao động nhằm giúp người Việt tại Hàn Quốc yên tâm làm ăn, bảo đảm quyền lợi của phụ nữ và trẻ em'),
    ],
  },
  {
    about: 'officials described at length before their country; the same officials again',
    head: 'Đoàn nghị sĩ Canada thăm Ukraine',
    text: 'Hai quan chức ngoại giao và quốc phòng cấp cao của Canada sẽ tới Kiev vào tuần sau. Các nghị sĩ Canada ủng hộ Ukraine gia nhập NATO. Các nghị sĩ cũng lên án vụ tấn công vào Odesa.',
    items: [
      is('plan', 'CA', null, 'Hai quan chức ngoại giao và quốc phòng cấp cao của Canada sẽ tới Kiev'),
      is('position', 'CA', null, 'ủng hộ Ukraine gia nhập NATO'),
      is('position', 'CA', null, 'lên án vụ tấn công vào Odesa'),
    ],
  },
  {
    about: 'what was done is the ground, not the item',
    head: 'Thủ tướng Nhật Bản gặp Chủ tịch Ủy ban châu Âu',
    text: 'Trên cơ sở việc Nhật Bản đã thông qua ngân sách mới, Chủ tịch Ủy ban châu Âu Ursula von der Leyen đề nghị Tokyo mở rộng hợp tác về pin. Bà cho rằng việc hai bên ký hiệp định số là dấu mốc lớn.',
    items: [
      is('request', 'EU', 'Ursula von der Leyen', 'đề nghị Tokyo mở rộng hợp tác về pin'),
      is('position', 'EU', 'Ursula von der Leyen', 'cho rằng việc hai bên ký hiệp định số là dấu mốc lớn'),
    ],
  },
  {
    about: 'what will be is no promise',
    head: 'Ngoại trưởng Đức Annalena Baerbock thăm Senegal',
    text: 'Ngoại trưởng Đức Annalena Baerbock cho rằng Senegal sẽ là đối tác quan trọng về hydro xanh; khẳng định Berlin đã và sẽ hỗ trợ Dakar.',
    items: [
      is('position', 'DE', 'Annalena Baerbock', 'cho rằng Senegal sẽ là đối tác quan trọng về hydro xanh'),
      is('commitment', 'DE', 'Annalena Baerbock', 'Berlin đã và sẽ hỗ trợ Dakar'),
    ],
  },
  {
    about: 'what both agreed stays beside what one of them says with the same words',
    head: 'Hội đàm quốc phòng Ấn Độ - Việt Nam',
    text: 'Hai Bộ trưởng nhất trí sớm hoàn tất tầm nhìn chung về đối tác quốc phòng đến năm 2030. Bộ trưởng Quốc phòng Ấn Độ Rajnath Singh cho rằng hai nước cần sớm hoàn tất tầm nhìn chung về đối tác quốc phòng đến năm 2030.',
    items: [
      is('agreement', 'IN VN', null, 'nhất trí sớm hoàn tất tầm nhìn chung về đối tác quốc phòng đến năm 2030'),
      is('position', 'IN', 'Rajnath Singh', 'hai nước cần sớm hoàn tất tầm nhìn chung về đối tác quốc phòng đến năm 2030'),
    ],
  },
  {
    about: 'papers signed between two sides; matters discussed without a subject; a gift of flowers is nothing',
    head: 'Đoàn đại học Phần Lan thăm Việt Nam',
    text: 'Trong chuyến đi, đã có 12 biên bản ghi nhớ giữa các trường đại học Việt Nam và phía Phần Lan được ký kết. Nhiều vấn đề về đào tạo nghề cũng được trao đổi. Hiệu trưởng trao tặng bó hoa.',
    items: [
      is('agreement', 'FI VN', null, 'đã có 12 biên bản ghi nhớ giữa các trường đại học Việt Nam và phía Phần Lan được ký kết'),
      is('discussion', 'FI VN', null, 'Nhiều vấn đề về đào tạo nghề cũng được trao đổi'),
    ],
  },
  {
    about: 'speech after a phrase that sets the scene; đồng thời before a verb that can be a noun',
    head: 'Người phát ngôn Lê Thị Thu Hằng nói về ASEAN',
    text: '"Là thành viên ASEAN, Việt Nam đã đóng góp tích cực cho COC", bà Lê Thị Thu Hằng nói. Hai bên bày tỏ quan tâm tới du lịch, đồng thời thảo luận khả năng mở đường bay.',
    items: [
      is('position', 'VN', 'Lê Thị Thu Hằng', 'Việt Nam đã đóng góp tích cực cho COC'),
      is('position', null, null, 'bày tỏ quan tâm tới du lịch'),
      is('discussion', null, null, 'thảo luận khả năng mở đường bay'),
    ],
  },
  {
    about: 'what somebody does not believe is his position',
    head: 'Tổng thống Phần Lan Alexander Stubb nói về Ukraine',
    text: 'Tổng thống Phần Lan Alexander Stubb không nghĩ rằng Mỹ sẽ rút quân khỏi châu Âu. Ông không tin Nga sẽ nhượng bộ.',
    items: [
      is('position', 'FI', 'Alexander Stubb', 'không nghĩ rằng Mỹ sẽ rút quân khỏi châu Âu'),
      is('position', 'FI', 'Alexander Stubb', 'không tin Nga sẽ nhượng bộ'),
    ],
  },
  {
    about: 'soon to visit; striving; siding with somebody',
    head: 'Ngoại trưởng Ấn Độ Subrahmanyam Jaishankar và Nga',
    text: 'Ngoại trưởng Ấn Độ Subrahmanyam Jaishankar sắp thăm Moskva. Hai nước phấn đấu đạt kim ngạch thương mại 100 tỷ USD vào năm 2030. Ấn Độ thể hiện sự ủng hộ đối với hành lang Bắc - Nam.',
    items: [
      is('plan', 'IN', null, 'sắp thăm Moskva'),
      is('commitment', null, null, 'phấn đấu đạt kim ngạch thương mại 100 tỷ USD vào năm 2030'),
      is('position', 'IN', null, 'thể hiện sự ủng hộ đối với hành lang Bắc - Nam'),
    ],
  },
];

/** Passages where the guidelines are clear and the reader still differs: each must fail until its cause is mended. */
const KNOWN_GAPS: readonly Passage[] = [
  {
    about: 'items after a colon, in the same sentence',
    head: 'Hội đàm Bộ trưởng Quốc phòng Việt Nam - Ấn Độ',
    text: 'Ngày 8/6/2022, Đại tướng Phan Văn Giang và Bộ trưởng Quốc phòng Ấn Độ Rajnath Singh hội đàm tại Hà Nội. Hai bộ trưởng nhất trí tập trung vào ba việc: mở rộng hợp tác công nghiệp quốc phòng, tăng số suất học tiếng Anh cho sĩ quan và duy trì đối thoại thường niên.',
    items: [
      is('agreement', 'IN VN', null, 'mở rộng hợp tác công nghiệp quốc phòng'),
      is('agreement', 'IN VN', null, 'tăng số suất học tiếng Anh cho sĩ quan'),
      is('agreement', 'IN VN', null, 'duy trì đối thoại thường niên'),
    ],
    maybe: ['nhất trí tập trung vào ba việc'],
    why: "segments: 'tăng' is nouny and 'số' opens no object",
  },
  {
    about: 'sẽ được of a meeting',
    head: 'Mỹ - Triều Tiên chọn Hà Nội',
    text: 'Lần gặp thứ hai giữa Tổng thống Mỹ Donald Trump với nhà lãnh đạo Kim Jong-un sẽ được tổ chức ở Hà Nội ngày 27 và 28/2/2019.',
    items: [
      is('plan', 'KP US', null, 'Lần gặp thứ hai giữa Tổng thống Mỹ Donald Trump với nhà lãnh đạo Kim Jong-un sẽ được tổ chức ở Hà Nội ngày 27 và 28/2/2019'),
    ],
    why: 'predicates: a passive whose subject names two persons has no bystander',
  },
  {
    about: 'theo with a person, a bare clause',
    head: 'Thủ tướng Đức Angela Merkel thăm Trung Quốc',
    text: 'Ngày 6/9/2019 tại Bắc Kinh, Thủ tướng Đức Angela Merkel hội đàm với Thủ tướng Trung Quốc Lý Khắc Cường. Theo bà Merkel, thỏa thuận đầu tư EU - Trung Quốc là mục tiêu quan trọng của cả hai bên.',
    items: [is('position', 'DE', 'Angela Merkel', 'thỏa thuận đầu tư EU - Trung Quốc là mục tiêu quan trọng của cả hai bên')],
    why: "predicates: 'thỏa thuận' the noun at the clause's start, before its own name, is read as a verb",
  },
  {
    about: 'a passive promise',
    head: 'Tổng thống Mỹ Joe Biden thăm Ukraine',
    text: 'Ukraine được Tổng thống Mỹ Joe Biden cam kết hỗ trợ lâu dài về quân sự trong chuyến thăm Kiev ngày 20/2/2023.',
    items: [is('commitment', 'US', 'Joe Biden', 'Ukraine được Tổng thống Mỹ Joe Biden cam kết hỗ trợ lâu dài về quân sự')],
    why: "predicates: 'được' + doer + verb is never a statement",
  },
  {
    about: 'bullets after a colon',
    head: 'Hội đàm Thủ tướng Việt Nam - Hà Lan',
    text: 'Tại The Hague ngày 12/12/2022, Thủ tướng Phạm Minh Chính và Thủ tướng Hà Lan Mark Rutte nhất trí:\n\n- Mở rộng hợp tác quản lý nước ở Đồng bằng sông Cửu Long.\n\n- Thúc đẩy kết nối cảng biển giữa hai nước.',
    items: [
      is('agreement', 'NL VN', null, 'Mở rộng hợp tác quản lý nước ở Đồng bằng sông Cửu Long'),
      is('agreement', 'NL VN', null, 'Thúc đẩy kết nối cảng biển giữa hai nước'),
    ],
    why: 'statements: a colon at the end of a block carries nothing to the bullets below it, and is itself an item',
  },
  {
    about: "one side agrees to the other's proposal",
    head: 'Chủ tịch nước Trần Đại Quang ở New Delhi',
    text: 'Tại New Delhi ngày 3/3/2018, Chủ tịch nước Trần Đại Quang đề nghị Ấn Độ mở thêm đường bay thẳng. Thủ tướng Ấn Độ Narendra Modi nhất trí với đề nghị này.',
    items: [
      is('request', 'VN', 'Trần Đại Quang', 'đề nghị Ấn Độ mở thêm đường bay thẳng'),
      is('agreement', 'IN VN', 'Narendra Modi', 'nhất trí với đề nghị này'),
    ],
    why: "outcomes: one side's 'nhất trí' is not given to both",
  },
  {
    about: 'after a semicolon what came of a plan',
    head: 'Ngoại trưởng Mỹ Antony Blinken hoãn thăm Trung Quốc',
    text: 'Theo kế hoạch, Ngoại trưởng Mỹ Antony Blinken sẽ thăm Bắc Kinh ngày 5/2/2023; danh sách những người ông gặp không được tiết lộ.',
    items: [is('plan', 'US', null, 'Ngoại trưởng Mỹ Antony Blinken sẽ thăm Bắc Kinh ngày 5/2/2023')],
    why: "statements: what follows ';' is an item whatever its own subject and verb",
  },
  {
    about: 'two ministries with long names sign',
    head: 'Việt Nam và Trung Quốc ký văn kiện về nông sản',
    text: 'Ngày 14/4/2025 tại Hà Nội, Bộ Nông nghiệp và Môi trường Việt Nam và Tổng cục Hải quan Trung Quốc ký nghị định thư về xuất khẩu ớt tươi.',
    items: [is('agreement', 'CN VN', null, 'ký nghị định thư về xuất khẩu ớt tươi')],
    maybe: ['ký văn kiện về nông sản'],
    why: "actors: a body's name with 'và' in it, and 'Tổng cục', do not reach back to its head",
  },
  {
    about: 'giao thông qua is no verb',
    head: 'Việt Nam - Campuchia hội đàm',
    text: 'Hai bên nhất trí nâng cấp các trục giao thông qua biên giới, mở rộng trao đổi điện năng và mở thêm cửa khẩu.',
    items: [
      is('agreement', 'KH VN', null, 'nhất trí nâng cấp các trục giao thông qua biên giới'),
      is('agreement', 'KH VN', null, 'mở rộng trao đổi điện năng'),
      is('agreement', 'KH VN', null, 'mở thêm cửa khẩu'),
    ],
    why: "verbs: 'thông qua' matched across 'giao thông | qua' resets the length of the object",
  },
  {
    about: 'bàn cách, bàn về',
    head: 'Họp Bộ trưởng Năng lượng Nhật Bản - Úc',
    text: 'Tại Tokyo, hai bộ trưởng bàn về nguồn cung khí hóa lỏng. Hai bên cũng bàn cách đẩy nhanh các dự án hydro.',
    items: [is('discussion', 'AU JP', null, 'bàn về nguồn cung khí hóa lỏng'), is('discussion', 'AU JP', null, 'bàn cách đẩy nhanh các dự án hydro')],
    why: "verbs: 'bàn' alone is missing",
  },
  {
    about: 'sẽ được with the party that hosts',
    head: 'Hội nghị Cấp cao ASEAN lần thứ 45 tại Viêng Chăn',
    text: 'Hội nghị Cấp cao ASEAN lần thứ 46 sẽ được Malaysia tổ chức vào năm 2025.',
    items: [is('plan', null, null, 'Hội nghị Cấp cao ASEAN lần thứ 46 sẽ được Malaysia tổ chức vào năm 2025')],
    why: 'predicates: a passive whose doer is a party has no bystander',
  },
  {
    about: 'trong khi: two sides in one sentence',
    head: 'Đàm phán Mỹ - Iran tại Oman',
    text: 'Mỹ yêu cầu Iran chấm dứt làm giàu urani, trong khi Tehran khẳng định quyền làm giàu urani là không thể thương lượng.',
    items: [
      is('request', 'US', null, 'yêu cầu Iran chấm dứt làm giàu urani'),
      is('position', 'IR', null, 'Tehran khẳng định quyền làm giàu urani là không thể thương lượng'),
    ],
    why: "segments: ', trong khi' + subject begins no clause",
  },
  {
    about: 'the spokeswoman of a ministry',
    head: 'Việt Nam phản đối Trung Quốc đưa giàn khoan',
    text: 'Ngày 4/5/2014, Người phát ngôn Bộ Ngoại giao Lê Hải Bình tuyên bố Việt Nam kiên quyết phản đối việc Trung Quốc hạ đặt giàn khoan Hải Dương 981. Việt Nam yêu cầu phía Trung Quốc rút ngay giàn khoan.',
    items: [
      is('position', 'VN', 'Lê Hải Bình', 'Việt Nam kiên quyết phản đối việc Trung Quốc hạ đặt giàn khoan Hải Dương 981'),
      is('request', 'VN', null, 'yêu cầu phía Trung Quốc rút ngay giàn khoan'),
    ],
    why: "outcomes: the headline's act is said more fully below with other words",
  },
];

const lexicon = loadLexicon();

/** What the reader gives that should not be there, and what it should give and does not. */
function differences({ head, text: body, items, maybe = [] }: Passage): string[] {
  const text = `${head}\n\n${body}`.normalize('NFC');
  const { outcomes } = readText({ uri: 'test.txt', text, published: null, language: 'vi' }, lexicon);
  const left = new Set(outcomes);
  const missing: string[] = [];
  for (const item of items) {
    const place = placeOf(item.quote, text, head.length);
    const found = [...left].find((o) => agrees(o, item) && halfCovers(o.evidence, place));
    if (found) left.delete(found);
    else missing.push(`missing: ${item.kind} ${item.actors ?? '*'} | ${item.speaker ?? '–'} | ${item.quote}`);
  }
  const optional = maybe.map((quote) => placeOf(quote, text, head.length));
  const surplus = [...left]
    .filter((o) => !optional.some((place) => halfCovers(o.evidence, place)))
    .map((o) => `surplus: ${o.kind} ${sides(o)} | ${o.speaker ?? '–'} | ${text.slice(o.evidence.start, o.evidence.end)}`);
  return [...missing, ...surplus];
}

const sides = (o: OutcomeFact): string => [...o.actors].sort().join(' ');
const agrees = (o: OutcomeFact, item: Expected): boolean =>
  o.kind === item.kind && o.speaker === item.speaker && (item.actors === null || sides(o) === item.actors);

/** Two ranges share at least half of the shorter. */
function halfCovers(a: Span, b: Span): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared > 0 && 2 * shared >= Math.min(a.end - a.start, b.end - b.start);
}

/** In the body where it stands there, else in the headline. */
function placeOf(quote: string, text: string, body: number): Span {
  const inBody = text.indexOf(quote.normalize('NFC'), body);
  const start = inBody < 0 ? text.indexOf(quote.normalize('NFC')) : inBody;
  if (start < 0) throw new Error(`no such words: ${quote}`);
  return { start, end: start + quote.normalize('NFC').length };
}

describe('outcomes', () => {
  for (const passage of READS) it(passage.about, () => expect(differences(passage)).toEqual([]));
});

describe('outcomes not read yet', () => {
  for (const passage of KNOWN_GAPS) {
    // A mistake in the passage itself must not pass for a gap.
    it(`${passage.about}: the words are there`, () => {
      const text = `${passage.head}\n\n${passage.text}`;
      for (const quote of [...passage.items.map((i) => i.quote), ...(passage.maybe ?? [])]) expect(text).toContain(quote);
    });
    it.fails(`${passage.about} (${passage.why ?? ''})`, () => expect(differences(passage)).toEqual([]));
  }
});

describe('topics of an item', () => {
  const topicsOf = (text: string): readonly (readonly string[])[] =>
    readText({ uri: 'test.txt', text, published: null, language: 'vi' }, lexicon).outcomes.map((o) => [...o.topics].sort());

  it('takes a country for a dossier beside arms or sanctions, not beside trade', () => {
    expect(topicsOf('Seoul ra tuyên bố\n\nHàn Quốc lên án Triều Tiên thử hạt nhân.')).toEqual([['non-proliferation', 'north-korea']]);
    expect(topicsOf('Việt Nam và Triều Tiên\n\nViệt Nam ủng hộ Triều Tiên mở rộng quan hệ thương mại.')).toEqual([['trade']]);
  });

  it('takes the region only where nothing concrete is named, or a term settles it', () => {
    expect(topicsOf('Australia và Fiji\n\nAustralia ủng hộ Fiji bảo đảm tự do hàng hải ở khu vực.')).toEqual([['maritime-security']]);
    expect(topicsOf('Australia và Fiji\n\nAustralia ủng hộ các diễn đàn khu vực.')).toEqual([['regional-cooperation']]);
  });

  it('gives an item that names no matter what the text is about', () => {
    expect(
      topicsOf('Israel và Gaza\n\nMỹ lên án vụ tấn công ở dải Gaza. Ai Cập cảnh báo xung đột tại Gaza lan rộng. Washington bật đèn xanh cho việc này.').at(-1),
    ).toEqual(['middle-east']);
  });
});
