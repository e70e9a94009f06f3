import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { AppError } from '../../kernel/app-error.js';
import type { Row } from '../../store/dialect.js';
import { SCHEMAS } from '../../store/open-store.js';
import { TABLES } from '../../store/tables.js';
import { headerLine, manifestLine, type RowCounts } from './export.js';

/** Reads an export to its end and yields how many rows it has; throws AppError unless every byte is as it was written. */
export async function checkExport(file: string): Promise<number> {
  let rows = 0;
  for await (const _ of linesOf(file)) rows++;
  return rows;
}

/** The rows of an export, each with the name of its table. What was yielded is not to be trusted before the end is reached. */
export async function* readExport(file: string): AsyncGenerator<readonly [table: string, row: Row]> {
  for await (const line of linesOf(file)) yield Object.entries(JSON.parse(line.toString('utf8')) as Record<string, Row>)[0]!;
}

/** The lines of rows, after the header and up to the manifest, which are checked here. */
async function* linesOf(file: string): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  const rows: RowCounts = Object.fromEntries(TABLES.map(({ name }) => [name, 0]));
  let header: string | null = null;
  let last: Buffer | null = null;
  let number = 0;
  for await (const line of split(file)) {
    if (last !== null) {
      hash.update(last);
      if (header === null) {
        header = last.toString('utf8');
        if (!header.startsWith('{"parley":"')) throw damaged('it does not begin like one');
      } else {
        const table = /^\{"(\w+)":/.exec(last.subarray(0, 40).toString('latin1'))?.[1] ?? '';
        if (rows[table] === undefined) throw damaged(`line ${number}`);
        rows[table]++;
        yield last;
      }
    }
    last = line;
    number++;
  }
  if (header === null || last === null) throw damaged('it is cut off');
  const manifest = last.toString('utf8');
  if (!manifest.startsWith('{"rows":') || !manifest.endsWith('}\n')) throw damaged('it is cut off');
  if (manifest !== manifestLine(rows, hash.digest('hex'))) throw damaged('its check sum differs');
  if (!SCHEMAS.some((schema) => header === headerLine(schema))) throw new AppError('ledger-newer');
}

const damaged = (reason: string): AppError => new AppError('export-damaged', { reason });

/** Lines with their line feeds, as bytes. */
async function* split(file: string): AsyncGenerator<Buffer> {
  let begun: Buffer[] = [];
  for await (const chunk of chunksOf(file)) {
    let from = 0;
    for (let feed = chunk.indexOf(10); feed >= 0; feed = chunk.indexOf(10, from)) {
      begun.push(chunk.subarray(from, feed + 1));
      yield begun.length === 1 ? begun[0]! : Buffer.concat(begun);
      begun = [];
      from = feed + 1;
    }
    if (from < chunk.length) begun.push(chunk.subarray(from));
  }
  if (begun.length > 0) yield Buffer.concat(begun);
}

async function* chunksOf(file: string): AsyncGenerator<Buffer> {
  try {
    yield* createReadStream(file, { highWaterMark: 1 << 18 }) as AsyncIterable<Buffer>;
  } catch (error) {
    throw new AppError('export-unreadable', { file, reason: (error as NodeJS.ErrnoException).code ?? String(error) });
  }
}
