// What the compiler leaves to do, as the last part of `npm run build`: the lexicon is packed beside the compiled program, and
// the command made a program that can be run (`npx parley` in a clone).
import { chmodSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { writePack } from '../dist/app/load-lexicon.js';

writePack();
chmodSync(fileURLToPath(new URL('../dist/cli/main.js', import.meta.url)), 0o755);
