import type { CommitmentRow, MechanismName, MechanismRow, MeetingRow, PartyRow, PersonRow } from '../../app/ledger/views/index.js';
import { describeDate } from '../../contract/dates.js';
import { CHAIN_RELATIONS, DELIVERY, MEETING_KINDS, MEETING_STATUS, partyName, topicName } from '../../contract/labels.js';
import type { Language } from '../../contract/language.js';
import { roundName, sum } from '../../contract/phrases.js';
import type { Column } from './table.js';

const SHOWN = 8;
/** As much of an id as is typed; its beginning is enough. */
export const short = (id: string): string => id.slice(0, SHOWN);
export const sides = (parties: readonly string[], language: Language): string =>
  parties.length > 4
    ? `${parties
        .slice(0, 3)
        .map((party) => partyName(party, language))
        .join(' – ')} +${parties.length - 3}`
    : parties.map((party) => partyName(party, language)).join(' – ');
export const dateOf = (date: string | null, language: Language): string =>
  date === null ? '–' : describeDate(date, language).replace(/^(?:thứ \S+|Chủ nhật), |^\S+day /, '');
export const nameOf = (mechanism: MechanismName | null, language: Language): string =>
  mechanism === null ? '' : language === 'en' ? (mechanism.en ?? mechanism.name) : mechanism.name;

const ID = { vi: 'Mã', en: 'Id' };
const TEXTS = { vi: 'Bài', en: 'Texts' };
const SIDES = { vi: 'Các bên', en: 'Sides' };

export const MEETING_COLUMNS: readonly Column<MeetingRow>[] = [
  { key: 'id', title: ID, cell: (row) => short(row.id), value: (row) => row.id, paint: (_, theme) => theme.quiet },
  { key: 'date', title: { vi: 'Ngày', en: 'Date' }, cell: (row, language) => dateOf(row.date, language), value: (row) => row.date, right: true },
  { key: 'parties', title: SIDES, cell: (row, language) => sides(row.parties, language), value: (row) => row.parties.join(' '), wide: true },
  {
    key: 'what',
    title: { vi: 'Cuộc gặp', en: 'Meeting' },
    cell: (row, language) =>
      [row.mechanism ? nameOf(row.mechanism, language) : MEETING_KINDS[row.kind][language], row.round === null ? '' : roundName(row.round, language)]
        .filter((part) => part !== '')
        .join(', '),
    wide: true,
    paint: (_, theme) => theme.heading,
  },
  { key: 'kind', title: { vi: 'Loại', en: 'Kind' }, cell: (row) => row.kind, hidden: true },
  { key: 'mechanism', title: { vi: 'Cơ chế', en: 'Mechanism' }, cell: (row) => row.mechanism?.name ?? '', hidden: true },
  { key: 'round', title: { vi: 'Vòng', en: 'Round' }, cell: (row) => String(row.round ?? ''), value: (row) => row.round, hidden: true },
  { key: 'place', title: { vi: 'Nơi', en: 'Place' }, cell: (row) => row.place.join(', '), wide: true },
  {
    key: 'status',
    title: { vi: 'Tình trạng', en: 'Status' },
    cell: (row, language) => MEETING_STATUS[row.status][language],
    value: (row) => row.status,
    paint: (row, theme) => (row.status === 'held' ? theme.quiet : theme.informing),
  },
  { key: 'people', title: { vi: 'Người dự', en: 'People' }, cell: (row) => row.people.map((person) => person.name).join('; '), hidden: true },
  { key: 'topics', title: { vi: 'Nội dung', en: 'Topics' }, cell: (row) => row.topics.join(' '), hidden: true },
  { key: 'texts', title: TEXTS, cell: (row) => String(row.texts), value: (row) => row.texts, right: true },
  {
    key: 'disputed',
    title: { vi: '', en: '' },
    cell: (row) => (row.disputes.length > 0 ? '≠' : ''),
    value: (row) => row.disputes.map((dispute) => dispute.slot).join(' '),
    paint: (_, theme) => theme.doubt,
  },
];

export const MECHANISM_COLUMNS: readonly Column<MechanismRow>[] = [
  { key: 'id', title: ID, cell: (row) => short(row.id), value: (row) => row.id, paint: (_, theme) => theme.quiet },
  {
    key: 'name',
    title: { vi: 'Cơ chế', en: 'Mechanism' },
    cell: (row, language) => nameOf(row, language),
    value: (row) => row.name,
    wide: true,
    paint: (_, theme) => theme.heading,
  },
  { key: 'name_en', title: { vi: '', en: '' }, cell: (row) => row.en ?? '', hidden: true },
  { key: 'parties', title: SIDES, cell: (row, language) => sides(row.parties, language), value: (row) => row.parties.join(' '), wide: true },
  { key: 'rounds', title: { vi: 'Vòng', en: 'Rounds' }, cell: (row) => row.rounds.join(', '), wide: true },
  { key: 'meetings', title: { vi: 'Cuộc', en: 'Met' }, cell: (row) => String(row.meetings), value: (row) => row.meetings, right: true },
  { key: 'last', title: { vi: 'Lần cuối', en: 'Last' }, cell: (row, language) => dateOf(row.last, language), value: (row) => row.last, right: true },
  { key: 'next', title: { vi: 'Sắp tới', en: 'Next' }, cell: (row, language) => dateOf(row.next, language), value: (row) => row.next, right: true },
  { key: 'texts', title: TEXTS, cell: (row) => String(row.texts), value: (row) => row.texts, right: true },
];

export const COMMITMENT_COLUMNS: readonly Column<CommitmentRow>[] = [
  { key: 'id', title: ID, cell: (row) => short(row.id), value: (row) => row.id, paint: (_, theme) => theme.quiet },
  { key: 'made', title: { vi: 'Từ', en: 'Made' }, cell: (row, language) => dateOf(row.made.date, language), value: (row) => row.made.date, right: true },
  { key: 'actors', title: { vi: 'Ai', en: 'Who' }, cell: (row, language) => sides(row.actors, language), value: (row) => row.actors.join(' '), wide: true },
  { key: 'quote', title: { vi: 'Nguyên văn', en: 'In its words' }, cell: (row) => row.quote, wide: true },
  {
    key: 'sum',
    title: { vi: 'Số tiền', en: 'Sum' },
    cell: (row, language) => (row.sum ? sum(row.sum.value, row.sum.currency, language) : ''),
    value: (row) => row.sum?.value ?? null,
    right: true,
  },
  { key: 'currency', title: { vi: '', en: '' }, cell: (row) => row.sum?.currency ?? '', hidden: true },
  {
    key: 'due',
    title: { vi: 'Hạn', en: 'Due' },
    cell: (row, language) => (row.due === null ? '' : dateOf(row.due, language)),
    value: (row) => row.due,
    right: true,
    paint: (row, theme) => (row.overdue ? theme.problem : (text) => text),
  },
  { key: 'overdue', title: { vi: '', en: '' }, cell: (row) => String(row.overdue), value: (row) => row.overdue, hidden: true },
  { key: 'links', title: { vi: 'Nhắc', en: 'Links' }, cell: (row) => String(row.links), value: (row) => row.links, right: true },
  {
    key: 'last',
    title: { vi: 'Lần cuối', en: 'Last' },
    cell: (row, language) => CHAIN_RELATIONS[row.last.relation][language],
    value: (row) => row.last.relation,
  },
  { key: 'last_date', title: { vi: '', en: '' }, cell: (row) => row.last.date ?? '', hidden: true },
  { key: 'silent', title: { vi: 'Im', en: 'Silent' }, cell: (row) => (row.silent ? String(row.silent) : ''), value: (row) => row.silent, right: true },
  {
    key: 'delivery',
    title: { vi: 'Thực hiện', en: 'Delivery' },
    cell: (row, language) => (row.delivery === 'not-rated' ? '' : DELIVERY[row.delivery][language]),
    value: (row) => row.delivery,
  },
  { key: 'mechanism', title: { vi: '', en: '' }, cell: (row) => row.mechanism?.name ?? '', hidden: true },
  { key: 'topics', title: { vi: '', en: '' }, cell: (row, language) => row.topics.map((topic) => topicName(topic, language)).join('; '), hidden: true },
  { key: 'speech_act', title: { vi: '', en: '' }, cell: (row) => row.axes.speechAct, hidden: true },
  { key: 'bindingness', title: { vi: '', en: '' }, cell: (row) => row.axes.bindingness, hidden: true },
  { key: 'money_stage', title: { vi: '', en: '' }, cell: (row) => row.axes.money ?? '', hidden: true },
  { key: 'evidence', title: { vi: '', en: '' }, cell: (row) => row.axes.evidence, hidden: true },
  { key: 'texts', title: TEXTS, cell: (row) => String(row.texts), value: (row) => row.texts, right: true },
];

export const PERSON_COLUMNS: readonly Column<PersonRow>[] = [
  { key: 'id', title: ID, cell: (row) => short(row.id), value: (row) => row.id, paint: (_, theme) => theme.quiet },
  { key: 'name', title: { vi: 'Tên', en: 'Name' }, cell: (row) => row.name, paint: (_, theme) => theme.heading },
  {
    key: 'party',
    title: { vi: 'Bên', en: 'Party' },
    cell: (row, language) => (row.party === null ? '' : partyName(row.party, language)),
    value: (row) => row.party,
  },
  { key: 'post', title: { vi: 'Chức vụ', en: 'Post' }, cell: (row) => row.post ?? '', wide: true },
  { key: 'aka', title: { vi: 'Cũng viết', en: 'Also written' }, cell: (row) => row.aka.join('; '), wide: true },
  { key: 'seen', title: { vi: 'Bài mới nhất', en: 'Last text' }, cell: (row, language) => dateOf(row.seen, language), value: (row) => row.seen, right: true },
  { key: 'texts', title: TEXTS, cell: (row) => String(row.texts), value: (row) => row.texts, right: true },
];

export const PARTY_COLUMNS: readonly Column<PartyRow>[] = [
  { key: 'code', title: { vi: 'Mã', en: 'Code' }, cell: (row) => row.code, paint: (_, theme) => theme.quiet },
  { key: 'name', title: { vi: 'Bên', en: 'Party' }, cell: (row, language) => partyName(row.code, language), paint: (_, theme) => theme.heading },
  { key: 'meetings', title: { vi: 'Cuộc gặp', en: 'Meetings' }, cell: (row) => String(row.meetings), value: (row) => row.meetings, right: true },
  { key: 'commitments', title: { vi: 'Cam kết', en: 'Commitments' }, cell: (row) => String(row.commitments), value: (row) => row.commitments, right: true },
  { key: 'people', title: { vi: 'Người', en: 'People' }, cell: (row) => String(row.people), value: (row) => row.people, right: true },
];
