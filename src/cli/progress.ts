/** A bar on the last line of a terminal; silent where there is none, or where there is little to wait for. */
export class Progress {
  readonly #stream: NodeJS.WriteStream;
  #total = 0;
  #done = 0;
  #began = 0;
  #drawn = 0;
  #visible = false;

  constructor(stream: NodeJS.WriteStream) {
    this.#stream = stream;
  }

  start(total: number): void {
    this.#total = total;
    this.#began = performance.now();
  }

  /** One more is done; a bar that still stands is drawn again ten times a second at most. */
  advance(): void {
    this.#done++;
    if (!this.#stream.isTTY || this.#total < LEAST) return;
    const now = performance.now();
    if (this.#visible && now - this.#drawn < 100) return;
    this.#drawn = now;
    this.#visible = true;
    const filled = Math.round((this.#done / this.#total) * WIDTH);
    const rate = Math.round((this.#done * 1000) / Math.max(1, now - this.#began));
    this.#stream.write(`\r\x1b[K  ${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)}  ${this.#done}/${this.#total}  ${rate}/s`);
  }

  /** Takes the bar away, so that something else can be written to the terminal. */
  clear(): void {
    if (this.#visible) this.#stream.write('\r\x1b[K');
    this.#visible = false;
  }
}

/** Fewer inputs than this are read before a bar could be looked at. */
const LEAST = 40;
const WIDTH = 32;
