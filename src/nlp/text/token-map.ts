/** Values by token index: an array behind the interface of a map, since every clause asks it at every token. */
export class TokenMap<T> {
  readonly #values: (T | undefined)[];

  constructor(length: number) {
    this.#values = new Array<T | undefined>(length + 1).fill(undefined);
  }

  get(token: number): T | undefined {
    return this.#values[token];
  }

  has(token: number): boolean {
    return this.#values[token] !== undefined;
  }

  set(token: number, value: T): void {
    this.#values[token] = value;
  }

  /** The things at the token that `place` gives for each; the last one stays. */
  static by<T>(length: number, things: readonly T[], place: (thing: T) => number): TokenMap<T> {
    const map = new TokenMap<T>(length);
    for (const thing of things) map.set(place(thing), thing);
    return map;
  }
}
