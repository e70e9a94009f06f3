import { describeDate } from '../../contract/dates.js';
import { BOUNDS, CAPACITIES, MEETING_KINDS, MEETING_STATUS, OUTCOME_KINDS, partyName, TIME_BASIS, topicName } from '../../contract/labels.js';
import type { Language, Wording } from '../../contract/language.js';
import { roundName, sum } from '../../contract/phrases.js';
import type { MeetingStatus, OutcomeFact, OutcomeKind, Participant, PersonFact, TextRecord, Weighed, WeighedMeeting } from '../../kernel/record.js';
import { contains, type Span } from '../../kernel/span.js';
import { pad, printable, wrap } from './layout.js';
import type { Paint, Theme } from './theme.js';
import { WORDS } from './words.js';

export interface PageOptions {
  readonly language: Language;
  readonly width: number;
  readonly theme: Theme;
}

/** Labels stand in a column of their own, left; facts right of it. */
const LABEL = 16;
const INDENT = 2;
const DOT: Readonly<Record<MeetingStatus, string>> = { held: '●', planned: '○', 'under-way': '◐', cancelled: '×' };
/** What binds first, what was merely said last. */
const OUTCOME_ORDER: readonly OutcomeKind[] = ['agreement', 'commitment', 'announcement', 'plan', 'request', 'position', 'discussion'];

/** A reading less likely than this is marked as uncertain. */
const LIKELY = 0.6;

/** One text as a page for a desk officer. */
export function formatPage(record: TextRecord, options: PageOptions): string {
  return new Page(record, options).write();
}

class Page {
  readonly #record: TextRecord;
  readonly #language: Language;
  readonly #width: number;
  readonly #theme: Theme;
  readonly #people: ReadonlyMap<string, PersonFact>;
  readonly #lines: string[] = [];
  /** Whether a '?' stands after a person, and is to be explained below. */
  #sideInferred = false;
  /** Whether a '?' stands after a reading that is uncertain. */
  #uncertain = false;

  constructor(record: TextRecord, { language, width, theme }: PageOptions) {
    this.#record = record;
    this.#language = language;
    this.#width = width;
    this.#theme = theme;
    this.#people = new Map(record.people.map((person) => [person.name, person]));
  }

  write(): string {
    const { meetings, outcomes } = this.#record;
    this.#head();
    for (const meeting of meetings) this.#meeting(meeting);
    if (meetings.length === 0) this.#lines.push('', `${' '.repeat(INDENT)}${this.#theme.quiet(this.#say(WORDS.nothing))}`);
    const keys = new Set(meetings.map((meeting) => meeting.key));
    const loose = outcomes.filter((outcome) => outcome.meeting === null || !keys.has(outcome.meeting));
    if (loose.length > 0) {
      this.#section(WORDS.outside);
      this.#outcomes(loose, []);
    }
    this.#alsoNamed();
    this.#openTimes();
    this.#legend();
    return `${this.#lines.join('\n').replaceAll(GLUE, ' ')}\n`;
  }

  /** What the marks mean, where there are any. */
  #legend(): void {
    const marks = [...(this.#sideInferred ? [WORDS.inferredParty] : []), ...(this.#uncertain ? [WORDS.uncertain] : [])];
    if (marks.length > 0) this.#lines.push('', '');
    for (const mark of marks)
      wrap(this.#say(mark), this.#width - INDENT - 2).forEach((line, i) => this.#lines.push(`  ${this.#theme.quiet(`${i === 0 ? '?' : ' '} ${line}`)}`));
  }

  /** ' ?' where a reading is uncertain. */
  #mark(confidence: number | undefined): string {
    if (confidence === undefined || confidence >= LIKELY) return '';
    this.#uncertain = true;
    return ` ${this.#theme.doubt('?')}`;
  }

  #head(): void {
    const { title, publisher, agency, author, published, publishedBasis, uri } = this.#record.document;
    for (const line of wrap(printable(title ?? uri), this.#width)) this.#lines.push(this.#theme.title(line));
    const date =
      published === null ? null : `${this.#say(WORDS.published)} ${describeDate(published, this.#language)}${publishedBasis === 'inferred' ? '?' : ''}`;
    const source = [...new Set([publisher, agency, author])].filter((part) => part !== null).map(printable);
    const facts = [...source, date, title === null ? null : uri].filter((part) => part !== null);
    for (const line of wrap(join(facts), this.#width)) this.#lines.push(this.#theme.quiet(line));
  }

  #meeting(meeting: WeighedMeeting): void {
    const { language } = this.#words();
    const sides = meeting.parties.map((party) => partyName(party, language)).join(' – ');
    const kind = MEETING_KINDS[meeting.kind][language];
    const round = meeting.round === null ? null : roundName(meeting.round, language);
    const named = meeting.mechanism === null ? null : printable(meeting.mechanism);
    const heading = named === null ? [kind, round, sides] : [named, round];
    const below = [named === null ? null : kind, MEETING_STATUS[meeting.status][language], named === null ? null : sides];
    const dot =
      meeting.status === 'held' || meeting.status === 'under-way'
        ? this.#theme.binding
        : meeting.status === 'planned'
          ? this.#theme.informing
          : this.#theme.problem;
    this.#lines.push('', ...(this.#record.meetings[0] === meeting ? [] : ['']));
    const mark = this.#mark(meeting.confidence);
    wrap(join(heading), this.#width - INDENT - 2).forEach((line, i, all) =>
      this.#lines.push(`${i === 0 ? `${dot(DOT[meeting.status])} ` : '  '}${this.#theme.heading(line)}${i === all.length - 1 ? mark : ''}`),
    );
    this.#lines.push(`  ${this.#theme.quiet(join(below))}`, '');

    this.#fact(WORDS.when, this.#when(meeting));
    if (meeting.place.length > 0) this.#fact(WORDS.where, meeting.place.map(printable).join(', ') + this.#mark(meeting.slotConfidence.place));
    this.#participants(meeting);
    if (meeting.topics.length > 0) this.#fact(WORDS.about, join(meeting.topics.map((topic) => glue(topicName(topic, language)))));
    this.#outcomes(
      this.#record.outcomes.filter((outcome) => outcome.meeting === meeting.key),
      meeting.parties,
    );
  }

  /** The date written out, and why it is not certain. */
  #when({ date, evidence, slotConfidence }: WeighedMeeting): string {
    if (date === null) return this.#theme.quiet(this.#say(WORDS.unknownDate));
    const written = describeDate(date, this.#language);
    if (date.includes('X')) return `${written} ${this.#theme.doubt('?')}`;
    const within = (time: Span): boolean => evidence.some((span) => contains(span, time));
    const times = this.#record.times.filter((time) => time.value === date || date.split('/').includes(time.value) || time.value.startsWith(`${date}T`));
    const time = times.find((each) => each.basis === 'explicit') ?? times.find(within) ?? times[0];
    if (time?.basis == null || time.basis === 'explicit') return written + this.#mark(slotConfidence.date);
    return `${written}  ${this.#theme.doubt(`? ${TIME_BASIS[time.basis][this.#language]}`)}`;
  }

  /** Who took part, side by side; a side without a named person has a line of its own. */
  #participants({ parties, participants }: WeighedMeeting): void {
    const bySide = new Map<string, Participant[]>(parties.map((party) => [party, []]));
    const others: Participant[] = [];
    for (const participant of participants) {
      const party = this.#people.get(participant.name)?.party;
      const side = party == null ? others : bySide.get(party);
      if (side) side.push(participant);
      else if (party != null) bySide.set(party, [participant]);
    }
    const silent: string[] = [];
    for (const [party, people] of bySide) {
      const name = partyName(party, this.#language);
      if (people.length === 0) silent.push(name);
      else people.forEach((person, i) => this.#person(i === 0 ? name : '', person.name, person.capacity));
    }
    others.forEach((person, i) => this.#person(i === 0 ? this.#say(WORDS.who) : '', person.name, person.capacity));
    if (silent.length > 0) this.#fact(WORDS.sides, silent.join(', '));
  }

  #person(label: string, name: string, capacity: Participant['capacity'] | null): void {
    const person = this.#people.get(name);
    const role = capacity === null || capacity === 'member' ? null : CAPACITIES[capacity][this.#language];
    const post = person?.post == null ? null : this.#theme.quiet(printable(person.post));
    const doubt = person?.partyBasis === 'inferred' ? this.#theme.quiet('?') : null;
    if (doubt !== null) this.#sideInferred = true;
    this.#labelled(label, `${join([printable(name), post, role])}${doubt === null ? '' : ` ${doubt}`}`);
  }

  #outcomes(outcomes: readonly Weighed<OutcomeFact>[], sides: readonly string[]): void {
    for (const kind of OUTCOME_ORDER) {
      const these = outcomes.filter((outcome) => outcome.kind === kind);
      these.forEach((outcome, i) => {
        if (this.#lines.at(-1) !== '') this.#lines.push('');
        this.#outcome(i === 0 ? outcomePaint(kind, this.#theme)(OUTCOME_KINDS[kind][this.#language]) : '', outcome, sides);
      });
    }
  }

  #outcome(label: string, outcome: Weighed<OutcomeFact>, sides: readonly string[]): void {
    const { language, quiet } = this.#words();
    const quote = printable(this.#record.document.text.slice(outcome.evidence.start, outcome.evidence.end));
    const mark = this.#mark(outcome.confidence);
    wrap(`“${quote}”`, this.#width - INDENT - LABEL - 3).forEach((line, i, all) =>
      this.#raw(i === 0 ? label : '', `${i === 0 ? '' : ' '}${line}${i === all.length - 1 ? mark : ''}`),
    );
    const amount = outcome.amount === null ? undefined : this.#record.amounts[outcome.amount];
    const facts = [
      this.#actors(outcome.actors, sides),
      outcome.speaker === null ? null : printable(outcome.speaker),
      amount === undefined ? null : `${BOUNDS[amount.bound][language]} ${sum(amount.value, amount.currency, language)}`.trim(),
      outcome.due === null ? null : `${this.#say(WORDS.due)} ${describeDate(outcome.due, language)}`,
      outcome.topics.length === 0 ? null : outcome.topics.map((topic) => glue(topicName(topic, language))).join(', '),
    ];
    for (const line of wrap(join(facts), this.#width - INDENT - LABEL - 1)) this.#raw('', ` ${quiet(line)}`);
  }

  /** The owners; 'both sides' where they are just the two of the meeting. */
  #actors(actors: readonly string[], sides: readonly string[]): string | null {
    if (actors.length === 0) return null;
    const all = actors.length > 1 && actors.length === sides.length && actors.every((actor) => sides.includes(actor));
    if (all) return this.#say(sides.length === 2 ? WORDS.both : WORDS.all);
    return actors.map((actor) => partyName(actor, this.#language)).join(', ');
  }

  #alsoNamed(): void {
    const shown = new Set(this.#record.meetings.flatMap((meeting) => meeting.participants.map((participant) => participant.name)));
    const others = this.#record.people.filter((person) => !shown.has(person.name));
    if (others.length === 0) return;
    this.#section(WORDS.named);
    const bySide = new Map<string, PersonFact[]>();
    for (const person of others) {
      const side = person.party === null ? '' : partyName(person.party, this.#language);
      const known = bySide.get(side);
      if (known) known.push(person);
      else bySide.set(side, [person]);
    }
    // People of no known side come last: Map keeps the order of the text otherwise.
    const sides = [...bySide].sort(([a], [b]) => Number(a === '') - Number(b === ''));
    for (const [side, people] of sides) people.forEach((person, i) => this.#person(i === 0 ? side || '–' : '', person.name, null));
  }

  /** Times whose year nothing in the text settles. */
  #openTimes(): void {
    const open = this.#record.times.filter((time) => time.type === 'DATE' && time.value.includes('X'));
    if (open.length === 0) return;
    this.#section(WORDS.openTimes);
    for (const time of open) {
      const quote = printable(this.#record.document.text.slice(time.start, time.end));
      this.#lines.push(`  “${quote}” ${this.#theme.quiet(`· ${describeDate(time.value, this.#language, time.mod)}`)} ${this.#theme.doubt('?')}`);
    }
  }

  #section(name: Wording): void {
    this.#lines.push('', '', `  ${this.#theme.heading(this.#say(name))}`, '');
  }

  #fact(label: Wording, value: string): void {
    this.#labelled(this.#say(label), value);
  }

  #labelled(label: string, value: string): void {
    const names = wrap(label, LABEL - 2);
    const values = wrap(value, this.#width - INDENT - LABEL);
    for (let i = 0; i < Math.max(names.length, values.length); i++) this.#raw(this.#theme.quiet(names[i] ?? ''), values[i] ?? '');
  }

  #raw(label: string, value: string): void {
    this.#lines.push(`${' '.repeat(INDENT)}${pad(label, LABEL)}${value}`.trimEnd());
  }

  #words(): { language: Language; quiet: Paint } {
    return { language: this.#language, quiet: this.#theme.quiet };
  }

  #say(wording: Wording): string {
    return wording[this.#language];
  }
}

/** A space at which no line is broken; it is printed as a plain one. */
const GLUE = '\u00a0';
const glue = (text: string): string => text.replaceAll(' ', GLUE);
/** A line that is broken keeps the dot at its end. */
const join = (parts: readonly (string | null)[]): string => parts.filter((part) => part !== null && part !== '').join(`${GLUE}· `);

function outcomePaint(kind: OutcomeKind, theme: Theme): Paint {
  switch (kind) {
    case 'agreement':
    case 'commitment':
      return theme.binding;
    case 'announcement':
    case 'plan':
      return theme.informing;
    case 'request':
      return theme.asking;
    default:
      return theme.quiet;
  }
}
