import type { Reading, Things } from '../../reading.js';
import { type Actor, findActors } from './actors.js';
import { principalSides } from './sides.js';
import { indexVerbs, type VerbIndex } from './verbs.js';

/** Who can act, which words are verbs, and between whom the text plays: what meetings and outcomes are both read from. */
export interface Grammar {
  /** By position, without overlap. */
  readonly actors: readonly Actor[];
  readonly verbs: VerbIndex;
  /** The parties the text is about, most mentioned first. */
  readonly sides: readonly string[];
}

export function readGrammar(reading: Reading, things: Things): Grammar {
  return { actors: findActors(reading, things), verbs: indexVerbs(reading), sides: principalSides(reading, things) };
}
