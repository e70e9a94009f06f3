import { type Command, Option } from 'commander';
import { TOPICS } from '../../contract/labels.js';
import { rangeOf } from '../../kernel/calendar.js';
import { publicationDate } from '../publication-date.js';
import { COMMITMENT_COLUMNS, MEETING_COLUMNS } from './columns.js';
import { ledgerCommand, positive, withLedger } from './open.js';
import { type OutputFlags, printView, withOutput } from './output.js';
import {
  commitmentPage,
  DIFF_COLUMNS,
  diffPage,
  meetingPage,
  personPage,
  ROUND_COLUMNS,
  roundsPage,
  searchPage,
  statusPage,
  textPage,
  whyPage,
} from './pages.js';
import type { Column } from './table.js';
import { today } from './today.js';

const views = () => import('../../app/ledger/views/index.js');

export const roundsCommand = (): Command =>
  withOutput(
    ledgerCommand(
      'rounds',
      'Show the rounds of a mechanism in order, with what had been announced and how it slipped.',
      `
    parley rounds "đối thoại kinh tế cấp cao"
    parley rounds x7k3mq`,
    ),
  )
    .argument('<mechanism>', 'an id, or words of its name, with or without diacritics')
    .action(async (mechanism: string, flags: OutputFlags) => {
      const { findMechanism, showRounds } = await views();
      await withLedger(flags, { create: false }, async (ledger) => {
        const view = await showRounds(ledger, await findMechanism(ledger, mechanism));
        await printView(view, flags, { page: roundsPage, rows: view.rounds, columns: ROUND_COLUMNS });
      });
    });

export const diffCommand = (): Command =>
  withOutput(ledgerCommand('diff', 'Show what became of the commitments of a mechanism from one round to another.', 'parley diff "ủy ban hỗn hợp" 8 9'))
    .argument('<mechanism>', 'an id, or words of its name')
    .argument('<from>', 'number of the earlier round', positive)
    .argument('<to>', 'number of the later round', positive)
    .action(async (mechanism: string, from: number, to: number, flags: OutputFlags) => {
      const { diffRounds, findMechanism } = await views();
      await withLedger(flags, { create: false }, async (ledger) => {
        const view = await diffRounds(ledger, await findMechanism(ledger, mechanism), from, to, today());
        await printView(view, flags, { page: diffPage, rows: view.items, columns: DIFF_COLUMNS });
      });
    });

/** What a page of one thing is as a table: its name and value, a line each. */
const FIELDS: readonly Column<readonly [string, string]>[] = [
  { key: 'field', title: { vi: '', en: '' }, cell: ([field]) => field },
  { key: 'value', title: { vi: '', en: '' }, cell: ([, value]) => value },
];
const fieldsOf = (view: object): (readonly [string, string])[] =>
  Object.entries(view).map(([field, value]) => [field, typeof value === 'string' ? value : JSON.stringify(value)] as const);

export const showCommand = (): Command =>
  withOutput(
    ledgerCommand(
      'show',
      'Show one meeting, commitment, person, mechanism or text, with the words behind it.',
      `
    parley show m4f7k2pq
    parley show t8c --json`,
    ),
  )
    .argument('<id>', 'an id as the lists print it, or its beginning')
    .action(async (id: string, flags: OutputFlags) => {
      const { find, showCommitment, showMeeting, showPerson, showRounds, showText, why } = await views();
      await withLedger(flags, { create: false }, async (ledger) => {
        const found = await find(ledger, id);
        const print = async <View extends object>(view: View, page: (view: View, options: Parameters<typeof meetingPage>[1]) => string): Promise<void> =>
          printView(view, flags, { page, rows: fieldsOf(view), columns: FIELDS });
        switch (found.kind) {
          case 'meeting':
            return print(await showMeeting(ledger, found.id), meetingPage);
          case 'commitment':
            return print(await showCommitment(ledger, found.id, today()), commitmentPage);
          case 'person':
            return print(await showPerson(ledger, found.id), personPage);
          case 'mechanism':
            return print(await showRounds(ledger, found.id), roundsPage);
          case 'text':
            return print(await showText(ledger, found.id), textPage);
          case 'outcome':
            return print(await why(ledger, found.id), whyPage);
        }
      });
    });

export const whyCommand = (): Command =>
  withOutput(ledgerCommand('why', 'Show why texts were taken to speak of one thing: words, reasons, scores, corrections.', 'parley why m4f7k2pq'))
    .argument('<id>', 'an id, or its beginning')
    .action(async (id: string, flags: OutputFlags) => {
      const { why } = await views();
      await withLedger(flags, { create: false }, async (ledger) => {
        const view = await why(ledger, id);
        const columns: readonly Column<(typeof view.claims)[number]>[] = [
          { key: 'claim', title: { vi: '', en: '' }, cell: (row) => row.id },
          { key: 'text', title: { vi: '', en: '' }, cell: (row) => row.source.uri },
          { key: 'quote', title: { vi: '', en: '' }, cell: (row) => row.quote },
          { key: 'score', title: { vi: '', en: '' }, cell: (row) => String(row.score), value: (row) => row.score },
          { key: 'reasons', title: { vi: '', en: '' }, cell: (row) => row.reasons.map(([code, weight]) => `${code} ${weight}`).join('; ') },
        ];
        await printView(view, flags, { page: whyPage, rows: view.claims, columns });
      });
    });

interface SearchFlags extends OutputFlags {
  readonly party?: readonly string[];
  readonly topic?: string;
  readonly kind?: readonly ('meeting' | 'commitment' | 'person' | 'mechanism' | 'text')[];
  readonly from?: string;
  readonly until?: string;
  readonly limit: number;
}

export const searchCommand = (): Command =>
  withOutput(
    ledgerCommand(
      'search',
      'Search texts, meetings, commitments, people and mechanisms; the newest first.',
      `
    parley search chất bán dẫn                    with or without diacritics: chat ban dan
    parley search '"khoáng sản thiết yếu"'        a phrase
    parley search 'công ng*' --party JP --kind commitment`,
    ),
  )
    .argument('<words...>', 'all must be there; "a phrase" in quotes; a beginning with *')
    .option('-p, --party <party...>', 'of this party: a code or a name')
    .addOption(new Option('-t, --topic <topic>', 'on this topic').choices(Object.keys(TOPICS)))
    .addOption(new Option('-k, --kind <kind...>', 'only such things').choices(['meeting', 'commitment', 'person', 'mechanism', 'text']))
    .option('--from <date>', 'from this date on (YYYY, YYYY-MM or YYYY-MM-DD)', publicationDate)
    .option('--until <date>', 'up to this date', publicationDate)
    .option('-n, --limit <rows>', 'so many of each kind at most', positive, 10)
    .action(async (words: readonly string[], flags: SearchFlags) => {
      const { findParty, search } = await views();
      await withLedger(flags, { create: false }, async (ledger) => {
        const view = await search(
          ledger,
          words.join(' '),
          {
            parties: (flags.party ?? []).map(findParty),
            ...(flags.topic === undefined ? {} : { topic: flags.topic }),
            ...(flags.kind === undefined ? {} : { kinds: flags.kind }),
            ...(flags.from === undefined ? {} : { from: rangeOf(flags.from)!.first }),
            ...(flags.until === undefined ? {} : { until: rangeOf(flags.until)!.last }),
            limit: flags.limit,
          },
          today(),
        );
        const rows = [
          ...view.meetings.map((row) => ['meeting', row.id, row.date ?? '', MEETING_COLUMNS.find((column) => column.key === 'what')!.cell(row, flags.lang)]),
          ...view.commitments.map((row) => [
            'commitment',
            row.id,
            row.made.date ?? '',
            COMMITMENT_COLUMNS.find((column) => column.key === 'quote')!.cell(row, flags.lang),
          ]),
          ...view.people.map((row) => ['person', row.id, '', row.name]),
          ...view.mechanisms.map((row) => ['mechanism', row.id, '', row.name]),
          ...view.texts.map((row) => ['text', row.id, row.published ?? '', row.title ?? row.uri]),
        ];
        const columns: readonly Column<string[]>[] = ['kind', 'id', 'date', 'what'].map((key, i) => ({
          key,
          title: { vi: key, en: key },
          cell: (row) => row[i]!,
        }));
        await printView(view, flags, { page: searchPage, rows, columns });
      });
    });

export const statusCommand = (): Command =>
  withOutput(ledgerCommand('status', 'Show what the ledger holds.', 'parley status')).action(async (flags: OutputFlags) => {
    const { status } = await views();
    await withLedger(flags, { create: false }, async (ledger) => {
      const view = await status(ledger);
      await printView(view, flags, { page: statusPage, rows: fieldsOf(view), columns: FIELDS });
    });
  });
