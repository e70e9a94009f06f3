import type { Bound, Capacity, InstrumentKind, MeetingKind, MeetingStatus, OutcomeKind, TimeBasis } from '../kernel/record.js';
import type { Language, Wording } from './language.js';

/** What the vocabularies of the record are called on a page. */
export const MEETING_KINDS: Readonly<Record<MeetingKind, Wording>> = {
  summit: { vi: 'Hội đàm cấp cao', en: 'Summit' },
  dialogue: { vi: 'Đối thoại', en: 'Dialogue' },
  talks: { vi: 'Hội đàm', en: 'Talks' },
  visit: { vi: 'Chuyến thăm', en: 'Visit' },
  courtesy: { vi: 'Hội kiến', en: 'Courtesy call' },
  call: { vi: 'Điện đàm', en: 'Phone call' },
  conference: { vi: 'Hội nghị', en: 'Conference' },
  signing: { vi: 'Lễ ký', en: 'Signing' },
};

export const MEETING_STATUS: Readonly<Record<MeetingStatus, Wording>> = {
  held: { vi: 'đã diễn ra', en: 'held' },
  planned: { vi: 'dự kiến', en: 'planned' },
  'under-way': { vi: 'đang diễn ra', en: 'under way' },
  cancelled: { vi: 'đã hủy', en: 'cancelled' },
};

export const OUTCOME_KINDS: Readonly<Record<OutcomeKind, Wording>> = {
  agreement: { vi: 'Nhất trí', en: 'Agreed' },
  commitment: { vi: 'Cam kết', en: 'Promised' },
  announcement: { vi: 'Công bố', en: 'Announced' },
  plan: { vi: 'Dự kiến', en: 'Planned' },
  request: { vi: 'Đề nghị', en: 'Asked for' },
  position: { vi: 'Quan điểm', en: 'Stated' },
  discussion: { vi: 'Trao đổi', en: 'Discussed' },
};

/** What a meeting does to a commitment. */
export const CHAIN_RELATIONS: Readonly<Record<'made' | 'reaffirmed' | 'strengthened' | 'weakened' | 'advanced' | 'completed', Wording>> = {
  made: { vi: 'đưa ra', en: 'made' },
  reaffirmed: { vi: 'nhắc lại', en: 'reaffirmed' },
  strengthened: { vi: 'mạnh thêm', en: 'strengthened' },
  weakened: { vi: 'yếu đi', en: 'weakened' },
  advanced: { vi: 'tiến triển', en: 'advanced' },
  completed: { vi: 'hoàn thành', en: 'completed' },
};

/** What became of a commitment between two rounds. */
export const CHANGES: Readonly<Record<'new' | 'carried' | 'strengthened' | 'weakened' | 'advanced' | 'delivered' | 'dropped', Wording>> = {
  new: { vi: 'Mới', en: 'New' },
  carried: { vi: 'Giữ nguyên', en: 'Carried over' },
  strengthened: { vi: 'Mạnh thêm', en: 'Strengthened' },
  weakened: { vi: 'Yếu đi', en: 'Weakened' },
  advanced: { vi: 'Tiến triển', en: 'Advanced' },
  delivered: { vi: 'Đã thực hiện', en: 'Delivered' },
  dropped: { vi: 'Không còn nhắc đến', en: 'No longer mentioned' },
};

export const DELIVERY: Readonly<Record<'not-rated' | 'started' | 'partial' | 'delivered' | 'stalled' | 'withdrawn', Wording>> = {
  'not-rated': { vi: 'chưa rõ', en: 'not rated' },
  started: { vi: 'đã bắt đầu', en: 'started' },
  partial: { vi: 'một phần', en: 'partial' },
  delivered: { vi: 'đã xong', en: 'delivered' },
  stalled: { vi: 'đình trệ', en: 'stalled' },
  withdrawn: { vi: 'đã rút', en: 'withdrawn' },
};

export const CAPACITIES: Readonly<Record<Capacity, Wording>> = {
  chair: { vi: 'chủ trì', en: 'chair' },
  host: { vi: 'chủ nhà', en: 'host' },
  guest: { vi: 'khách', en: 'guest' },
  head: { vi: 'trưởng đoàn', en: 'head of delegation' },
  member: { vi: 'tham dự', en: 'takes part' },
};

export const INSTRUMENT_KINDS: Readonly<Record<InstrumentKind, Wording>> = {
  agreement: { vi: 'thỏa thuận', en: 'agreement' },
  initiative: { vi: 'sáng kiến', en: 'initiative' },
  law: { vi: 'luật', en: 'law' },
  institution: { vi: 'thể chế', en: 'institution' },
};

export const BOUNDS: Readonly<Record<Bound, Wording>> = {
  exact: { vi: '', en: '' },
  min: { vi: 'ít nhất', en: 'at least' },
  max: { vi: 'tối đa', en: 'at most' },
  approx: { vi: 'khoảng', en: 'about' },
};

/** Why a time that the text leaves open has its value. */
export const TIME_BASIS: Readonly<Record<TimeBasis, Wording>> = {
  explicit: { vi: 'nêu rõ trong bài', en: 'stated in full' },
  document: { vi: 'suy từ ngày đăng bài', en: 'from the date of publication' },
  context: { vi: 'suy từ các mốc khác trong bài', en: 'from other dates in the text' },
  tenure: { vi: 'suy từ nhiệm kỳ của người được nêu', en: 'from who held which office when' },
};

/** The topics of the annotation guidelines. */
export const TOPICS: Readonly<Record<string, Wording>> = {
  semiconductors: { vi: 'bán dẫn', en: 'semiconductors' },
  'supply-chains': { vi: 'chuỗi cung ứng', en: 'supply chains' },
  'critical-minerals': { vi: 'khoáng sản thiết yếu', en: 'critical minerals' },
  batteries: { vi: 'pin', en: 'batteries' },
  energy: { vi: 'năng lượng', en: 'energy' },
  'nuclear-energy': { vi: 'điện hạt nhân', en: 'nuclear energy' },
  'clean-energy': { vi: 'năng lượng sạch', en: 'clean energy' },
  climate: { vi: 'khí hậu', en: 'climate' },
  trade: { vi: 'thương mại', en: 'trade' },
  tariffs: { vi: 'thuế quan', en: 'tariffs' },
  investment: { vi: 'đầu tư', en: 'investment' },
  finance: { vi: 'tài chính', en: 'finance' },
  'food-agriculture': { vi: 'lương thực, nông nghiệp', en: 'food and agriculture' },
  health: { vi: 'y tế', en: 'health' },
  'digital-economy': { vi: 'kinh tế số', en: 'digital economy' },
  ai: { vi: 'trí tuệ nhân tạo', en: 'artificial intelligence' },
  quantum: { vi: 'lượng tử', en: 'quantum' },
  telecoms: { vi: 'viễn thông', en: 'telecoms' },
  cybersecurity: { vi: 'an ninh mạng', en: 'cybersecurity' },
  'workforce-education': { vi: 'nhân lực, giáo dục', en: 'workforce and education' },
  'science-technology': { vi: 'khoa học, công nghệ', en: 'science and technology' },
  'infrastructure-transport': { vi: 'hạ tầng, giao thông', en: 'infrastructure and transport' },
  'aviation-tourism': { vi: 'hàng không, du lịch', en: 'aviation and tourism' },
  'maritime-security': { vi: 'an ninh biển', en: 'maritime security' },
  defence: { vi: 'quốc phòng', en: 'defence' },
  'territorial-disputes': { vi: 'tranh chấp lãnh thổ', en: 'territorial disputes' },
  'north-korea': { vi: 'Triều Tiên', en: 'North Korea' },
  'non-proliferation': { vi: 'không phổ biến vũ khí', en: 'non-proliferation' },
  'human-rights': { vi: 'nhân quyền', en: 'human rights' },
  'rules-based-order': { vi: 'trật tự dựa trên luật lệ', en: 'rules-based order' },
  'indo-pacific': { vi: 'Ấn Độ Dương - Thái Bình Dương', en: 'Indo-Pacific' },
  'culture-sport': { vi: 'văn hóa, thể thao', en: 'culture and sport' },
  pollution: { vi: 'ô nhiễm', en: 'pollution' },
  space: { vi: 'vũ trụ', en: 'space' },
  'export-controls': { vi: 'kiểm soát xuất khẩu', en: 'export controls' },
  'economic-security': { vi: 'an ninh kinh tế', en: 'economic security' },
  sanctions: { vi: 'trừng phạt', en: 'sanctions' },
  ukraine: { vi: 'Ukraine', en: 'Ukraine' },
  'middle-east': { vi: 'Trung Đông', en: 'Middle East' },
  'terrorism-crime': { vi: 'khủng bố, tội phạm', en: 'terrorism and crime' },
  'labour-migration': { vi: 'lao động, di cư', en: 'labour and migration' },
  'law-governance': { vi: 'pháp luật, quản trị', en: 'law and governance' },
  mechanism: { vi: 'quan hệ, cơ chế', en: 'relations and dialogue' },
  'regional-cooperation': { vi: 'hợp tác khu vực', en: 'regional cooperation' },
};

export const topicName = (topic: string, language: Language): string => TOPICS[topic]?.[language] ?? topic;

/** Where the usual short name in a newspaper is not the one of the Unicode tables. */
const PARTY_NAMES: Readonly<Record<string, Wording>> = {
  US: { vi: 'Hoa Kỳ', en: 'United States' },
  GB: { vi: 'Anh', en: 'United Kingdom' },
  AU: { vi: 'Australia', en: 'Australia' },
  MM: { vi: 'Myanmar', en: 'Myanmar' },
  VA: { vi: 'Vatican', en: 'Holy See' },
  VN: { vi: 'Việt Nam', en: 'Viet Nam' },
  AE: { vi: 'UAE', en: 'United Arab Emirates' },
  CZ: { vi: 'Séc', en: 'Czechia' },
  EU: { vi: 'Liên minh châu Âu', en: 'European Union' },
  UN: { vi: 'Liên hợp quốc', en: 'United Nations' },
  NATO: { vi: 'NATO', en: 'NATO' },
};

/** Name of a country (ISO 3166-1 alpha-2); an organisation goes by its acronym. */
export function partyName(code: string, language: Language): string {
  const own = PARTY_NAMES[code];
  if (own) return own[language];
  if (!/^[A-Z]{2}$/.test(code)) return code;
  regions[language] ??= new Intl.DisplayNames([language], { type: 'region', style: 'short', fallback: 'code' });
  return regions[language].of(code) ?? code;
}
const regions: Partial<Record<Language, Intl.DisplayNames>> = {};
