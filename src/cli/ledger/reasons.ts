import type { Language, Wording } from '../../contract/language.js';
import type { Reason, ReasonCode } from '../../kernel/ledger.js';

/** Why a claim was taken to speak of a thing, in words. */
const REASONS: Readonly<Record<ReasonCode, Wording>> = {
  first: { vi: 'bài đầu tiên nói đến', en: 'the first to speak of it' },
  'merged-by-person': { vi: 'do người dùng gộp', en: 'merged by a person' },
  'split-by-person': { vi: 'do người dùng tách', en: 'split off by a person' },
  'known-person': { vi: 'cùng một người trong bảng nhiệm kỳ', en: 'the same person in the table of tenures' },
  'same-name': { vi: 'cùng tên', en: 'same name' },
  'part-of-name': { vi: 'một phần của tên', en: 'part of the name' },
  'near-spelling': { vi: 'cách viết gần giống', en: 'nearly the same spelling' },
  'same-party': { vi: 'cùng bên', en: 'same party' },
  'other-party': { vi: 'khác bên', en: 'another party' },
  'same-post': { vi: 'cùng chức vụ', en: 'same post' },
  'known-mechanism': { vi: 'cùng một cơ chế trong bảng', en: 'the same mechanism in the table' },
  'like-name': { vi: 'tên giống nhau', en: 'like name' },
  'same-parties': { vi: 'cùng các bên', en: 'same parties' },
  'some-parties': { vi: 'chung một số bên', en: 'some of the parties' },
  'same-mechanism': { vi: 'cùng cơ chế', en: 'same mechanism' },
  'other-mechanism': { vi: 'khác cơ chế', en: 'another mechanism' },
  'same-round': { vi: 'cùng vòng', en: 'same round' },
  'other-round': { vi: 'khác vòng', en: 'another round' },
  'same-day': { vi: 'cùng ngày', en: 'same day' },
  'next-day': { vi: 'lệch một ngày (múi giờ)', en: 'a day apart (time zones)' },
  'dates-overlap': { vi: 'thời gian trùng nhau', en: 'dates overlap' },
  'other-date': { vi: 'khác ngày', en: 'another date' },
  'same-place': { vi: 'cùng nơi', en: 'same place' },
  'other-place': { vi: 'khác nơi', en: 'another place' },
  'same-people': { vi: 'chung người dự', en: 'same people' },
  'other-people': { vi: 'khác người dự', en: 'other people' },
  'same-kind': { vi: 'cùng loại', en: 'same kind' },
  'other-kind': { vi: 'khác loại', en: 'another kind' },
  'near-publication': { vi: 'đăng gần nhau', en: 'published close together' },
  'far-publication': { vi: 'đăng cách xa nhau', en: 'published far apart' },
  'same-meeting': { vi: 'cùng cuộc gặp', en: 'same meeting' },
  'same-words': { vi: 'chung từ ngữ', en: 'shared words' },
  'same-topics': { vi: 'cùng chủ đề', en: 'same topics' },
  'same-sum': { vi: 'cùng số tiền', en: 'same sum' },
  'other-sum': { vi: 'khác số tiền', en: 'another sum' },
  'same-due': { vi: 'cùng hạn', en: 'same due date' },
  'same-instrument': { vi: 'cùng văn kiện', en: 'same instrument' },
};

export const reasonsText = (reasons: readonly Reason[], language: Language): string =>
  reasons.map(([code, weight]) => `${REASONS[code][language]}${weight === 0 ? '' : ` ${weight > 0 ? '+' : '−'}${Math.abs(weight)}`}`).join(' · ');
