import { createHash } from 'node:crypto';
import type { ClaimKind } from '../../kernel/ledger.js';

/** Letters and digits that are not taken for one another when read aloud or typed (after Crockford's base 32). */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const LETTERS: Readonly<Record<ClaimKind | 'text', string>> = { person: 'p', mechanism: 'x', meeting: 'm', outcome: 'c', text: 't' };
/** Characters of an id after its letter: 50 bits, so that a million claims stay apart. */
const LENGTH = 10;
export const idOf = (kind: ClaimKind | 'text', ...parts: readonly (string | number)[]): string => {
  const hash = createHash('sha256').update(parts.join('\u0000')).digest();
  let id = LETTERS[kind];
  let bits = 0;
  let value = 0;
  for (const byte of hash) {
    value = ((value << 8) | byte) & 0xffff;
    for (bits += 8; bits >= 5 && id.length <= LENGTH; bits -= 5) id += ALPHABET[(value >> (bits - 5)) & 31];
    if (id.length > LENGTH) break;
  }
  return id;
};

export const hashOf = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
