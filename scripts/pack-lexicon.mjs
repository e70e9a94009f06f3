// Writes the lexicon beside the compiled program in a form that is read back at once. Part of `npm run build`.
import { writePack } from '../dist/app/load-lexicon.js';

writePack();
