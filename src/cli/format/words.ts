import type { Wording } from '../../contract/language.js';

/** The page's own words. */
export const WORDS = {
  when: { vi: 'Khi nào', en: 'When' },
  where: { vi: 'Ở đâu', en: 'Where' },
  who: { vi: 'Ai', en: 'Who' },
  sides: { vi: 'Các bên', en: 'Sides' },
  about: { vi: 'Nội dung', en: 'About' },
  outside: { vi: 'Ngoài các cuộc gặp', en: 'Outside any meeting' },
  named: { vi: 'Cũng được nhắc đến', en: 'Also named' },
  openTimes: { vi: 'Thời gian còn bỏ ngỏ', en: 'Times that stay open' },
  nothing: { vi: 'Bài không nói đến cuộc gặp nào.', en: 'No meeting is reported here.' },
  published: { vi: 'đăng', en: 'published' },
  inferredParty: {
    vi: 'sau tên người: bài không nêu thuộc bên nào, suy từ chức vụ',
    en: 'after a person: the text does not say which side, it follows from the post',
  },
  uncertain: {
    vi: 'sau cuộc gặp, ngày, địa điểm, kết quả: đọc chưa chắc, khả năng đúng dưới 60%',
    en: 'after a meeting, date, place or outcome: an uncertain reading, less than 60% likely',
  },
  unknownDate: { vi: 'bài không nêu', en: 'not stated' },
  due: { vi: 'hạn', en: 'due' },
  both: { vi: 'hai bên', en: 'both sides' },
  all: { vi: 'các bên', en: 'all sides' },
  why: { vi: 'Vì sao đọc ra như vậy', en: 'Why it was read so' },
  line: { vi: 'dòng', en: 'line' },
  time: { vi: 'thời gian', en: 'time' },
  person: { vi: 'người', en: 'person' },
  amount: { vi: 'số tiền', en: 'amount' },
  meeting: { vi: 'cuộc gặp', en: 'meeting' },
  outcome: { vi: 'kết quả', en: 'outcome' },
} as const satisfies Record<string, Wording>;
