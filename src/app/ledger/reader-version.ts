import { readFileSync } from 'node:fs';

let version: string | undefined;

/** The version of the reader: of the package, and of its code and lexicon as the build found them. */
export function readerVersion(): string {
  version ??= readFileSync(new URL('../../reader-version.txt', import.meta.url), 'utf8').trim();
  return version;
}
