import { z } from '@hono/zod-openapi';

/** What the server answers: the views of the ledger, as schemas. The description at /api/openapi.json is made from them. */

const id = z.string().openapi({ example: 'm4f7k2pq8ra' });
const date = z.string().nullable().openapi({ description: 'TIMEX3 date or from/until', example: '2024-10-02' });
const codes = z
  .array(z.string())
  .readonly()
  .openapi({ description: 'ISO 3166-1 alpha-2 or an acronym', example: ['US', 'KR'] });
const reasons = z.array(z.tuple([z.string(), z.number()]).readonly()).readonly();
const list = <Schema extends z.ZodType>(schema: Schema) => z.array(schema).readonly();

const MechanismName = z.object({ id, name: z.string(), vi: z.string().nullable(), en: z.string().nullable(), parties: codes });
const PersonName = z.object({ id, name: z.string(), party: z.string().nullable(), post: z.string().nullable() });
const Dispute = z.object({ slot: z.string(), values: z.array(z.string()).readonly(), at: z.string().optional() });

export const Source = z
  .object({ id, uri: z.string(), title: z.string().nullable(), publisher: z.string().nullable(), agency: z.string().nullable(), published: date, family: id })
  .openapi('Source');

export const MeetingRow = z
  .object({
    id,
    kind: z.string(),
    status: z.string(),
    mechanism: MechanismName.nullable(),
    round: z.number().nullable(),
    date,
    place: z.array(z.string()).readonly(),
    parties: codes,
    people: list(PersonName.extend({ capacity: z.string() })),
    topics: z.array(z.string()).readonly(),
    texts: z.number(),
    disputes: list(Dispute),
  })
  .openapi('MeetingRow');

const OutcomeData = z.object({
  key: z.string(),
  kind: z.string(),
  quote: z.string(),
  actors: codes,
  speaker: z.string().nullable(),
  topics: z.array(z.string()).readonly(),
  amount: z.object({ value: z.number(), currency: z.string(), bound: z.string() }).nullable(),
  due: date,
  meeting: z.string().nullable(),
  confidence: z.number(),
});

export const MeetingPage = MeetingRow.extend({
  sources: list(Source),
  independent: z.number(),
  claims: list(
    z.object({
      id,
      text: id,
      quote: z.string(),
      data: z.object({ date, place: z.array(z.string()).readonly(), round: z.number().nullable(), status: z.string() }),
      score: z.number(),
      reasons,
    }),
  ),
  outcomes: list(z.object({ id, text: id, start: z.number(), end: z.number(), data: OutcomeData, commitment: z.string().nullable() })),
  previous: MeetingRow.nullable(),
  next: MeetingRow.nullable(),
}).openapi('MeetingPage');

const Sum = z.object({ value: z.number(), currency: z.string(), bound: z.string() });
const Step = z.object({ date, round: z.number().nullable() });

export const CommitmentRow = z
  .object({
    id,
    quote: z.string(),
    actors: codes,
    parties: codes,
    topics: z.array(z.string()).readonly(),
    mechanism: MechanismName.nullable(),
    made: Step,
    last: Step.extend({ relation: z.string() }),
    links: z.number(),
    due: date,
    overdue: z.boolean(),
    silent: z.number().nullable(),
    sum: Sum.nullable(),
    delivery: z.string(),
    axes: z.object({ speechAct: z.string(), bindingness: z.string(), money: z.string().nullable(), evidence: z.string() }),
    disputes: list(Dispute),
    texts: z.number(),
  })
  .openapi('CommitmentRow');

export const CommitmentPage = CommitmentRow.extend({
  chain: list(
    z.object({
      meeting: z.string().nullable(),
      date,
      round: z.number().nullable(),
      relation: z.string(),
      sum: Sum.extend({ lineage: z.string() }).nullable(),
      due: date,
      evidence: list(z.object({ id, text: id, start: z.number(), end: z.number(), data: OutcomeData, score: z.number(), reasons })),
    }),
  ),
  sources: list(Source),
  independent: z.number(),
}).openapi('CommitmentPage');

export const MechanismRow = MechanismName.extend({
  rounds: z.array(z.number()).readonly(),
  meetings: z.number(),
  last: date,
  next: date,
  texts: z.number(),
}).openapi('MechanismRow');

const RoundRow = z.object({
  round: z.number().nullable(),
  meeting: MeetingRow,
  slip: z.object({ announced: z.string(), days: z.number().nullable() }).nullable(),
  commitments: z.number(),
});

export const MatrixPage = z
  .object({
    mechanism: MechanismRow,
    rounds: list(RoundRow),
    rows: list(z.object({ commitment: CommitmentRow, cells: list(z.object({ round: z.number(), relation: z.string() })) })),
  })
  .openapi('MechanismPage');

export const DiffPage = z
  .object({
    mechanism: MechanismName,
    from: z.number(),
    to: z.number(),
    items: list(z.object({ change: z.string(), commitment: CommitmentRow, before: z.string().nullable(), after: z.string().nullable() })),
  })
  .openapi('RoundDiff');

export const PersonRow = PersonName.extend({
  aka: z.array(z.string()).readonly(),
  posts: z.array(z.string()).readonly(),
  texts: z.number(),
  seen: date,
}).openapi('PersonRow');
export const PersonPage = PersonRow.extend({
  tenures: list(z.object({ post: z.string(), party: z.string().nullable(), from: date, until: date, texts: z.number() })),
  met: list(MeetingRow),
}).openapi('PersonPage');

export const PartyRow = z.object({ code: z.string(), meetings: z.number(), commitments: z.number(), people: z.number() }).openapi('PartyRow');
export const PartyPage = z
  .object({
    code: z.string(),
    meetings: list(MeetingRow),
    mechanisms: list(MechanismRow),
    made: list(CommitmentRow),
    received: list(CommitmentRow),
    people: list(PersonRow),
    counterparts: list(z.object({ code: z.string(), meetings: z.number() })),
  })
  .openapi('PartyPage');

const span = { start: z.number(), end: z.number() };
const Mentioned = z.object({ name: z.string(), mentions: list(z.object(span)) });

/** The record of one text: `parley.record/1`. */
export const TextRecord = z
  .looseObject({
    schema: z.literal('parley.record/1'),
    document: z.looseObject({
      uri: z.string(),
      title: z.string().nullable(),
      publisher: z.string().nullable(),
      agency: z.string().nullable(),
      author: z.string().nullable(),
      published: date,
      text: z.string(),
    }),
    times: list(z.looseObject({ ...span, value: z.string(), rule: z.string(), confidence: z.number() })),
    people: list(
      z.looseObject({
        name: z.string(),
        post: z.string().nullable(),
        party: z.string().nullable(),
        mentions: list(z.object(span)),
        rule: z.string(),
        confidence: z.number(),
      }),
    ),
    organisations: list(Mentioned.loose()),
    places: list(Mentioned.loose()),
    instruments: list(Mentioned.loose()),
    amounts: list(z.looseObject({ ...span, value: z.number(), currency: z.string(), bound: z.string(), rule: z.string() })),
    meetings: list(
      z.looseObject({
        key: z.string(),
        kind: z.string(),
        status: z.string(),
        mechanism: z.string().nullable(),
        round: z.number().nullable(),
        date,
        place: z.array(z.string()).readonly(),
        parties: codes,
        participants: list(z.object({ name: z.string(), capacity: z.string() })),
        topics: z.array(z.string()).readonly(),
        evidence: list(z.object(span)),
        rule: z.string(),
        confidence: z.number(),
      }),
    ),
    outcomes: list(
      z.looseObject({
        key: z.string(),
        kind: z.string(),
        actors: codes,
        speaker: z.string().nullable(),
        meeting: z.string().nullable(),
        topics: z.array(z.string()).readonly(),
        amount: z.number().nullable(),
        due: date,
        evidence: z.object(span),
        rule: z.string(),
        confidence: z.number(),
      }),
    ),
  })
  .openapi('TextRecord');

export const TextPage = z
  .object({
    id,
    record: TextRecord,
    reader: z.string(),
    added: z.string(),
    locations: list(z.object({ uri: z.string(), added: z.string(), versions: z.array(z.string()).readonly() })),
    family: list(Source),
    claims: list(z.object({ id, kind: z.string(), start: z.number(), end: z.number(), entity: z.string().nullable() })),
  })
  .openapi('TextPage');

export const SearchPage = z
  .object({
    meetings: list(MeetingRow),
    commitments: list(CommitmentRow),
    people: list(PersonName),
    mechanisms: list(MechanismName),
    texts: list(Source.extend({ excerpt: z.string(), start: z.number(), end: z.number() })),
  })
  .openapi('SearchPage');

const MonthCount = z.object({ month: z.string(), value: z.string(), meetings: z.number() });
export const TodayPage = z
  .object({
    texts: list(Source.extend({ added: z.string() })),
    recent: list(MeetingRow),
    coming: list(MeetingRow),
    missed: list(MeetingRow),
    due: list(CommitmentRow),
    overdue: list(CommitmentRow),
    silent: list(CommitmentRow),
    disputed: list(MeetingRow),
    activity: z.object({ parties: list(MonthCount), topics: list(MonthCount) }),
  })
  .openapi('TodayPage');

export const StatusPage = z
  .object({
    store: z.string(),
    texts: z.number(),
    families: z.number(),
    meetings: z.number(),
    people: z.number(),
    mechanisms: z.number(),
    commitments: z.number(),
    outcomes: z.number(),
    disputes: z.number(),
    corrections: z.number(),
    readers: list(z.object({ reader: z.string(), texts: z.number() })),
    lastAdded: z.string().nullable(),
  })
  .openapi('StatusPage');

export const WhyPage = z
  .object({
    kind: z.string(),
    id,
    claims: list(z.object({ id, source: Source, quote: z.string(), score: z.number(), reasons })),
    corrections: list(z.object({ seq: z.number(), act: z.string(), subject: id, author: z.string(), added: z.string(), undone: z.boolean() })),
  })
  .openapi('WhyPage');

export const CorrectionList = list(
  z.object({ seq: z.number(), act: z.string(), subject: id, data: z.unknown(), author: z.string(), added: z.string(), undone: z.boolean() }),
);

export const Failure = z.object({ code: z.string(), message: z.object({ vi: z.string(), en: z.string() }) }).openapi('Failure');

/** What the client sends. */
export const NewText = z
  .object({
    text: z.string().min(1).max(5_000_000),
    name: z.string().max(500).optional().openapi({ description: 'What the text is called: a file name or an address' }),
    published: z
      .string()
      .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
      .optional(),
  })
  .openapi('NewText');

export const NewCorrection = z
  .discriminatedUnion('act', [
    z.object({ act: z.literal('merge'), id, other: id, by: z.string().max(100).optional() }),
    z.object({ act: z.literal('split'), id, claims: z.array(id).min(1), by: z.string().max(100).optional() }),
    z.object({ act: z.literal('settle'), id, slot: z.string().max(60), value: z.string().max(300), by: z.string().max(100).optional() }),
  ])
  .openapi('NewCorrection');
