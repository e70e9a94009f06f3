import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { bodyLimit } from 'hono/body-limit';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { addHanded, readHanded } from '../app/ledger/add-one.js';
import { merge, settle, split, undo } from '../app/ledger/correct.js';
import { asAppError, type Ledger } from '../app/ledger/open-ledger.js';
import * as views from '../app/ledger/views/index.js';
import * as api from '../contract/api/schemas.js';
import { EXIT } from '../contract/exit-codes.js';
import { errorMessage, exitStatusOf, problemMessage } from '../contract/messages.js';
import { AppError } from '../kernel/app-error.js';
import { type DayNumber, rangeOf } from '../kernel/calendar.js';
import type { Problem } from '../kernel/problem.js';
import { sameSite, securityHeaders } from './guard.js';

export interface ServerOptions {
  readonly ledger: Ledger;
  /** Address of the ledger, for messages. */
  readonly address: string;
  /** Names that this server is reached by; empty: any. */
  readonly hosts: ReadonlySet<string>;
  readonly version: string;
  readonly clock: { readonly today: () => DayNumber; readonly now: () => string };
  /** Who corrects, when the page does not say. */
  readonly author: string;
  readonly log: (error: unknown) => void;
}

/** Texts of up to 5 MB, with room for what JSON adds. */
const LARGEST_BODY = 12_000_000;
const MOST_ROWS = 1_000;

/** Whole numbers, dates and lists as a query string has them. */
const count = z.coerce.number().int().positive().max(MOST_ROWS);
const offset = z.coerce.number().int().nonnegative().max(10_000_000);
const several = z.union([z.string(), z.array(z.string())]).transform((value) => (Array.isArray(value) ? value : [value]).filter((each) => each !== ''));
const day = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);
const yes = z.enum(['1', 'true']).transform(() => true);

const paging = { limit: count.optional(), offset: offset.optional() };
const period = { from: day.optional(), until: day.optional() };

const json = <Schema extends z.ZodType>(schema: Schema, description: string) => ({
  200: { description, content: { 'application/json': { schema } } },
  404: { description: 'Not in the ledger', content: { 'application/json': { schema: api.Failure } } },
});
const body = <Schema extends z.ZodType>(schema: Schema) => ({ body: { required: true, content: { 'application/json': { schema } } } });
const byId = { params: z.object({ id: z.string().max(40) }) };

/** The server: views of the ledger as JSON, each described by its schema; `/api/openapi.json` is made from the same. */
export function createServer({ ledger, address, hosts, version, clock, author, log }: ServerOptions) {
  const app = new OpenAPIHono({
    defaultHook: (result, context) => {
      if (!result.success)
        return context.json(
          { code: 'bad-request', message: { vi: 'Yêu cầu không đúng dạng.', en: 'The request is not well formed.' }, issues: result.error.issues },
          400,
        );
      return undefined;
    },
  });
  app.use(securityHeaders);
  app.use(sameSite(hosts));
  app.use(bodyLimit({ maxSize: LARGEST_BODY, onError: (context) => context.json(failure('text-too-large'), 413) }));

  app.onError((error, context) => {
    const known = asAppError(error, address);
    if (known instanceof AppError) return context.json(failureOf(known), httpStatusOf(known));
    log(error);
    return context.json(
      {
        code: 'bug',
        message: {
          vi: 'Parley gặp lỗi của chính nó. Hãy thử lại; nếu vẫn vậy, xem nhật ký của máy chủ và báo cho người quản trị.',
          en: 'Parley met a bug of its own. Try again; if it stays, look into the log of the server and tell whoever runs it.',
        },
      },
      500,
    );
  });

  const first = (limit: number | undefined): number => limit ?? 50;
  const days = ({ from, until }: { from?: string | undefined; until?: string | undefined }): { from?: number; until?: number } => ({
    ...(from === undefined ? {} : { from: rangeOf(from)?.first ?? 0 }),
    ...(until === undefined ? {} : { until: rangeOf(until)?.last ?? 0 }),
  });
  const given = <Options extends Record<string, unknown>>(options: Options): { [Key in keyof Options]?: NonNullable<Options[Key]> } =>
    Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as { [Key in keyof Options]?: NonNullable<Options[Key]> };
  const parties = (names: readonly string[] | undefined): string[] => (names ?? []).map(views.findParty);

  app.openapi(createRoute({ method: 'get', path: '/api/status', responses: json(api.StatusPage, 'What the ledger holds') }), async (context) =>
    context.json(await views.status(ledger), 200),
  );

  app.openapi(
    createRoute({ method: 'get', path: '/api/today', responses: json(api.TodayPage, 'New, coming, due, overdue, silent, disputed; activity') }),
    async (context) => context.json(await views.today(ledger, clock.today()), 200),
  );

  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/meetings',
      request: {
        query: z.object({
          ...paging,
          ...period,
          party: several.optional(),
          topic: z.string().optional(),
          kind: z.string().optional(),
          status: z.string().optional(),
          mechanism: z.string().optional(),
          person: z.string().optional(),
          disputed: yes.optional(),
        }),
      },
      responses: json(z.array(api.MeetingRow).readonly(), 'Meetings, the newest first'),
    }),
    async (context) => {
      const { party, mechanism, person, from, until, limit, ...rest } = context.req.valid('query');
      return context.json(
        await views.listMeetings(ledger, {
          parties: parties(party),
          ...(mechanism === undefined ? {} : { mechanism: await views.findMechanism(ledger, mechanism) }),
          ...(person === undefined ? {} : { person: await views.findKind(ledger, person, 'person') }),
          ...given(rest),
          ...days({ from, until }),
          limit: first(limit),
        }),
        200,
      );
    },
  );

  app.openapi(
    createRoute({ method: 'get', path: '/api/meetings/{id}', request: byId, responses: json(api.MeetingPage, 'One meeting with its evidence') }),
    async (context) => context.json(await views.showMeeting(ledger, await views.findKind(ledger, context.req.valid('param').id, 'meeting')), 200),
  );

  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/mechanisms',
      request: { query: z.object({ ...paging, party: several.optional() }) },
      responses: json(z.array(api.MechanismRow).readonly(), 'Mechanisms'),
    }),
    async (context) => {
      const { party, limit, ...rest } = context.req.valid('query');
      return context.json(await views.listMechanisms(ledger, { parties: parties(party), limit: first(limit), ...given(rest) }), 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/mechanisms/{id}',
      request: byId,
      responses: json(api.MatrixPage, 'Rounds, and what each did to each commitment'),
    }),
    async (context) => context.json(await views.showMatrix(ledger, await views.findMechanism(ledger, context.req.valid('param').id), clock.today()), 200),
  );

  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/mechanisms/{id}/diff',
      request: { ...byId, query: z.object({ from: z.coerce.number().int().positive(), to: z.coerce.number().int().positive() }) },
      responses: json(api.DiffPage, 'What changed between two rounds'),
    }),
    async (context) => {
      const { from, to } = context.req.valid('query');
      return context.json(await views.diffRounds(ledger, await views.findMechanism(ledger, context.req.valid('param').id), from, to, clock.today()), 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/commitments',
      request: {
        query: z.object({
          ...paging,
          ...period,
          party: several.optional(),
          topic: z.string().optional(),
          mechanism: z.string().optional(),
          meeting: z.string().optional(),
          delivery: z.string().optional(),
          overdue: yes.optional(),
          silent: count.optional(),
          disputed: yes.optional(),
        }),
      },
      responses: json(z.array(api.CommitmentRow).readonly(), 'Commitments, the newest first'),
    }),
    async (context) => {
      const { party, mechanism, from, until, limit, ...rest } = context.req.valid('query');
      return context.json(
        await views.listCommitments(
          ledger,
          {
            parties: parties(party),
            ...(mechanism === undefined ? {} : { mechanism: await views.findMechanism(ledger, mechanism) }),
            ...given(rest),
            ...days({ from, until }),
            limit: first(limit),
          },
          clock.today(),
        ),
        200,
      );
    },
  );

  app.openapi(
    createRoute({ method: 'get', path: '/api/commitments/{id}', request: byId, responses: json(api.CommitmentPage, 'One commitment with its chain') }),
    async (context) =>
      context.json(await views.showCommitment(ledger, await views.findKind(ledger, context.req.valid('param').id, 'commitment'), clock.today()), 200),
  );

  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/people',
      request: { query: z.object({ ...paging, party: several.optional() }) },
      responses: json(z.array(api.PersonRow).readonly(), 'People'),
    }),
    async (context) => {
      const { party, limit, ...rest } = context.req.valid('query');
      return context.json(await views.listPeople(ledger, { parties: parties(party), limit: first(limit), ...given(rest) }), 200);
    },
  );

  app.openapi(
    createRoute({ method: 'get', path: '/api/people/{id}', request: byId, responses: json(api.PersonPage, 'One person with posts and meetings') }),
    async (context) => context.json(await views.showPerson(ledger, await views.findKind(ledger, context.req.valid('param').id, 'person')), 200),
  );

  app.openapi(createRoute({ method: 'get', path: '/api/parties', responses: json(z.array(api.PartyRow).readonly(), 'Parties') }), async (context) =>
    context.json(await views.listParties(ledger), 200),
  );

  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/parties/{id}',
      request: byId,
      responses: json(api.PartyPage, 'One party: its dialogues, promises made and received, people'),
    }),
    async (context) => context.json(await views.showParty(ledger, views.findParty(context.req.valid('param').id), clock.today()), 200),
  );

  app.openapi(
    createRoute({ method: 'get', path: '/api/texts/{id}', request: byId, responses: json(api.TextPage, 'One text with all that was read in it') }),
    async (context) => {
      const id = await views.findKind(ledger, context.req.valid('param').id, 'text');
      const { content: _, document: __, ...page } = await views.showText(ledger, id);
      return context.json({ ...page, record: (await views.recordOf(ledger, id)) as unknown as z.infer<typeof api.TextRecord> }, 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/search',
      request: {
        query: z.object({
          q: z.string().max(400),
          party: several.optional(),
          topic: z.string().optional(),
          kind: several.optional(),
          ...period,
          limit: count.optional(),
        }),
      },
      responses: json(api.SearchPage, 'What was found, by kind'),
    }),
    async (context) => {
      const { q, party, topic, kind, from, until, limit } = context.req.valid('query');
      const kinds = kind?.filter((each): each is views.SearchKind => (views.SEARCH_KINDS as readonly string[]).includes(each));
      return context.json(
        await views.search(ledger, q, { parties: parties(party), ...given({ topic, kinds }), ...days({ from, until }), limit: limit ?? 10 }, clock.today()),
        200,
      );
    },
  );

  app.openapi(
    createRoute({ method: 'get', path: '/api/why/{id}', request: byId, responses: json(api.WhyPage, 'Why claims were taken to speak of one thing') }),
    async (context) => context.json(await views.why(ledger, context.req.valid('param').id), 200),
  );

  const problem = { 422: { description: 'The text cannot be read', content: { 'application/json': { schema: api.Failure } } } };
  app.openapi(
    createRoute({
      method: 'post',
      path: '/api/read',
      request: body(api.NewText),
      responses: { ...json(api.TextRecord, 'What the text says; nothing is kept'), ...problem },
    }),
    async (context) => {
      const record = await readHanded(context.req.valid('json'));
      return 'problem' in record
        ? context.json(problemOf(record.problem as Problem), 422)
        : context.json(record as unknown as z.infer<typeof api.TextRecord>, 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'post',
      path: '/api/texts',
      request: body(api.NewText),
      responses: { ...json(z.object({ text: z.string(), outcome: z.string() }), 'The text is in the ledger'), ...problem },
    }),
    async (context) => {
      const added = await addHanded(ledger, context.req.valid('json'), clock.now());
      return 'problem' in added ? context.json(problemOf(added.problem), 422) : context.json(added, 200);
    },
  );

  app.openapi(createRoute({ method: 'get', path: '/api/corrections', responses: json(api.CorrectionList, 'What persons corrected') }), async (context) =>
    context.json(await views.listCorrections(ledger), 200),
  );

  app.openapi(
    createRoute({
      method: 'post',
      path: '/api/corrections',
      request: body(api.NewCorrection),
      responses: json(z.object({ id: z.string() }), 'What the thing is now'),
    }),
    async (context) => {
      const correction = context.req.valid('json');
      const by = { author: correction.by || author, now: clock.now() };
      switch (correction.act) {
        case 'merge':
          return context.json({ id: await merge(ledger, correction.id, correction.other, by) }, 200);
        case 'split':
          return context.json({ id: await split(ledger, correction.id, correction.claims, by) }, 200);
        case 'settle':
          return context.json({ id: await settle(ledger, correction.id, correction.slot, correction.value, by) }, 200);
      }
    },
  );

  app.openapi(
    createRoute({
      method: 'post',
      path: '/api/corrections/{seq}/undo',
      request: { params: z.object({ seq: z.coerce.number().int().positive() }) },
      responses: json(z.object({ seq: z.number() }), 'The correction is taken back'),
    }),
    async (context) => context.json({ seq: await undo(ledger, context.req.valid('param').seq, { author, now: clock.now() }) }, 200),
  );

  app.doc31('/api/openapi.json', {
    openapi: '3.1.0',
    info: { title: 'Parley', version, description: 'The ledger of economic diplomacy: every fact with the words behind it.' },
  });
  app.get('/api/*', (context) => context.json(failure('no-such-address'), 404));
  return app;
}

const HTTP_STATUS: Readonly<Record<number, ContentfulStatusCode>> = { [EXIT.notFound]: 404, [EXIT.usage]: 400, [EXIT.problem]: 422, [EXIT.ledger]: 503 };
const httpStatusOf = (error: AppError): ContentfulStatusCode => HTTP_STATUS[exitStatusOf(error)] ?? 500;

const failureOf = (error: AppError) => ({ code: error.code, message: { vi: errorMessage(error, 'vi'), en: errorMessage(error, 'en') } });
const problemOf = (problem: Problem) => ({ code: problem.code, message: { vi: problemMessage(problem, 'vi'), en: problemMessage(problem, 'en') } });

const PLAIN = {
  'text-too-large': { vi: 'Bài quá dài: tối đa 5 MB.', en: 'The text is too long: 5 MB at most.' },
  'no-such-address': { vi: 'Không có địa chỉ này.', en: 'There is no such address.' },
} as const;
const failure = (code: keyof typeof PLAIN) => ({ code, message: PLAIN[code] });
