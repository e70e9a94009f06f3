import { defineConfig } from 'vitest/config';
import { Tally } from './test/tally.js';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    reporters: ['default', new Tally()],
  },
});
