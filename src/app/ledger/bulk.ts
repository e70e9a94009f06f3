/** Things that are dealt with at a time: few statements, and none too long. */
const MANY = 2_000;

export function* inChunks<T>(all: readonly T[], size = MANY): Generator<T[]> {
  for (let at = 0; at < all.length; at += size) yield all.slice(at, at + size);
}
