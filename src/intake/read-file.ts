import { createReadStream, readFileSync, statSync } from 'node:fs';
import type { Readable } from 'node:stream';
import type { Problem } from '../kernel/problem.js';
import type { SourceText } from '../kernel/source-text.js';
import { decode, MAX_BYTES } from './decode.js';
import { languageOf } from './language.js';

export type Intake = { readonly source: SourceText } | { readonly problem: Problem };

/** Reads one file into a source text. Its address is the path as given. */
export async function readFile(path: string, published: string | null): Promise<Intake> {
  let bytes: Uint8Array;
  try {
    const stat = statSync(path);
    if (stat.isDirectory()) return { problem: { code: 'file-unreadable', values: { reason: 'EISDIR' } } };
    if (stat.size > MAX_BYTES) return { problem: { code: 'text-too-large' } };
    // A pipe or device tells no size beforehand.
    if (!stat.isFile()) return await readStream(path, createReadStream(path), published);
    // Nothing else is to be done meanwhile: waiting for four answers costs a thread more than the file itself.
    bytes = readFileSync(path);
  } catch (error) {
    return { problem: fileProblem(error) };
  }
  return toSource(path, bytes, published);
}

/** Reads a stream (standard input) to its end, or to the limit. */
export async function readStream(uri: string, stream: Readable, published: string | null): Promise<Intake> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream) {
    chunks.push(Buffer.from(chunk));
    length += chunk.length;
    if (length > MAX_BYTES) return { problem: { code: 'text-too-large' } };
  }
  return toSource(uri, Buffer.concat(chunks), published);
}

function toSource(uri: string, bytes: Uint8Array, published: string | null): Intake {
  const decoded = decode(bytes);
  if ('problem' in decoded) return decoded;
  const language = languageOf(decoded.text);
  if (language !== 'vi') return { problem: { code: 'language-unsupported', values: { language } } };
  return { source: { uri, text: decoded.text, published, language } };
}

/** A file that could not be opened, as a problem; anything that is no file system error is a bug and thrown on. */
export function fileProblem(error: unknown): Problem {
  const reason = (error as NodeJS.ErrnoException).code;
  if (reason === undefined) throw error;
  return reason === 'ENOENT' || reason === 'ENOTDIR' ? { code: 'file-not-found' } : { code: 'file-unreadable', values: { reason } };
}
