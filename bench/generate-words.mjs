// The words of the made-up reports: see generate-texts.mjs.

const country = (code, names, forms, ...cities) => [code, { code, names, forms: forms.split('|'), cities }];

/** The first city is the capital. */
export const COUNTRIES = Object.fromEntries([
  country(
    'VN',
    'vi',
    'Việt Nam',
    'Hà Nội',
    'TP Hồ Chí Minh',
    'Đà Nẵng',
    'Hải Phòng',
    'Cần Thơ',
    'Quảng Ninh',
    'Bắc Ninh',
    'Khánh Hòa',
    'Nghệ An',
    'Đồng Nai',
    'Lào Cai',
    'Thanh Hóa',
    'Bình Dương',
    'Cà Mau',
  ),
  country('US', 'west', 'Mỹ|Hoa Kỳ', 'Washington', 'New York', 'San Francisco', 'Chicago', 'Houston', 'Seattle', 'Boston', 'Atlanta'),
  country('CN', 'zh', 'Trung Quốc', 'Bắc Kinh', 'Thượng Hải', 'Quảng Châu', 'Nam Ninh', 'Côn Minh', 'Thâm Quyến', 'Trùng Khánh', 'Hải Nam'),
  country('JP', 'ja', 'Nhật Bản', 'Tokyo', 'Osaka', 'Kyoto', 'Nagoya', 'Fukuoka', 'Yokohama', 'Hiroshima', 'Sapporo'),
  country('KR', 'ko', 'Hàn Quốc', 'Seoul', 'Busan', 'Incheon', 'Daegu', 'Gwangju', 'Ulsan'),
  country('IN', 'in', 'Ấn Độ', 'New Delhi', 'Mumbai', 'Bengaluru', 'Chennai', 'Kolkata', 'Hyderabad'),
  country('RU', 'ru', 'Nga|Liên bang Nga', 'Moscow', 'St. Petersburg', 'Vladivostok', 'Kazan', 'Sochi'),
  country('DE', 'west', 'Đức', 'Berlin', 'Munich', 'Hamburg', 'Frankfurt', 'Leipzig'),
  country('FR', 'west', 'Pháp', 'Paris', 'Lyon', 'Marseille', 'Toulouse', 'Bordeaux'),
  country('GB', 'west', 'Anh|Vương quốc Anh', 'London', 'Manchester', 'Edinburgh', 'Birmingham'),
  country('AU', 'west', 'Australia', 'Canberra', 'Sydney', 'Melbourne', 'Perth', 'Brisbane'),
  country('NZ', 'west', 'New Zealand', 'Wellington', 'Auckland', 'Christchurch'),
  country('CA', 'west', 'Canada', 'Ottawa', 'Toronto', 'Vancouver', 'Montreal'),
  country('LA', 'lo', 'Lào', 'Viêng Chăn', 'Luang Prabang', 'Savannakhet', 'Pakse'),
  country('KH', 'lo', 'Campuchia', 'Phnom Penh', 'Siem Reap', 'Sihanoukville', 'Battambang'),
  country('TH', 'lo', 'Thái Lan', 'Bangkok', 'Chiang Mai', 'Phuket', 'Khon Kaen'),
  country('SG', 'zh', 'Singapore', 'Singapore'),
  country('MY', 'id', 'Malaysia', 'Kuala Lumpur', 'Penang', 'Johor Bahru', 'Kuching'),
  country('ID', 'id', 'Indonesia', 'Jakarta', 'Bali', 'Surabaya', 'Bandung'),
  country('PH', 'west', 'Philippines', 'Manila', 'Cebu', 'Davao'),
  country('IT', 'west', 'Italy', 'Rome', 'Milan', 'Turin', 'Venice'),
  country('NL', 'west', 'Hà Lan', 'Amsterdam', 'Rotterdam', 'Utrecht'),
  country('HU', 'west', 'Hungary', 'Budapest', 'Debrecen'),
  country('PL', 'west', 'Ba Lan', 'Warsaw', 'Krakow', 'Gdansk'),
  country('BR', 'west', 'Brazil', 'Brasilia', 'Sao Paulo', 'Rio de Janeiro'),
  country('MX', 'west', 'Mexico', 'Mexico City', 'Guadalajara', 'Monterrey'),
  country('ZA', 'west', 'Nam Phi', 'Pretoria', 'Cape Town', 'Durban'),
  country('AE', 'in', 'UAE', 'Abu Dhabi', 'Dubai'),
  country('CH', 'west', 'Thụy Sĩ', 'Bern', 'Zurich', 'Geneva'),
  country('KZ', 'ru', 'Kazakhstan', 'Astana', 'Almaty'),
]);

/** Sixty pairs, the busiest first. */
export const PAIRS = [
  ...['US', 'CN', 'JP', 'KR', 'LA', 'RU', 'IN', 'KH', 'AU', 'SG', 'TH', 'DE', 'FR'].map((other) => ['VN', other]),
  ['US', 'CN'],
  ['US', 'JP'],
  ['CN', 'RU'],
  ['US', 'KR'],
  ...['GB', 'ID', 'MY', 'PH', 'NL', 'HU', 'CA', 'NZ', 'IT', 'PL', 'BR', 'MX', 'ZA', 'AE', 'CH', 'KZ'].map((other) => ['VN', other]),
  ['JP', 'KR'],
  ['CN', 'JP'],
  ['US', 'IN'],
  ['CN', 'DE'],
  ['CN', 'FR'],
  ['US', 'GB'],
  ['US', 'CA'],
  ['US', 'MX'],
  ['JP', 'IN'],
  ['JP', 'AU'],
  ['CN', 'AU'],
  ['RU', 'IN'],
  ['DE', 'FR'],
  ['CN', 'ID'],
  ['CN', 'MY'],
  ['CN', 'TH'],
  ['JP', 'ID'],
  ['JP', 'PH'],
  ['KR', 'ID'],
  ['CN', 'BR'],
  ['US', 'AU'],
  ['US', 'PH'],
  ['IN', 'AE'],
  ['RU', 'KZ'],
  ['CN', 'KZ'],
  ['CN', 'LA'],
  ['GB', 'IN'],
];

export const HIGH_OFFICES = ['Thủ tướng', 'Thủ tướng', 'Bộ trưởng Ngoại giao', 'Bộ trưởng Ngoại giao', 'Phó Thủ tướng', 'Chủ tịch Quốc hội'];
export const OFFICES = [
  'Bộ trưởng Ngoại giao',
  'Bộ trưởng Thương mại',
  'Bộ trưởng Tài chính',
  'Bộ trưởng Kinh tế',
  'Bộ trưởng Nông nghiệp',
  'Bộ trưởng Năng lượng',
  'Bộ trưởng Giao thông',
  'Thứ trưởng Ngoại giao',
  'Thứ trưởng Thương mại',
  'Thứ trưởng Tài chính',
  'Thứ trưởng Nông nghiệp',
  'Bộ trưởng Lao động',
  'Bộ trưởng Khoa học và Công nghệ',
  'Bộ trưởng Môi trường',
  'Bộ trưởng Du lịch',
  'Thứ trưởng Năng lượng',
  'Thống đốc Ngân hàng Trung ương',
];
export const MINOR_POSTS = [
  'Đại sứ tại $other',
  'Tổng lãnh sự tại $city',
  'Chủ tịch Phòng Thương mại và Công nghiệp',
  'Thị trưởng $city',
  'Chủ tịch thành phố $city',
  'Vụ trưởng Vụ Hợp tác quốc tế',
  'Cục trưởng Cục Xúc tiến thương mại',
  'Chủ tịch Hiệp hội doanh nghiệp $city',
  'Tổng giám đốc Cơ quan Hợp tác phát triển',
  'Cục trưởng Hải quan',
  'Giám đốc Cảng $city',
  'Thứ trưởng Xây dựng',
];

export const TOPICS = [
  'chuyển đổi năng lượng',
  'chuỗi cung ứng bán dẫn',
  'thương mại nông sản',
  'đường sắt cao tốc',
  'hạ tầng cảng biển',
  'kinh tế số',
  'trí tuệ nhân tạo',
  'du lịch và hàng không',
  'lao động và việc làm',
  'an ninh lương thực',
  'khoáng sản thiết yếu',
  'điện gió ngoài khơi',
  'ứng phó biến đổi khí hậu',
  'đầu tư hạ tầng',
  'tài chính xanh',
  'phòng vệ thương mại',
  'thuế quan',
  'giáo dục nghề nghiệp',
  'y tế và dược phẩm',
  'thủy sản bền vững',
  'hàng không vũ trụ',
  'đổi mới sáng tạo',
  'an ninh mạng',
  'điện hạt nhân',
  'quản lý nguồn nước',
  'thương mại điện tử',
  'dệt may và da giày',
  'ô tô điện',
].map((what) => ({ what }));

export const GOODS = [
  'gạo',
  'cà phê',
  'sầu riêng',
  'thanh long',
  'tôm',
  'cá tra',
  'thịt bò',
  'lúa mì',
  'gỗ',
  'thép',
  'phân bón',
  'linh kiện điện tử',
  'dệt may',
  'hạt điều',
  'cao su',
  'sữa',
  'than đá',
  'khí hóa lỏng',
  'bưởi',
  'chanh leo',
  'máy móc',
  'dược phẩm',
  'hồ tiêu',
  'vải thiều',
  'ớt',
  'yến sào',
];

export const SERIES = [
  { name: 'Ủy ban liên Chính phủ $pair về hợp tác kinh tế - thương mại', office: 'Phó Thủ tướng' },
  { name: 'Đối thoại Kinh tế $pair', office: 'Thứ trưởng Ngoại giao' },
  { name: 'Ủy ban hỗn hợp $pair về $topic', office: 'Bộ trưởng Thương mại' },
  { name: 'Đối thoại chính sách $pair về $topic', office: 'Thứ trưởng Năng lượng' },
  { name: 'Diễn đàn Doanh nghiệp $pair', office: 'Bộ trưởng Kinh tế' },
  { name: 'Tham vấn Chính trị $pair', office: 'Thứ trưởng Ngoại giao' },
  { name: 'Nhóm công tác chung $pair về $topic', office: 'Thứ trưởng Thương mại' },
  { name: 'Đối thoại Tài chính $pair', office: 'Bộ trưởng Tài chính' },
  { name: 'Ủy ban hỗn hợp $pair về nông nghiệp', office: 'Bộ trưởng Nông nghiệp' },
  { name: 'Đối thoại Chiến lược $pair', office: 'Bộ trưởng Ngoại giao' },
  { name: 'Hội đồng Thương mại và Đầu tư $pair', office: 'Bộ trưởng Thương mại' },
];

const MILLIONS = ['triệu USD', 'triệu USD', 'triệu euro', 'tỷ đồng', 'tỷ yên'];
/** kind `give`: one side gives; `do`: both do. */
export const PROJECTS = [
  {
    kind: 'give',
    what: 'dự án {xử lý nước thải|nhà máy điện rác|thoát nước|tuyến đường sắt đô thị|bệnh viện đa khoa|cầu vượt sông|cảng nước sâu|trung tâm logistics} {số $n |giai đoạn hai |}tại $place',
    sum: MILLIONS,
  },
  { kind: 'give', what: 'chương trình {đào tạo|bồi dưỡng} $n {kỹ sư|chuyên gia|giảng viên} về $topic', sum: MILLIONS },
  { kind: 'give', what: 'quỹ {hỗ trợ|phát triển} {doanh nghiệp nhỏ và vừa|doanh nghiệp khởi nghiệp} {ngành|trong lĩnh vực} $topic ở $place', sum: MILLIONS },
  { kind: 'give', what: 'việc {nâng cấp|mở rộng|xây mới} {sân bay|cảng|đường cao tốc|trạm biến áp|kho lạnh} $place', sum: MILLIONS },
  { kind: 'give', what: '{gói|khoản} tín dụng {ưu đãi|xuất khẩu} {phục vụ|cho} {nhập khẩu|mua} $good {từ|của} $place', sum: MILLIONS },
  { kind: 'do', what: '{xây dựng|lập} {khu công nghiệp|khu thí điểm|trung tâm nghiên cứu|phòng thí nghiệm chung} về $topic tại $place', sum: MILLIONS },
  { kind: 'do', what: 'mở cửa thị trường cho {mặt hàng |}$good {tươi|chế biến|đông lạnh|} qua cửa khẩu $place', sum: null },
  { kind: 'do', what: '{mở|khôi phục|tăng tần suất} đường bay thẳng {tới|đến} $place {với|gồm} $n chuyến mỗi tuần', sum: null },
  { kind: 'do', what: '{ký|hoàn tất đàm phán} {hiệp định|bản ghi nhớ|nghị định thư} về {kiểm dịch|truy xuất nguồn gốc|công nhận chứng nhận} $good', sum: null },
  { kind: 'do', what: '{nâng|đưa} kim ngạch {buôn bán|thương mại} $good lên $n triệu tấn', sum: null },
  {
    kind: 'do',
    what: '{triển khai|thí điểm} {thanh toán xuyên biên giới|hải quan một cửa|cửa khẩu thông minh} giữa $place và các đối tác {ngành|lĩnh vực} $topic',
    sum: null,
  },
  { kind: 'do', what: '{cấp|trao} $n {học bổng|suất học bổng} mỗi năm cho {sinh viên|cán bộ trẻ} $place ngành $topic', sum: null },
];

export const BACKGROUND =
  '{{Năm $y|Trong năm $y|Tính đến hết năm $y}, {kim ngạch thương mại|trao đổi hàng hóa|buôn bán hai chiều} giữa $a và $b {đạt|vào khoảng|ước đạt} $n triệu USD, {tăng|giảm|cao hơn} $p% {so với năm trước|so với cùng kỳ|qua một năm}; {riêng|trong đó} $good {chiếm|góp} {một phần năm|gần một nửa|phần lớn|chừng một phần tám}.|{Doanh nghiệp|Các nhà đầu tư|Giới kinh doanh} $b {hiện có|đang có|đã rót vốn vào} $n dự án {tại|ở} $a, {nhiều nhất|tập trung} {trong lĩnh vực|về} $topic{ và chế biến $good|, nhất là quanh $city|}.|{Giới quan sát|Một số nhà phân tích|Báo chí $b} {cho rằng|nhận định} {lĩnh vực|câu chuyện|bài toán} $topic {còn nhiều dư địa|đang là điểm nghẽn|là phép thử} {cho quan hệ|trong quan hệ} $a - $b, khi {giá|nguồn cung|sản lượng} $good {biến động|xuống thấp|tăng tới $p%}.|{Trước đó|Cách đây ít lâu|Hồi năm $y}, {đoàn công tác|một nhóm chuyên gia|đoàn doanh nghiệp} từ $city đã {khảo sát|tìm hiểu|ghé thăm} {nhiều cơ sở|$n cơ sở|các xưởng} $good {của|ở} $a, {mở đường|dọn lối|đặt nền} cho {chuyện làm ăn|các hợp đồng|bước tiếp theo}.|{Thị phần|Tỷ trọng} $good {nhập từ|mua của} $b {đã lên|mới chừng|còn} $p%, {thấp hơn|khác xa|ngang với} {mức của năm $y|kỳ vọng|con số $n nghìn tấn từng nêu}.|{Với|Đối với} $city, $topic {là hướng đi mới|không còn xa lạ|gắn với $n nghìn việc làm}; {chính quyền|người dân|thương nhân} ở đây {trông đợi|đòi hỏi|bàn tán} {nhiều về|không ít về} $good {từ|của} $a.}';

export const SPEECH =
  '{$who {nói|cho biết|nhấn mạnh} $b {luôn|vẫn|ngày càng} {là bạn hàng lớn|coi trọng $a|cần đối tác như $a}, {đề nghị|mong muốn} hai {bên|nước} {sớm|tiếp tục|cùng} {gỡ|tháo gỡ} {vướng mắc|rào cản} {đối với|về} $good{ và $topic|}.|{Tại cuộc gặp|Tại buổi làm việc|Trong trao đổi}, $who {đánh giá cao|hoan nghênh} {kết quả|tiến triển} {về|trong} $topic, {cho rằng|khẳng định} {$city|doanh nghiệp $a|nguồn vốn từ $b} {sẽ là|có thể là} {điểm tựa|hạt nhân|mắt xích} {cho|của} {giai đoạn|chặng} {tới|mới}.|"{Chúng tôi|Hai nước chúng ta} {không thể|sẽ không|đừng} {chậm trễ|đứng ngoài|bỏ lỡ} {cơ hội|làn sóng|chuyến tàu} $topic", $who {phát biểu|nói|bày tỏ}{, nhắc tới $city như một ví dụ|, sau khi nghe báo cáo về $good|}.|$who {đề nghị|kêu gọi} $b {tạo thuận lợi|giảm thủ tục|mở rộng hạn ngạch} cho $good {của|từ} $a, {đồng thời|cũng như} {chia sẻ|trao đổi} {kinh nghiệm|công nghệ} {về|trong} $topic.|{Theo|Theo lời} $who, {thách thức|khó khăn|điểm yếu} {lớn nhất|đáng ngại nhất} {nằm ở|là} $topic, {chứ không phải|hơn là} {giá|lượng} $good; {$city|phía $a} {đã có|đang soạn} {lộ trình|phương án} {riêng|từng bước}.}';

export const OTHERS =
  '{{Cùng dự|Có mặt|Cũng tham dự}, $who {cho biết|thông tin} {sẽ đưa|đang chuẩn bị đưa} $n {doanh nghiệp|nhà nhập khẩu|kỹ sư} {tới|sang} {tìm hiểu|khảo sát} {về|thị trường} $topic.|$who {nêu|dẫn} {trường hợp|câu chuyện} $good {ở|tại} $city, {nơi|chỗ} $n {hộ|nhà máy|hợp tác xã} {đã|vừa} {chuyển hướng|đổi cách làm} {nhờ|theo} $topic.|{Về phần mình|Góp ý thêm|Trao đổi bên lề}, $who {cho rằng|lưu ý} {$city|giới làm $good} {cần|phải có} {thêm|ít nhất} $n tháng {để|mới có thể} {thích ứng với|theo kịp} $topic.}';

const header = (p) => `${String(p.day).padStart(2, '0')}/${String(p.month).padStart(2, '0')}/${p.year}`;
const clock = (random) => `${String(6 + random.below(15)).padStart(2, '0')}:${String(random.below(60)).padStart(2, '0')}`;
const WEEK = ['Chủ nhật', 'Thứ hai', 'Thứ ba', 'Thứ tư', 'Thứ năm', 'Thứ sáu', 'Thứ bảy'];
const BYLINES = ['Hà An', 'Minh Khuê', 'Thu Trà', 'Đức Lâm', 'Bảo Ngân', 'Quỳnh Chi', 'Hải Đăng', 'Vân Anh', 'Tú Uyên', 'Khánh Vy'];

/** How each outlet frames a text: where the date stands, what comes before and after. */
export const OUTLETS = [
  {
    length: 1300,
    frame: ({ title, body, place }, p, r) =>
      `${WEEK[p.week]}, ${header(p)} ${clock(r)}\n${title}\n\n${place} (TTXVN ${p.day}/${p.month}) - ${body.join('\n\n')}./.\n\n(TTXVN/Vietnam+)\n`,
  },
  {
    length: 1100,
    frame: ({ title, body }, p, r) =>
      `${WEEK[p.week]}, ${p.day}/${p.month}/${p.year}, ${clock(r)} (GMT+7)\n${title}\n\n${body.join('\n\n')}\n\n${r.pick(BYLINES)}\n`,
  },
  { length: 1500, frame: ({ title, body }, p) => `${title}\n\nNDO - ${body.join('\n\n')}\n\n${header(p)}\nTHANH HÀ\n` },
  {
    length: 1000,
    frame: ({ title, body }, p, r) => `${header(p)} ${clock(r)} GMT+7\n${title}\n\nTTO - ${body.join('\n\n')}\n\n${r.pick(BYLINES).toUpperCase()}\n`,
    late: 1,
  },
  {
    length: 1200,
    frame: ({ title, body }, p, r) => `${title}\n${WEEK[p.week]}, ${clock(r)}, ${header(p)}\n\nVOV.VN - ${body.join('\n\n')}\n\n${r.pick(BYLINES)}/VOV\n`,
  },
  { length: 1400, frame: ({ title, body }, p, r) => `${clock(r)} | ${header(p)}\n${title}\n\n(Chinhphu.vn) - ${body.join('\n\n')}\n\n${r.pick(BYLINES)}\n` },
  { length: 1600, frame: ({ title, body }, p) => `${title}\n\nCập nhật: ${header(p)}\n\n${body.join('\n\n')}\n\nNguồn: Bộ Ngoại giao\n` },
];

const words = (text) => text.split(' ');
const SURNAMES = words('Nguyễn Trần Lê Phạm Hoàng Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Đoàn Lương Mai Tô Trịnh Hà Cao Đào Lưu Vương Tạ Quách Chu Thái');
const MIDDLES = words(
  'Văn Đức Minh Quang Hữu Thanh Xuân Hồng Ngọc Anh Đình Công Quốc Việt Tiến Hoàng Trung Bá Duy Thế Mạnh Gia Khắc Trọng Tuấn Hải Thị Kim Thu Bích',
);
const GIVENS = words(
  'Hùng Dũng Cường Sơn Thắng Long Nam Hải Tùng Khánh Phong Quân Thành Trường Vinh Hiếu Nghĩa Bình Tâm Lan Hương Mai Hạnh Thủy Nga Yến Liên Oanh Phương Thảo Diệp Khoa Kiên Lâm Lộc Lợi Luân Mẫn Nhân Phúc Phước Quý Sáng Tài Tấn Thịnh Thuận Tín Toàn Trí Triết Tuyên Uy Vũ Việt Vượng Đạt Điền Đoan',
);
const WEST_GIVENS = words(
  'Adrian Albert Andrea Anna Arthur Bernard Beatrice Carl Caroline Catherine Charles Claire Daniel David Diana Edward Elena Emma Eric Felix Frank George Gerard Grace Harold Helen Henry Hugo Irene Isaac Jacob James Jane Joan Jonas Julia Karen Kevin Laura Leo Linda Louis Lucas Lydia Marcus Maria Martin Michael Monica Nathan Nicole Nora Oliver Oscar Patrick Paul Peter Philip Rachel Richard Robert Rosa Samuel Sandra Sarah Simon Sofia Stephen Susan Thomas Tobias Ursula Victor Walter William',
);
const WEST_BASE = words(
  'Ander Berg Black Blan Bon Brad Cald Carl Castel Chand Dal Darn Del Dun Elli Fair Ferr Gard Gold Hald Harr Hol Jans Kell Lamb Lang Lind Mal Mart Mend Mor Nor Old Pal Pem Rad Ren Rob San Schell Sel Shel Stan Stein Thorn Vald Van Ver Wal Whit Wil Win Wood York Zell',
);
const WEST_END = words(
  'ard berg bury by den der dale dez elli er field ford gate ham hurst ini is land ley man mann mer more ner nick ock ow quist rick sen son ston ton ville well wood worth',
);
const ZH_SURNAMES = words(
  'Vương Lý Trương Lưu Trần Dương Triệu Hoàng Chu Ngô Từ Tôn Hồ Quách Hà Cao Lâm La Trịnh Lương Tạ Tống Đường Hứa Hàn Phùng Đặng Tào Bành Tăng',
);
const ZH_GIVENS = words(
  'Vĩ Minh Quốc Kiến Hoa Văn Trí Chí Dũng Bân Đào Khiết Tuấn Nghĩa Lập Phong Thành Cường Hải Ba Trạch Dân Hiểu Đông Gia Huy Lỗi Bình Tường Chấn Vũ Thụ Quân Siêu Tử',
);
const JA_FAMILY_A = words(
  'Aki Ari Fuji Hara Hashi Hira Ishi Ito Iwa Kawa Kita Ko Kuro Matsu Mina Miya Mori Mura Naga Naka Nishi Oka Saka Shima Suzu Taka Tani Toku Uchi Yama Yoshi',
);
const JA_FAMILY_B = words('da gawa gami hara kawa ki moto mura naga no saka saki shima shita ta tani wa yama zaki zawa');
const JA_GIVEN = words(
  'Akira Daisuke Eiji Fumiko Hideki Hiroshi Ichiro Jun Kaoru Kazuo Keiko Kenji Kiyoshi Makoto Masako Minoru Naoki Noboru Osamu Ryota Satoshi Shigeru Shinji Susumu Takashi Takeshi Tetsuya Yasushi Yoko Yutaka',
);
const KO_FAMILY = words('Kim Lee Park Choi Jung Kang Cho Yoon Jang Lim Han Oh Seo Shin Kwon Hwang Ahn Song Yoo Hong');
const KO_SYLLABLE = words('Min Jun Seo Ji Hyun Woo Sung Young Ho Jae Kyung Tae Dong Chul Hee Soo Jin Won Sang Byung Hwan Kyu Seok Eun Ah');
const RU_BASE = words(
  'Abra Alek Belo Boro Bykov Dani Drozd Efim Fedo Galin Gorb Grom Isak Kali Karp Koval Kras Kuzne Lebe Lukya Makar Maks Nazar Nikol Orl Pavl Petr Rodi Roma Savel Semyo Shuva Sido Soko Stepa Tara Timo Vasil Vino Voron Zhda',
);
const RU_END = words('chenko enko etsky ev evsky kin kov nin nov ov ovsky rin rov shin sky tsev vin');
const RU_GIVEN = words(
  'Aleksei Andrei Anton Boris Denis Dmitry Egor Fyodor Grigory Igor Ilya Irina Kirill Konstantin Leonid Maksim Marina Nikita Oleg Olga Pavel Roman Ruslan Sergei Stanislav Timur Vadim Valery Viktor Yury',
);
const IN_GIVEN = words(
  'Abdul Aditya Ajay Amit Anand Anil Arjun Arun Ashok Deepak Farid Ganesh Gaurav Hamad Harish Kabir Karan Khalid Manoj Meera Mohan Nikhil Omar Pooja Pradeep Rahim Rajesh Ravi Rohan Salim Sanjay Sunil Suresh Tariq Usha Varun Vijay Vikram Yusuf Zayed',
);
const IN_BASE = words(
  'Agar Ban Bha Chau Chak Das Desh Dut Gan Gho Gup Iyen Jad Jos Kap Khan Kul Mal Meh Mis Muk Nai Pan Pat Pil Raj Ran Rao Red Sax Sen Shar Shuk Sin Tri Var Ver Yad',
);
const IN_END = words(
  'adi ali ani ar arma ati avi edi ekar eri esh gar gupta har hari hri jee kar la mani nath ora pal pati ra rani ria rmani shi thi tra vedi wal wan ya',
);
const LO_A = words(
  'Anou Boun Bun Chan Chai Daeng Ek Hun Intha Kham Keo Khem Kong Lert Mano Meng Nara Nop Oun Phan Phet Phou Prak Prem Rath Saman Sang Sar Seng Siri Som Son Sri Thong Udom Vila Vong Wat Xay Yot',
);
const LO_B = words(
  'chai chan da dara dee det kham keo kone korn lak lath lit mon navong nara none ny phong phone pong ra rath roth sack sak set sith sone souk tha thida tra vanh veth von vuth xay ya',
);
const ID_GIVEN = words(
  'Abdul Ahmad Agus Airlangga Azman Bambang Budi Dewi Dian Faisal Farah Hadi Hasan Indra Ismail Joko Kartini Lukman Mahmud Nurul Rahmat Ratna Rizal Rosli Sari Sutrisno Taufik Wahyu Yusof Zainal',
);
const ID_BASE = words(
  'Adi Anwar Basu Budi Cahya Darma Eka Guna Hadi Hart Iskan Jaya Kartá Kusu Laks Maha Mulya Nata Nugra Pra Puru Rama Saput Santo Seti Suhar Suma Suno Surya Tirta Utama Wibo Widja Wira Yudho',
).map((each) => each.replace('á', 'a'));
const ID_END = words('dar dinata di ha hadi jaya karta ma man manto miharja narto ningrat no rto santo ta tmo to tra wan widjaja wijaya yono');

const whole = (name, short, aka = null) => ({ name, short, aka });
/** A name as newspapers write it, the part that stands for it afterwards, and perhaps another order or spelling. */
export function nameOf(kind, random, female) {
  const { pick } = random;
  switch (kind) {
    case 'vi': {
      const given = pick(GIVENS);
      const name = `${pick(SURNAMES)} ${female ? 'Thị' : pick(MIDDLES)} ${random.chance(0.25) ? `${pick(MIDDLES)} ` : ''}${given}`;
      return whole(name, name);
    }
    case 'zh': {
      const name = `${pick(ZH_SURNAMES)} ${pick(ZH_GIVENS)}${random.chance(0.7) ? ` ${pick(ZH_GIVENS)}` : ''}`;
      return whole(name, name);
    }
    case 'ja': {
      const family = `${pick(JA_FAMILY_A)}${pick(JA_FAMILY_B)}`;
      const given = pick(JA_GIVEN);
      return whole(`${family} ${given}`, family, `${given} ${family}`);
    }
    case 'ko': {
      const name = `${pick(KO_FAMILY)} ${pick(KO_SYLLABLE)}-${pick(KO_SYLLABLE).toLowerCase()}`;
      return whole(name, name);
    }
    case 'ru': {
      const family = `${pick(RU_BASE)}${pick(RU_END)}`;
      return whole(`${pick(RU_GIVEN)} ${family}`, family);
    }
    case 'in': {
      const family = `${pick(IN_BASE)}${pick(IN_END)}`;
      return whole(`${pick(IN_GIVEN)} ${family}`, family);
    }
    case 'lo': {
      const family = `${pick(LO_A)}${pick(LO_B)}${random.chance(0.5) ? pick(LO_B) : ''}`;
      return whole(`${pick(LO_A)}${pick(LO_B)} ${family}`, family);
    }
    case 'id': {
      const family = `${pick(ID_BASE)}${pick(ID_END)}`;
      return whole(`${pick(ID_GIVEN)} ${family}`, family);
    }
    default: {
      const family = `${pick(WEST_BASE)}${pick(WEST_END)}`;
      return whole(`${pick(WEST_GIVENS)} ${family}`, family);
    }
  }
}
