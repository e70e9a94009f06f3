import { describe, expect, it } from 'vitest';
import { MONEY_RULES } from '../src/nlp/lang/vi/money.js';
import { TIME_RULES } from '../src/nlp/lang/vi/times.js';
import type { TokenRange } from '../src/nlp/reading.js';
import { type Rule, runRules } from '../src/nlp/rule.js';
import { readingOf } from './support/reading-of.js';

/** Every rule's own examples. A new list of rules is one more line here. */
const LISTS: readonly { name: string; rules: readonly Rule<never>[]; show: (built: never) => string }[] = [
  list('times', TIME_RULES, ({ said, mod }) => (mod ? `${said} ${mod}` : said)),
  list('money', MONEY_RULES, ({ value, currency, bound }) => `${value} ${currency}${bound === 'exact' ? '' : ` ${bound}`}`),
];

function list<Built extends TokenRange>(name: string, rules: readonly Rule<Built>[], show: (built: Built) => string): (typeof LISTS)[number] {
  return { name, rules: rules as unknown as readonly Rule<never>[], show: show as (built: never) => string };
}

for (const { name, rules, show } of LISTS) {
  describe(name, () => {
    it('has rules with ids of their own and examples of both kinds', () => {
      expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
      for (const { id, yes, no } of rules) expect([id, yes.length > 0, no.length > 0]).toEqual([id, true, true]);
    });
    for (const rule of rules) {
      for (const [text, value] of rule.yes) it(`${rule.id}: ${text}`, () => expect(runRules([rule], readingOf(text)).map(show)[0]).toBe(value));
      for (const text of rule.no) it(`${rule.id}: nothing in '${text}'`, () => expect(runRules([rule], readingOf(text)).map(show)).toEqual([]));
    }
  });
}
