export interface Encoded {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** One text in every way it may have been saved. Windows-1258 is left out where a character has no place in it. */
export function encodings(text: string): Encoded[] {
  const composed = text.normalize('NFC');
  const forms: readonly (readonly [string, string])[] = [
    ['composed', composed],
    ['decomposed', text.normalize('NFD')],
    ['with CRLF', composed.replaceAll('\n', '\r\n')],
    ['with CR', composed.replaceAll('\n', '\r')],
  ];
  const all = forms.flatMap(([form, content]) => [
    { name: `UTF-8 ${form}`, bytes: Buffer.from(content) },
    { name: `UTF-8 with a mark, ${form}`, bytes: Buffer.from(`\ufeff${content}`) },
    { name: `UTF-16LE ${form}`, bytes: Buffer.from(content, 'utf16le') },
    { name: `UTF-16LE with a mark, ${form}`, bytes: Buffer.from(`\ufeff${content}`, 'utf16le') },
    { name: `UTF-16BE ${form}`, bytes: Buffer.from(content, 'utf16le').swap16() },
    { name: `UTF-16BE with a mark, ${form}`, bytes: Buffer.from(`\ufeff${content}`, 'utf16le').swap16() },
  ]);
  const old = windows1258(composed);
  const oldLines = windows1258(composed.replaceAll('\n', '\r\n'));
  if (old && oldLines) all.push({ name: 'windows-1258', bytes: Buffer.from(old) }, { name: 'windows-1258 with CRLF', bytes: Buffer.from(oldLines) });
  return all;
}

const CODES = new Map<string, number>();
for (let byte = 0; byte < 256; byte++) CODES.set(new TextDecoder('windows-1258').decode(Uint8Array.of(byte)), byte);
/** Tone marks of the code page, which it writes after the letter. */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/;

/** A text in windows-1258 as Windows writes it: letters with their own code whole, others as letter and tone. Null when some character has no code. */
export function windows1258(text: string): Uint8Array | null {
  const bytes: number[] = [];
  for (const char of text.normalize('NFC')) {
    const whole = CODES.get(char);
    if (whole !== undefined) {
      bytes.push(whole);
      continue;
    }
    const marks = [...char.normalize('NFD')];
    const tone = marks.find((mark) => TONES.test(mark));
    const letter = CODES.get(
      marks
        .filter((mark) => mark !== tone)
        .join('')
        .normalize('NFC'),
    );
    if (tone === undefined || letter === undefined) return null;
    bytes.push(letter, CODES.get(tone)!);
  }
  return Uint8Array.from(bytes);
}
