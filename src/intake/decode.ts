import type { Problem } from '../kernel/problem.js';

/** Larger inputs are refused: no article is this long, and a text must fit in memory with all that is read from it. */
export const MAX_BYTES = 20_000_000;

export type Decoded = { readonly text: string } | { readonly problem: Problem };

/**
 * Bytes to text: UTF-8 or UTF-16, with or without a byte-order mark, else windows-1258. The text comes out in NFC with
 * line feeds alone, so that one article gives one text however it was saved; nothing else is changed, nothing trimmed.
 */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length > MAX_BYTES) return fail('text-too-large');
  if (looksBinary(bytes)) return fail('text-binary');
  const raw = decodeUnicode(bytes) ?? decodeWindows1258(bytes);
  if (raw === null) return fail('text-undecodable');
  if (CONTROL.test(raw)) return fail('text-binary');
  const text = raw
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .normalize('NFC');
  return /\S/.test(text) ? { text } : fail('text-empty');
}

const fail = (code: Problem['code']): Decoded => ({ problem: { code } });

/** Control characters that no text holds (tab, line feed, form feed, return and escape may stand in one). */
const CONTROL = /[\x00-\x08\x0e-\x1a\x1c-\x1f]/;

/** First bytes of formats that begin like text or may hold no zero byte near their start. */
const SIGNATURES = ['%PDF-', 'PK\x03\x04', '\x89PNG', '\xff\xd8\xff', 'GIF8', '\x1f\x8b', '{\\rtf', '\xd0\xcf\x11\xe0', 'SQLite format 3'];

function looksBinary(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, 16));
  return SIGNATURES.some((signature) => head.startsWith(signature));
}

/** UTF-8 or UTF-16; null when the bytes are neither. */
function decodeUnicode(bytes: Uint8Array): string | null {
  const width16 = utf16Order(bytes);
  // A last byte alone was cut off with the rest of its letter.
  if (width16) return tryDecode(width16, bytes.subarray(0, bytes.length & ~1));
  const strict = tryDecode('utf-8', bytes);
  if (strict !== null) return strict;
  // A crawler that cuts at a number of bytes leaves a broken letter or two; one in two hundred is still UTF-8.
  const lenient = new TextDecoder('utf-8').decode(bytes);
  const broken = lenient.split('\ufffd').length - 1;
  const sound = lenient.match(/[\u0080-\ufffc]/g)?.length ?? 0;
  return broken * 200 <= sound || (broken === 1 && lenient.endsWith('\ufffd') && sound > 0) ? lenient : null;
}

/** By its mark; without one, by the zero bytes that ASCII letters and spaces leave on one side. */
function utf16Order(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes.length < 4 || bytes.length % 2 === 1) return null;
  const head = bytes.subarray(0, 4096);
  if (!head.includes(0)) return null;
  const zeros = [0, 0];
  head.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2]!++;
  });
  const pairs = head.length / 2;
  // Some letters have a zero low byte too (a grave accent is U+0300), but far fewer.
  if (zeros[1]! > pairs * 0.2 && zeros[0]! * 4 < zeros[1]!) return 'utf-16le';
  if (zeros[0]! > pairs * 0.2 && zeros[1]! * 4 < zeros[0]!) return 'utf-16be';
  return null;
}

/** The old Vietnamese Windows code page; null when a byte stands in it that the page leaves undefined. */
function decodeWindows1258(bytes: Uint8Array): string | null {
  const text = tryDecode('windows-1258', bytes);
  return text === null || /[\u0080-\u009f]/.test(text) ? null : text;
}

function tryDecode(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
