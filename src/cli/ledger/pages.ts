import type {
  ChainLink,
  CommitmentPage,
  DiffView,
  MeetingPage,
  MeetingRow,
  OutcomeRow,
  PersonPage,
  RoundsView,
  SearchView,
  Source,
  StatusView,
  TextPage,
  WhyView,
} from '../../app/ledger/views/index.js';
import { describeDate } from '../../contract/dates.js';
import { CAPACITIES, CHAIN_RELATIONS, CHANGES, DELIVERY, MEETING_KINDS, MEETING_STATUS, OUTCOME_KINDS, partyName, topicName } from '../../contract/labels.js';
import type { Wording } from '../../contract/language.js';
import { roundName, sum } from '../../contract/phrases.js';
import { pad, printable, wrap } from '../format/layout.js';
import type { PageOptions } from '../format/page.js';
import type { Paint } from '../format/theme.js';
import { COMMITMENT_COLUMNS, dateOf, MECHANISM_COLUMNS, MEETING_COLUMNS, nameOf, short, sides } from './columns.js';
import { reasonsText } from './reasons.js';
import { type Column, formatTable } from './table.js';
import { filled, LEDGER_WORDS as W } from './words.js';

const LABEL = 16;

/** A page that grows line by line: headings, facts beside their labels, quotes. */
class Page {
  readonly #lines: string[] = [];

  constructor(readonly options: PageOptions) {}

  say(words: Wording): string {
    return words[this.options.language];
  }

  title(text: string, under: string): this {
    for (const line of wrap(printable(text), this.options.width)) this.#lines.push(this.options.theme.title(line));
    if (under !== '') for (const line of wrap(printable(under), this.options.width)) this.#lines.push(this.options.theme.quiet(line));
    return this.gap();
  }

  gap(): this {
    this.#lines.push('');
    return this;
  }

  section(text: string): this {
    if (this.#lines.at(-1) !== '') this.gap();
    this.#lines.push(`  ${this.options.theme.heading(printable(text))}`);
    return this;
  }

  fact(label: string, value: string, paint: Paint = (text) => text): this {
    wrap(printable(value), this.options.width - LABEL - 2).forEach((line, i) =>
      this.#lines.push(`  ${this.options.theme.quiet(pad(i === 0 ? label : '', LABEL))}${paint(line)}`),
    );
    return this;
  }

  raw(text: string): this {
    this.#lines.push(...text.trimEnd().split('\n'));
    return this;
  }

  write(): string {
    return `${this.#lines.join('\n').trimEnd()}\n`;
  }
}

const sourceText = (source: Source, { language }: PageOptions): string =>
  [source.publisher ?? source.agency, source.published === null ? null : describeDate(source.published, language), source.title, source.uri]
    .filter((part) => part !== null)
    .join(' · ');

export function meetingPage(view: MeetingPage, options: PageOptions): string {
  const { language, theme } = options;
  const page = new Page(options);
  const kind = MEETING_KINDS[view.kind][language];
  const named = [view.mechanism ? nameOf(view.mechanism, language) : kind, view.round === null ? null : roundName(view.round, language)]
    .filter((part) => part !== null)
    .join(' · ');
  page.title(`${named} · ${sides(view.parties, language)}`, `${view.id} · ${kind} · ${MEETING_STATUS[view.status][language]}`);
  page.fact(language === 'vi' ? 'Khi nào' : 'When', view.date === null ? '–' : describeDate(view.date, language));
  if (view.place.length > 0) page.fact(language === 'vi' ? 'Ở đâu' : 'Where', view.place.join(', '));
  for (const party of new Set(view.people.map((person) => person.party)))
    view.people
      .filter((person) => person.party === party)
      .forEach((person, i) =>
        page.fact(
          i === 0 && party !== null ? partyName(party, language) : '',
          [person.name, person.post, person.capacity === 'member' ? null : CAPACITIES[person.capacity][language]].filter((part) => part !== null).join(' · '),
        ),
      );
  if (view.topics.length > 0) page.fact(language === 'vi' ? 'Nội dung' : 'About', view.topics.map((topic) => topicName(topic, language)).join(' · '));
  if (view.previous) page.fact(page.say(W.previous), meetingLine(view.previous, options));
  if (view.next) page.fact(page.say(W.next), meetingLine(view.next, options));
  if (view.disputes.length > 0) {
    page.section(`≠ ${page.say(W.differ)}`);
    for (const { slot, values } of view.disputes)
      page.fact(SLOTS[slot]?.[language] ?? slot, values.map((value) => disputeValue(slot, value, view, options)).join('  ≠  '), theme.doubt);
  }
  outcomesOf(page, view.outcomes);
  page.section(`${page.say(W.sources)} (${view.sources.length}, ${view.independent} ${page.say(W.independent)})`);
  const seen = new Set<string>();
  for (const source of view.sources) {
    const reprint = seen.has(source.family);
    seen.add(source.family);
    page.fact(short(source.id), `${reprint ? `(${page.say(W.reprints)}) ` : ''}${sourceText(source, options)}`, reprint ? theme.quiet : undefined);
    for (const claim of view.claims.filter((each) => each.text === source.id)) page.fact('', `“${claim.quote}”`, theme.quiet);
  }
  return page.write();
}

const SLOTS: Readonly<Record<string, Wording>> = {
  date: { vi: 'ngày', en: 'date' },
  place: { vi: 'nơi', en: 'place' },
  round: { vi: 'vòng', en: 'round' },
  participants: { vi: 'trưởng đoàn', en: 'head' },
  amount: { vi: 'số tiền', en: 'sum' },
  due: { vi: 'hạn', en: 'due' },
};

function disputeValue(slot: string, value: string, view: MeetingPage, { language }: PageOptions): string {
  if (slot === 'date') return describeDate(value, language);
  if (slot === 'participants') {
    const [, , persons] = value.split(' ');
    return (persons ?? '')
      .split('|')
      .map((id) => view.people.find((person) => person.id === id)?.name ?? id)
      .join(', ');
  }
  return value.replaceAll('|', ', ');
}

const meetingLine = (row: MeetingRow, { language }: PageOptions): string =>
  [
    short(row.id),
    dateOf(row.date, language),
    row.mechanism ? nameOf(row.mechanism, language) : MEETING_KINDS[row.kind][language],
    row.round === null ? null : roundName(row.round, language),
    row.place.join(', '),
  ]
    .filter((part) => part !== null && part !== '')
    .join(' · ');

function outcomesOf(page: Page, outcomes: readonly OutcomeRow[]): void {
  if (outcomes.length === 0) return;
  const { language } = page.options;
  page.section(`${page.say(W.outcomes)} (${outcomes.length})`);
  for (const kind of Object.keys(OUTCOME_KINDS) as (keyof typeof OUTCOME_KINDS)[]) {
    const here = outcomes.filter((outcome) => outcome.data.kind === kind);
    here.forEach(({ data, commitment, id }, i) => {
      page.fact(i === 0 ? OUTCOME_KINDS[kind][language] : '', `“${data.quote}”`);
      const facts = [
        short(commitment ?? id),
        data.actors.map((actor) => partyName(actor, language)).join(', '),
        data.speaker,
        data.amount === null ? null : sum(data.amount.value, data.amount.currency, language),
        data.due === null ? null : `→ ${dateOf(data.due, language)}`,
        data.topics.map((topic) => topicName(topic, language)).join(', '),
      ];
      page.fact('', facts.filter((part) => part !== null && part !== '').join(' · '), page.options.theme.quiet);
    });
  }
}

export function commitmentPage(view: CommitmentPage, options: PageOptions): string {
  const { language, theme } = options;
  const page = new Page(options);
  page.title(
    `“${view.quote}”`,
    [view.id, sides(view.actors, language), view.mechanism ? nameOf(view.mechanism, language) : null]
      .filter((part) => part !== null && part !== '')
      .join(' · '),
  );
  const state = [
    view.sum ? sum(view.sum.value, view.sum.currency, language) : null,
    view.due === null ? null : `→ ${dateOf(view.due, language)}`,
    view.overdue ? page.say(W.overdue) : null,
    view.silent ? filled(page.say(W.silent), { n: view.silent }) : null,
    DELIVERY[view.delivery][language],
    view.axes.speechAct,
    view.axes.bindingness,
    view.axes.money,
  ];
  page.fact(language === 'vi' ? 'Tình trạng' : 'State', state.filter((part) => part !== null).join(' · '));
  if (view.topics.length > 0) page.fact(language === 'vi' ? 'Nội dung' : 'About', view.topics.map((topic) => topicName(topic, language)).join(' · '));
  for (const { slot, values } of view.disputes) page.fact(`≠ ${SLOTS[slot]?.[language] ?? slot}`, values.join('  ≠  '), theme.doubt);
  page.section(`${page.say(W.chain)} (${view.chain.length})`);
  const sources = new Map(view.sources.map((source) => [source.id, source]));
  for (const link of view.chain) {
    page.fact(CHAIN_RELATIONS[link.relation][language], linkLine(link, options), theme.heading);
    for (const { text, data } of link.evidence) {
      page.fact('', `“${data.quote}”`);
      const source = sources.get(text);
      if (source) page.fact('', sourceText(source, options), theme.quiet);
    }
  }
  return page.write();
}

const linkLine = (link: ChainLink, { language }: PageOptions): string =>
  [
    dateOf(link.date, language),
    link.round === null ? null : roundName(link.round, language),
    link.meeting === null ? null : short(link.meeting),
    link.sum ? `${sum(link.sum.value, link.sum.currency, language)} (${LINEAGE[link.sum.lineage]?.[language] ?? link.sum.lineage})` : null,
    link.due === null ? null : `→ ${dateOf(link.due, language)}`,
  ]
    .filter((part) => part !== null)
    .join(' · ');

const LINEAGE: Readonly<Record<string, Wording>> = {
  new: { vi: 'mới', en: 'new' },
  restated: { vi: 'nhắc lại', en: 'restated' },
  raised: { vi: 'tăng', en: 'raised' },
  lowered: { vi: 'giảm', en: 'lowered' },
  part: { vi: 'một phần', en: 'part of it' },
  converted: { vi: 'quy đổi', en: 'converted' },
};

export function personPage(view: PersonPage, options: PageOptions): string {
  const { language } = options;
  const page = new Page(options);
  page.title(view.name, [view.id, view.party === null ? null : partyName(view.party, language)].filter((part) => part !== null).join(' · '));
  if (view.aka.length > 0) page.fact(page.say(W.aka), view.aka.join('; '));
  view.tenures.forEach((tenure, i) => {
    const days = [tenure.from, tenure.until].filter((day, k, all) => day !== null && (k === 0 || day !== all[0])).map((day) => dateOf(day, language));
    page.fact(
      i === 0 ? page.say(W.posts) : '',
      [tenure.post, tenure.party === null ? null : partyName(tenure.party, language), days.join(' – '), `${tenure.texts}×`]
        .filter((part) => part !== null && part !== '')
        .join(' · '),
    );
  });
  if (view.met.length > 0) page.section(`${page.say(W.met)} (${view.met.length})`).raw(indent(formatTable(view.met, MEETING_COLUMNS, narrower(options))));
  return page.write();
}

export function roundsPage(view: RoundsView, options: PageOptions): string {
  const { language } = options;
  const page = new Page(options);
  const { mechanism } = view;
  page.title(
    nameOf(mechanism, language),
    [mechanism.id, mechanism.en !== null && language === 'vi' ? mechanism.en : null, sides(mechanism.parties, language)]
      .filter((part) => part !== null && part !== '')
      .join(' · '),
  );
  page.raw(formatTable(view.rounds, ROUND_COLUMNS, options));
  return page.write();
}

const slipText = (slip: RoundsView['rounds'][number]['slip'], language: 'vi' | 'en'): string =>
  slip === null || slip.days === null
    ? ''
    : slip.days === 0
      ? W.onTime[language]
      : filled(slip.days > 0 ? W.later[language] : W.earlier[language], { n: Math.abs(slip.days) });

export const ROUND_COLUMNS: readonly Column<RoundsView['rounds'][number]>[] = [
  {
    key: 'round',
    title: { vi: 'Vòng', en: 'Round' },
    cell: (row) => String(row.round ?? '–'),
    value: (row) => row.round,
    right: true,
    paint: (_, theme) => theme.heading,
  },
  {
    key: 'date',
    title: { vi: 'Ngày', en: 'Date' },
    cell: (row, language) => dateOf(row.meeting.date, language),
    value: (row) => row.meeting.date,
    right: true,
  },
  { key: 'place', title: { vi: 'Nơi', en: 'Place' }, cell: (row) => row.meeting.place.join(', '), wide: true },
  {
    key: 'status',
    title: { vi: 'Tình trạng', en: 'Status' },
    cell: (row, language) => MEETING_STATUS[row.meeting.status][language],
    value: (row) => row.meeting.status,
  },
  {
    key: 'announced',
    title: W.announced,
    cell: (row, language) => (row.slip === null ? '' : dateOf(row.slip.announced, language)),
    value: (row) => row.slip?.announced ?? null,
    right: true,
  },
  {
    key: 'slip_days',
    title: { vi: '', en: '' },
    cell: (row, language) => slipText(row.slip, language),
    value: (row) => row.slip?.days ?? null,
    paint: (row, theme) => (row.slip?.days ? theme.doubt : theme.quiet),
  },
  { key: 'commitments', title: { vi: 'Cam kết', en: 'Commitments' }, cell: (row) => String(row.commitments), value: (row) => row.commitments, right: true },
  { key: 'texts', title: { vi: 'Bài', en: 'Texts' }, cell: (row) => String(row.meeting.texts), value: (row) => row.meeting.texts, right: true },
  { key: 'meeting', title: { vi: 'Mã', en: 'Id' }, cell: (row) => short(row.meeting.id), value: (row) => row.meeting.id, paint: (_, theme) => theme.quiet },
];

export function diffPage(view: DiffView, options: PageOptions): string {
  const { language, theme } = options;
  const page = new Page(options);
  page.title(
    `${nameOf(view.mechanism, language)}: ${roundName(view.from, language)} → ${roundName(view.to, language)}`,
    sides(view.mechanism.parties, language),
  );
  if (view.items.length === 0) return page.raw(`  ${page.say(W.noChanges)}`).write();
  for (const change of new Set(view.items.map((item) => item.change))) {
    const items = view.items.filter((item) => item.change === change);
    page.section(`${CHANGES[change][language]} (${items.length})`);
    for (const { commitment } of items) {
      page.fact(short(commitment.id), `“${commitment.quote}”`, change === 'dropped' ? theme.doubt : undefined);
      const facts = [
        sides(commitment.actors, language),
        commitment.sum ? sum(commitment.sum.value, commitment.sum.currency, language) : '',
        commitment.due === null ? '' : `→ ${dateOf(commitment.due, language)}`,
      ];
      page.fact('', facts.filter((part) => part !== '').join(' · '), theme.quiet);
    }
  }
  return page.write();
}

export const DIFF_COLUMNS: readonly Column<DiffView['items'][number]>[] = [
  { key: 'change', title: { vi: '', en: '' }, cell: (row) => row.change },
  ...COMMITMENT_COLUMNS.map((column) => ({
    key: column.key,
    title: column.title,
    cell: (row: DiffView['items'][number], language: 'vi' | 'en') => column.cell(row.commitment, language),
    ...(column.value ? { value: (row: DiffView['items'][number]) => column.value!(row.commitment) } : {}),
  })),
];

const narrower = (options: PageOptions): PageOptions => ({ ...options, width: options.width - 2 });
const indent = (text: string): string => text.replace(/^(?=.)/gm, '  ');

export function searchPage(view: SearchView, options: PageOptions): string {
  const { theme } = options;
  const page = new Page(options);
  let found = 0;
  const group = <Row>(words: Wording, rows: readonly Row[], columns: readonly Column<Row>[]): void => {
    found += rows.length;
    if (rows.length > 0) page.section(`${page.say(words)} (${rows.length})`).raw(indent(formatTable(rows, columns, narrower(options))));
  };
  group(W.meetings, view.meetings, MEETING_COLUMNS);
  group(W.commitments, view.commitments, COMMITMENT_COLUMNS);
  group(W.people, view.people, [
    { key: 'id', title: { vi: 'Mã', en: 'Id' }, cell: (row) => short(row.id), paint: () => theme.quiet },
    { key: 'name', title: { vi: 'Tên', en: 'Name' }, cell: (row) => row.name, paint: () => theme.heading },
    { key: 'party', title: { vi: 'Bên', en: 'Party' }, cell: (row, language) => (row.party === null ? '' : partyName(row.party, language)) },
    { key: 'post', title: { vi: 'Chức vụ', en: 'Post' }, cell: (row) => row.post ?? '', wide: true },
  ]);
  group(
    W.mechanisms,
    view.mechanisms,
    MECHANISM_COLUMNS.filter((column) => ['id', 'name', 'parties'].includes(column.key)) as unknown as readonly Column<SearchView['mechanisms'][number]>[],
  );
  if (view.texts.length > 0) {
    found += view.texts.length;
    page.section(`${page.say(W.texts)} (${view.texts.length})`);
    for (const text of view.texts) {
      page.fact(short(text.id), sourceText(text, options), theme.heading);
      const marked = `${text.excerpt.slice(0, text.start)}«${text.excerpt.slice(text.start, text.end)}»${text.excerpt.slice(text.end)}`;
      page.fact('', `… ${text.end > text.start ? marked : text.excerpt} …`, theme.quiet);
    }
  }
  if (found === 0) page.raw(page.say(W.noMatches));
  return page.write().replace(/^\n/, '');
}

export function statusPage(view: StatusView, options: PageOptions): string {
  const page = new Page(options);
  const counts: readonly (readonly [Wording, number])[] = [
    [W.texts, view.texts],
    [W.families, view.families],
    [W.meetings, view.meetings],
    [W.mechanisms, view.mechanisms],
    [W.people, view.people],
    [W.outcomes, view.outcomes],
    [W.commitments, view.commitments],
    [W.disputes, view.disputes],
    [W.corrections, view.corrections],
  ];
  for (const [words, n] of counts) page.fact(page.say(words), String(n));
  page.fact(page.say(W.store), view.store);
  for (const { reader, texts } of view.readers) page.fact(page.say(W.reader), `${reader} (${texts})`);
  if (view.lastAdded !== null) page.fact(page.say(W.lastAdded), view.lastAdded);
  return page.write();
}

export function textPage(view: TextPage, options: PageOptions): string {
  const { language, theme } = options;
  const page = new Page(options);
  const { title, publisher, agency, author, published } = view.document;
  page.title(
    title ?? view.id,
    [view.id, publisher, agency, author, published === null ? null : describeDate(published, language)].filter((part) => part !== null).join(' · '),
  );
  for (const line of view.content.split('\n')) page.raw(wrap(printable(line), options.width).join('\n') || ' ');
  page.gap();
  for (const { uri, versions } of view.locations)
    page.fact(page.say(W.sources), versions.length > 1 ? `${uri} · ${page.say(W.versions)}: ${versions.map(short).join(', ')}` : uri);
  for (const source of view.family) page.fact(page.say(W.reprints), `${short(source.id)} ${sourceText(source, options)}`);
  page.section(`${page.say(W.facts)} (${view.claims.length})`);
  for (const claim of view.claims) page.fact(short(claim.entity ?? claim.id), `“${view.content.slice(claim.start, claim.end)}”`, theme.quiet);
  return page.write();
}

export function whyPage(view: WhyView, options: PageOptions): string {
  const { language, theme } = options;
  const page = new Page(options);
  page.title(view.id, view.kind);
  for (const claim of view.claims) {
    page.fact(short(claim.id), `“${claim.quote}”`);
    page.fact('', sourceText(claim.source, options), theme.quiet);
    page.fact(claim.score === 0 ? '' : `= ${claim.score}`, reasonsText(claim.reasons, language), theme.informing);
  }
  if (view.corrections.length > 0) {
    page.section(page.say(W.corrections));
    for (const correction of view.corrections)
      page.fact(`#${correction.seq}`, `${correction.act} · ${correction.author} · ${correction.added}${correction.undone ? ' · ↶' : ''}`);
  }
  return page.write();
}
