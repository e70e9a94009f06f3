import { type Command, InvalidArgumentError, Option } from 'commander';
import { DELIVERY, MEETING_KINDS, MEETING_STATUS, TOPICS } from '../../contract/labels.js';
import { sum } from '../../contract/phrases.js';
import { rangeOf } from '../../kernel/calendar.js';
import { publicationDate } from '../publication-date.js';
import { write } from '../write.js';
import { COMMITMENT_COLUMNS, MECHANISM_COLUMNS, MEETING_COLUMNS, PARTY_COLUMNS, PERSON_COLUMNS } from './columns.js';
import { ledgerCommand, positive, withLedger } from './open.js';
import { type OutputFlags, printRows, withOutput } from './output.js';
import { today } from './today.js';
import { LEDGER_WORDS } from './words.js';

interface ListFlags extends OutputFlags {
  readonly party?: readonly string[];
  readonly limit: number;
  readonly all?: true;
  readonly from?: string;
  readonly until?: string;
}

/** More than anybody lists. */
const EVERYTHING = 10_000_000;
const ROWS = 30;

const list = (name: string, description: string, examples: string): Command =>
  withOutput(ledgerCommand(name, description, examples))
    .option('-n, --limit <rows>', 'so many rows at most', positive, ROWS)
    .option('--all', 'all rows');

const byParty = (command: Command): Command =>
  command.option('-p, --party <party...>', 'of this party: a code or a name (VN, US, "Hàn Quốc"); of several, all must be there');
const byDate = (command: Command): Command =>
  command
    .option('--from <date>', 'from this date on (YYYY, YYYY-MM or YYYY-MM-DD)', publicationDate)
    .option('--until <date>', 'up to this date', publicationDate);

const limitOf = (flags: ListFlags): number => (flags.all ? EVERYTHING : flags.limit);
const daysOf = ({ from, until }: ListFlags): { from?: number; until?: number } => ({
  ...(from === undefined ? {} : { from: rangeOf(from)!.first }),
  ...(until === undefined ? {} : { until: rangeOf(until)!.last }),
});
const views = () => import('../../app/ledger/views/index.js');

export const meetingsCommand = (): Command =>
  byDate(
    byParty(
      list(
        'meetings',
        'List meetings, the newest first.',
        `
    parley meetings --party US --party JP
    parley meetings --status planned             what comes next
    parley meetings --disputed --csv > disputes.csv`,
      ),
    ),
  )
    .option('-t, --topic <topic>', 'on this topic', choice(Object.keys(TOPICS)))
    .addOption(new Option('-k, --kind <kind>', 'of this kind').choices(Object.keys(MEETING_KINDS)))
    .addOption(new Option('-s, --status <status>', 'with this status').choices(Object.keys(MEETING_STATUS)))
    .option('-m, --mechanism <mechanism>', 'of this mechanism: an id or words of its name')
    .option('--person <id>', 'with this person')
    .option('--disputed', 'on which texts differ')
    .action(async (flags: ListFlags & { topic?: string; kind?: string; status?: string; mechanism?: string; person?: string; disputed?: true }) => {
      const { findKind, findMechanism, findParty, listMeetings } = await views();
      await withLedger(flags, { create: false }, async (ledger) => {
        const rows = await listMeetings(ledger, {
          parties: (flags.party ?? []).map(findParty),
          ...(flags.mechanism === undefined ? {} : { mechanism: await findMechanism(ledger, flags.mechanism) }),
          ...(flags.person === undefined ? {} : { person: await findKind(ledger, flags.person, 'person') }),
          ...given({ topic: flags.topic, kind: flags.kind, status: flags.status, disputed: flags.disputed }),
          ...daysOf(flags),
          limit: limitOf(flags),
        });
        await printRows(rows, MEETING_COLUMNS, flags, LEDGER_WORDS.noMeetings);
      });
    });

export const mechanismsCommand = (): Command =>
  byParty(
    list(
      'mechanisms',
      'List series of meetings with their rounds.',
      `
    parley mechanisms
    parley mechanisms --party KR`,
    ),
  ).action(async (flags: ListFlags) => {
    const { findParty, listMechanisms } = await views();
    await withLedger(flags, { create: false }, async (ledger) => {
      const rows = await listMechanisms(ledger, { parties: (flags.party ?? []).map(findParty), limit: limitOf(flags) });
      await printRows(rows, MECHANISM_COLUMNS, flags, LEDGER_WORDS.noMechanisms);
    });
  });

export const commitmentsCommand = (): Command =>
  byDate(
    byParty(
      list(
        'commitments',
        'List what was agreed, promised, announced and planned, with what became of it.',
        `
    parley commitments --party JP --topic semiconductors
    parley commitments --overdue
    parley commitments --silent 2                not spoken of for two rounds
    parley commitments --mechanism "đối thoại kinh tế" --csv > promises.csv`,
      ),
    ),
  )
    .option('-t, --topic <topic>', 'on this topic', choice(Object.keys(TOPICS)))
    .option('-m, --mechanism <mechanism>', 'made or taken up in this mechanism: an id or words of its name')
    .option('--meeting <id>', 'made or taken up at this meeting')
    .addOption(new Option('-s, --status <delivery>', 'with this state of delivery').choices(Object.keys(DELIVERY)))
    .option('--due <date>', 'open, and due by this date', publicationDate)
    .option('--overdue', 'open, and due before today')
    .option('--silent <rounds>', 'open, and not spoken of for so many rounds of its mechanism', positive)
    .option('--disputed', 'on whose sum or date texts differ')
    .option('--totals', 'add the sums up, each once however often it was restated')
    .action(
      async (
        flags: ListFlags & {
          topic?: string;
          mechanism?: string;
          meeting?: string;
          status?: string;
          due?: string;
          overdue?: true;
          silent?: number;
          disputed?: true;
          totals?: true;
        },
      ) => {
        const { findKind, findMechanism, findParty, listCommitments, totalsOf } = await views();
        await withLedger(flags, { create: false }, async (ledger) => {
          const rows = await listCommitments(
            ledger,
            {
              parties: (flags.party ?? []).map(findParty),
              ...(flags.mechanism === undefined ? {} : { mechanism: await findMechanism(ledger, flags.mechanism) }),
              ...(flags.meeting === undefined ? {} : { meeting: await findKind(ledger, flags.meeting, 'meeting') }),
              ...(flags.due === undefined ? {} : { dueBy: rangeOf(flags.due)!.last }),
              ...given({ topic: flags.topic, delivery: flags.status, overdue: flags.overdue, silent: flags.silent, disputed: flags.disputed }),
              ...daysOf(flags),
              limit: limitOf(flags),
            },
            today(),
          );
          if (!flags.totals) return printRows(rows, COMMITMENT_COLUMNS, flags, LEDGER_WORDS.noCommitments);
          const totals = await totalsOf(
            ledger,
            rows.map((row) => row.id),
          );
          if (flags.json) return write(totals.map((total) => `${JSON.stringify(total)}\n`).join(''));
          await write(
            totals.map((total) => `${sum(total.value, total.currency, flags.lang)}  (${total.commitments})\n`).join('') ||
              `${LEDGER_WORDS.noSums[flags.lang]}\n`,
          );
        });
      },
    );

export const peopleCommand = (): Command =>
  byParty(
    list(
      'people',
      'List the people that texts name, with their posts.',
      `
    parley people --party US
    parley people --all --csv > people.csv`,
    ),
  ).action(async (flags: ListFlags) => {
    const { findParty, listPeople } = await views();
    await withLedger(flags, { create: false }, async (ledger) => {
      const rows = await listPeople(ledger, { parties: (flags.party ?? []).map(findParty), limit: limitOf(flags) });
      await printRows(rows, PERSON_COLUMNS, flags, LEDGER_WORDS.noPeople);
    });
  });

export const partiesCommand = (): Command =>
  withOutput(ledgerCommand('parties', 'List countries and organisations with their meetings and commitments.', 'parley parties')).action(
    async (flags: OutputFlags) => {
      const { listParties } = await views();
      await withLedger(flags, { create: false }, async (ledger) => printRows(await listParties(ledger), PARTY_COLUMNS, flags, LEDGER_WORDS.noParties));
    },
  );

/** Options that were given, without those that were not. */
const given = <Options extends Record<string, unknown>>(options: Options): { [Key in keyof Options]?: NonNullable<Options[Key]> } =>
  Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as { [Key in keyof Options]?: NonNullable<Options[Key]> };

function choice(values: readonly string[]): (value: string) => string {
  return (value) => {
    if (!values.includes(value)) throw new InvalidArgumentError(`It must be one of: ${values.join(', ')}.`);
    return value;
  };
}
