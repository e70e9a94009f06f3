import { describe, expect, it } from 'vitest';
import type { People } from '../src/nlp/reading.js';
import { peopleOf } from './support/people-of.js';

const read = (text: string): People => peopleOf(text).people;
/** Every person as 'name | post | party'. */
const peopleIn = (text: string): string[] => read(text).people.map((p) => `${p.name} | ${p.post ?? '–'} | ${p.party ?? '–'}`);

describe('people', () => {
  it.each<[string, string[]]>([
    [
      'Sáng nay, Ủy viên Bộ Chính trị, Phó Thủ tướng, Bộ trưởng Ngoại giao Phạm Bình Minh tiếp Đại sứ Nhật Bản tại Việt Nam Umeda Kunio.',
      ['Phạm Bình Minh | Phó Thủ tướng, Bộ trưởng Ngoại giao | VN', 'Umeda Kunio | Đại sứ | JP'],
    ],
    [
      'Bộ trưởng Ngoại giao Bùi Thanh Sơn và người đồng cấp Ấn Độ Subrahmanyam Jaishankar đồng chủ trì kỳ họp.',
      ['Bùi Thanh Sơn | Bộ trưởng Ngoại giao | VN', 'Subrahmanyam Jaishankar | Bộ trưởng Ngoại giao | IN'],
    ],
    ['Đại tướng Phan Văn Giang - bộ trưởng Bộ Quốc phòng - đã dự lễ khai mạc.', ['Phan Văn Giang | bộ trưởng Bộ Quốc phòng | VN']],
    ['Đại tá Lê Văn Hùng ký biên bản với phía bạn.', ['Lê Văn Hùng | Đại tá | VN']],
    ['Cựu Tổng thống Mỹ Bill Clinton sẽ phát biểu tại hội thảo.', ['Bill Clinton | Cựu Tổng thống | US']],
    [
      'Dự buổi tiếp có các Thứ trưởng Ngoại giao Nguyễn Minh Vũ, Đỗ Hùng Việt và Nguyễn Minh Hằng.',
      ['Nguyễn Minh Vũ | Thứ trưởng Ngoại giao | VN', 'Đỗ Hùng Việt | Thứ trưởng Ngoại giao | VN', 'Nguyễn Minh Hằng | Thứ trưởng Ngoại giao | VN'],
    ],
    ['Tổng Thư ký ASEAN Cao Kim Hourn nêu ý kiến.', ['Cao Kim Hourn | Tổng Thư ký ASEAN | ASEAN']],
    [
      'Tổng thống Mỹ Giô Bai-đơn trao đổi với Thủ tướng Lào Thoong-xỉnh Thăm-ma-vông.',
      ['Giô Bai-đơn | Tổng thống | US', 'Thoong-xỉnh Thăm-ma-vông | Thủ tướng | LA'],
    ],
    [
      'Thủ tướng Phạm Minh Chính đón Thủ tướng nước chủ nhà Đan Mạch, bà Mette Frederiksen.',
      ['Phạm Minh Chính | Thủ tướng | VN', 'Mette Frederiksen | Thủ tướng | DK'],
    ],
    ['Chủ tịch UBND TP.HCM Phan Văn Mãi tiếp đoàn.', ['Phan Văn Mãi | Chủ tịch UBND TP.HCM | VN']],
    ['Phát ngôn viên Bộ Ngoại giao Trung Quốc Mao Ninh (Mao Ning) trả lời báo chí.', ['Mao Ninh | Phát ngôn viên Bộ Ngoại giao | CN']],
    [
      'Hai bên bàn về ông Marco Rubio được chọn làm ngoại trưởng Mỹ. Bà Jennifer Wicks, 39 tuổi, đã được Thượng viện Mỹ phê chuẩn làm Đại sứ tại Việt Nam.',
      ['Marco Rubio | ngoại trưởng | US', 'Jennifer Wicks | Đại sứ | US'],
    ],
    [
      'Người phát ngôn của Tổng thống Putin - Dmitry Peskov - bác bỏ tin này.',
      ['Putin | Tổng thống | RU', 'Dmitry Peskov | Người phát ngôn của Tổng thống | RU'],
    ],
    ['Tổng thống Sudan khi đó là Omar al-Bashir đã không bị bắt.', ['Omar al-Bashir | Tổng thống | SD']],
    ['Theo chính quyền cựu Tổng thống Donald Trump, thuế sẽ tăng.', ['Donald Trump | cựu Tổng thống | US']],
    ['Ông Nguyễn Thanh Hùng - phó chủ tịch HĐQT VietJetAir - đã ký.', ['Nguyễn Thanh Hùng | phó chủ tịch HĐQT VietJetAir | –']],
    ['Ngoại trưởng Hàn Quốc Cho Tae-yul gặp nhà lãnh đạo Đài Loan Thái Anh Văn.', ['Cho Tae-yul | Ngoại trưởng | KR', 'Thái Anh Văn | nhà lãnh đạo | TW']],
    [
      'Chủ tịch nước Lương Cường được người đồng cấp Chile Gabriel Boric tiếp. Tổng thống Chile cảm ơn.',
      ['Lương Cường | Chủ tịch nước | VN', 'Gabriel Boric | Tổng thống | CL'],
    ],
    ['Bộ trưởng Mai Tiến Dũng, Thủ tướng đề nghị cung cấp số liên lạc.', ['Mai Tiến Dũng | Bộ trưởng | VN']],
    ['Ông gặp lãnh đạo Triều Tiên Kim Jong-un, Tổng thống Mỹ cho biết.', ['Kim Jong-un | lãnh đạo | KP']],
    ['Công tố viên Peru dẫn đầu cuộc điều tra, José Domingo Pérez, trả lời báo giới ở Lima.', ['José Domingo Pérez | Công tố viên | PE']],
    ['Người phát ngôn Nhà Xanh, tức dinh Tổng thống Hàn Quốc, Kim Eui-kyeom xác nhận tin này.', ['Kim Eui-kyeom | Người phát ngôn | KR']],
    [
      'Chủ tịch Cục Dự trữ Liên bang Mỹ (Fed) Jerome Powell điều trần hôm qua. Vụ trưởng Vụ Chính sách thương mại đa biên (Bộ Công Thương) Lương Hoàng Thái cùng nghe.',
      ['Jerome Powell | Chủ tịch Cục Dự trữ Liên bang | US', 'Lương Hoàng Thái | Vụ trưởng Vụ Chính sách thương mại đa biên | VN'],
    ],
    [
      'Chủ tịch Hội đồng Nhà nước và Hội đồng Bộ trưởng Cuba Raul Castro nhận lời mời. Nhà lãnh đạo Raul Castro cảm ơn.',
      ['Raul Castro | Chủ tịch Hội đồng Nhà nước và Hội đồng Bộ trưởng | CU'],
    ],
    [
      'Tới thăm có lãnh tụ Fidel Castro và chủ tịch Kim Jong Un. Nhà lãnh đạo Kim Jong Un đi tàu.',
      ['Fidel Castro | lãnh tụ | CU', 'Kim Jong Un | chủ tịch | KP'],
    ],
    ['Giám đốc Chương trình Đông Nam Á Gregory Poling nói Mỹ sẽ không rút.', ['Gregory Poling | Giám đốc Chương trình Đông Nam Á | –']],
    ['CEO Apple Tim Cook, nhà đồng sáng lập Microsoft Bill Gates cùng dự.', ['Tim Cook | CEO Apple | –', 'Bill Gates | nhà đồng sáng lập Microsoft | –']],
    ['Chủ tịch Tập đoàn Hanwha Energy Lee Jae-kyu tiếp đoàn.', ['Lee Jae-kyu | Chủ tịch Tập đoàn Hanwha Energy | –']],
    ['Thủ tướng được chỉ định Sébastien Lecornu lập nội các.', ['Sébastien Lecornu | Thủ tướng được chỉ định | FR']],
    ['Giáo sư Carl Thayer, Đại học New South Wales, và cựu giáo sư Tony Kim trả lời.', ['Carl Thayer | Giáo sư | –', 'Tony Kim | cựu giáo sư | –']],
    ['Tiến sĩ Lê Hồng Hiệp trả lời.', ['Lê Hồng Hiệp | – | –']],
    ['Chuyên gia Kim Hak Song trở về hôm qua.', ['Kim Hak Song | Chuyên gia | –']],
    [
      'Nguyễn Thị Lan và Maria Fernandez, người Philippines, được mời lên sân khấu; New York Times và Boston Consulting Group đưa tin.',
      ['Nguyễn Thị Lan | – | –', 'Maria Fernandez | – | –'],
    ],
    ['Đại tướng Phan Văn Giang tiếp Trợ lý Tổng thống Nga Vladimir Putin.', ['Phan Văn Giang | Đại tướng | VN', 'Vladimir Putin | Tổng thống | RU']],
    ['Yuri Ushakov, cố vấn của tổng thống Putin, chưa nêu ngày.', ['Yuri Ushakov | cố vấn của tổng thống | RU', 'Putin | tổng thống | RU']],
    ['Ông Bilahari Kausikan, cố vấn chính sách tại Bộ Ngoại giao Singapore, nhắc tới Trung Quốc.', ['Bilahari Kausikan | cố vấn | SG']],
    ['Ông Bùi Văn Khắng giữ chức Chủ tịch UBND tỉnh Quảng Ninh.', ['Bùi Văn Khắng | Chủ tịch UBND tỉnh Quảng Ninh | VN']],
    ['Bà Nguyễn Minh Hằng được bổ nhiệm lại Thứ trưởng Bộ Ngoại giao.', ['Nguyễn Minh Hằng | Thứ trưởng Bộ Ngoại giao | VN']],
    [
      'Thủ tướng bổ nhiệm Thứ trưởng Bộ Ngoại giao đối với bà Nguyễn Thị Hoàng Vân và ông Nguyễn Hoàng Long.',
      ['Nguyễn Thị Hoàng Vân | Thứ trưởng Bộ Ngoại giao | VN', 'Nguyễn Hoàng Long | Thứ trưởng Bộ Ngoại giao | VN'],
    ],
    ['Ông điện đàm với thượng nghị sĩ Mỹ Steve Daines và Bill Hagerty.', ['Steve Daines | thượng nghị sĩ | US', 'Bill Hagerty | thượng nghị sĩ | US']],
    ['Ông Vũ Trung Mỹ, Đại sứ Việt Nam tại Venezuela, dự lễ.', ['Vũ Trung Mỹ | Đại sứ | VN']],
    ['Ông Kim Hee-soo, chủ tịch huyện Jindo, bị chỉ trích ở Hàn Quốc.', ['Kim Hee-soo | chủ tịch huyện Jindo | KR']],
    ['Lôi Quân, tổng giám đốc kiêm nhà sáng lập tập đoàn Xiaomi, đăng thực đơn.', ['Lôi Quân | tổng giám đốc, nhà sáng lập tập đoàn Xiaomi | –']],
    ['Đồng chí Miêu Khánh Vượng, Bí thư Ủy ban Chính pháp Quảng Tây, tiếp đoàn Việt Nam.', ['Miêu Khánh Vượng | Bí thư Ủy ban Chính pháp Quảng Tây | CN']],
    ['Đức đã triệu đại sứ Nga. Berlin yêu cầu đại sứ Sergey Nechayev giải thích.', ['Sergey Nechayev | đại sứ | RU']],
    ['Bí thư thứ nhất T.Ư Đoàn Bùi Quang Huy chúc mừng.', ['Bùi Quang Huy | Bí thư thứ nhất T.Ư Đoàn | VN']],
    ['Bộ trưởng Ngoại giao Cu-ba Bru-nô Rô-đri-ghết Pa-ri-gia đến Huế.', ['Bru-nô Rô-đri-ghết Pa-ri-gia | Bộ trưởng Ngoại giao | CU']],
    ['Chủ tịch Hội hữu nghị Nhật - Việt Aoyagi Yoichiro dự lễ.', ['Aoyagi Yoichiro | Chủ tịch Hội hữu nghị Nhật - Việt | JP']],
    ['Chelsea Clinton, con gái cựu tổng thống Mỹ Bill Clinton, chạy ở Boston.', ['Chelsea Clinton | – | –', 'Bill Clinton | cựu tổng thống | US']],
    ['Cựu điệp viên Nga Sergei Skripal và đạo diễn Oliver Stone gặp sinh viên Harvard.', ['Sergei Skripal | – | –', 'Oliver Stone | – | –']],
    ['Nữ diễn viên là đại sứ Tumi, còn Giám đốc Công ty Hoàng Dân bị bắt; đại sứ của chương trình vắng mặt.', []],
    [
      'Chủ tịch VCCI - Vũ Tiến Lộc phát biểu sau Tổng Giám đốc CGV Việt Nam Ko Jea Soo.',
      ['Vũ Tiến Lộc | Chủ tịch VCCI | VN', 'Ko Jea Soo | Tổng Giám đốc CGV | –'],
    ],
    ['Đại tướng Phùng Quang Thanh là Tư lệnh Quân khu 1.', ['Phùng Quang Thanh | Tư lệnh Quân khu 1 | VN']],
    [
      'Tổng thống Mỹ Donald Trump chọn Keith Kellogg, người từng ở Kiev, làm đặc phái viên.',
      ['Donald Trump | Tổng thống | US', 'Keith Kellogg | đặc phái viên | US'],
    ],
    ['Con rể của Tổng thống Donald Trump - Jared Kushner - cùng đi.', ['Donald Trump | Tổng thống | US', 'Jared Kushner | – | –']],
    [
      'Ông gặp Chủ tịch Hạ viện, đồng thời là Chủ tịch Nhóm Nghị sĩ hữu nghị Chile - Việt Nam Karol Cariola.',
      ['Karol Cariola | Chủ tịch Hạ viện, Chủ tịch Nhóm Nghị sĩ hữu nghị Chile - Việt Nam | CL'],
    ],
    [
      'Ông gặp Pak Chol, phó chủ tịch Ủy ban hòa bình châu Á - Thái Bình Dương của Triều Tiên.',
      ['Pak Chol | phó chủ tịch Ủy ban hòa bình châu Á - Thái Bình Dương | KP'],
    ],
    ['Chủ tịch EVN trước đó là ông Dương Quang Thành.', ['Dương Quang Thành | Chủ tịch EVN | –']],
    ['Alex Wong, trợ lý thứ trưởng ngoại giao Mỹ, tới Hà Nội.', ['Alex Wong | trợ lý thứ trưởng ngoại giao | US']],
    ['Bà Sarah Chen, Giám đốc Đông Nam Á của Amazon Global Selling, dự hội thảo.', ['Sarah Chen | Giám đốc Đông Nam Á của Amazon Global Selling | –']],
    ['Quan hệ Tổng thống Mỹ - Quốc hội và Bộ trưởng Ngoại giao Nga - Mỹ.', []],
    ['Bộ Tư lệnh Đông Bắc thuộc chính phủ Tổng thống Nga Putin.', ['Putin | Tổng thống | RU']],
  ])('%s', (text, expected) => expect(peopleIn(text)).toEqual(expected));

  it('takes no firm that opens a line for a person', () => {
    expect(peopleIn('Chứng khoán tăng.\nGoldman Sachs nhận định giá dầu sẽ giảm.\nTuổi Trẻ Online cho biết thêm.')).toEqual([]);
  });

  it('tells a daughter from a president', () => {
    expect(peopleIn('Con gái cựu Tổng thống Mỹ Clinton về đích.\nChelsea Clinton, con gái cựu tổng thống Mỹ Bill Clinton, vui mừng.')).toEqual([
      'Bill Clinton | cựu Tổng thống | US',
      'Chelsea Clinton | – | –',
    ]);
  });

  it('begins a line anew', () => {
    expect(peopleIn('Sẵn sàng giúp người dân khi khẩn cấp\n\nBộ trưởng Lê Hoài Trung khẳng định điều đó.')).toEqual(['Lê Hoài Trung | Bộ trưởng | VN']);
  });

  it('gives the post that a text says of a country to whom the tables know for it', () => {
    expect(peopleIn('Cố vấn Nhà nước Myanmar đến Hà Nội chiều qua. Bà Aung San Suu Kyi sẽ gặp các doanh nhân.')).toEqual([
      'Aung San Suu Kyi | Cố vấn Nhà nước | MM',
    ]);
    expect(peopleIn('Tổng thống Mỹ Donald Trump tới Rome; Tổng thống Mỹ từng trách ông Obama.')).toEqual(['Donald Trump | Tổng thống | US', 'Obama | – | US']);
  });

  it('begins a line with a bare name', () => {
    expect(peopleIn('Cuộc gặp đã kết thúc.\nKonstantin Vnukov, Đại sứ Nga tại Việt Nam, cho biết như vậy.')).toEqual(['Konstantin Vnukov | Đại sứ | RU']);
  });

  it('compares no name with every other', () => {
    const name = (n: number): string => `Q${[...String(n)].map((digit) => 'abcdefghij'[Number(digit)]).join('')}x`;
    const text = Array.from({ length: 8000 }, (_, i) => `Bộ trưởng ${name(i)} ${name(i + 9000)}. Bộ trưởng nói.`).join(' ');
    const before = performance.now();
    expect(read(text).people.length).toBeGreaterThan(1000);
    expect(performance.now() - before).toBeLessThan(20_000);
  });

  it('knows one person under several forms', () => {
    const { people } = read('Ngoại trưởng Mỹ Antony Blinken đến Hà Nội. Ông Blinken gặp báo giới. Ngoại trưởng Anthony Blinken rời đi hôm sau.');
    expect(people).toHaveLength(1);
    expect(people[0]).toMatchObject({ name: 'Antony Blinken', aka: ['Anthony Blinken', 'Blinken'], party: 'US' });
    expect(people[0]!.mentions).toHaveLength(3);
  });

  it('calls a Vietnamese by the given name', () => {
    const { people } = read('Bộ trưởng Bộ Công Thương Nguyễn Hồng Diên đã ký. Bộ trưởng Diên cho biết thêm. Ông Diên rời cuộc họp.');
    expect(people.map((p) => p.name)).toEqual(['Nguyễn Hồng Diên']);
    expect(people[0]!.mentions).toHaveLength(3);
  });

  it('gives a post said alone to its holder', () => {
    const { posts, people } = read(
      'Thủ tướng Phạm Minh Chính hội đàm với Thủ tướng Nhật Bản Kishida Fumio. Thủ tướng nhấn mạnh hợp tác. Thủ tướng Nhật Bản đồng tình.',
    );
    expect(posts.map((p) => (p.person === null ? null : people[p.person]!.name))).toEqual([
      'Phạm Minh Chính',
      'Kishida Fumio',
      'Phạm Minh Chính',
      'Kishida Fumio',
    ]);
  });

  it('gives the posts of many to nobody', () => {
    const { posts } = read('Ngoại trưởng Nga Sergei Lavrov đã đến. Các bộ trưởng sẽ họp kín.');
    expect(posts.map((p) => p.person)).toEqual([0, null]);
  });

  it.each([
    'Đoàn xe đi qua đường Võ Chí Công và phố Trần Duy Hưng.',
    'Bộ trưởng Kinh tế các nước họp tại Đại học Nguyễn Tất Thành.',
    'Đoàn vào Lăng viếng Chủ tịch Hồ Chí Minh tại TP Hồ Chí Minh.',
    'Việt Nam và Hàn Quốc hướng tới tương lai.',
    'Cấm xe trên các tuyến phố: Lý Thái Tổ, Lê Phụng Hiểu, đoạn từ Trần Duy Hưng đến Lê Quang Đạo.',
    'Hai đội bóng ở World Cup phản đối.',
  ])('nobody in: %s', (text) => expect(peopleIn(text).filter((p) => !p.startsWith('Hồ Chí Minh | Chủ tịch'))).toEqual([]));
});
