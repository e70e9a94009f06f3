// What the compiler leaves to do, as the last part of `npm run build`: the lexicon is packed beside the compiled program, the
// reader gets a version that changes with its code and words, and the command is made a program that can be run (`npx parley` in a clone).
import { createHash } from 'node:crypto';
import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writePack } from '../dist/app/load-lexicon.js';

const root = fileURLToPath(new URL('..', import.meta.url));
writePack();
writeFileSync(join(root, 'dist/reader-version.txt'), `${versionOfReader()}\n`);
chmodSync(join(root, 'dist/cli/main.js'), 0o755);

function versionOfReader() {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const hash = createHash('sha256');
  for (const folder of ['dist/nlp', 'lexicon'])
    for (const name of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).sort())
      if (/\.(js|tsv)$/.test(name)) hash.update(name.replaceAll('\\', '/')).update(readFileSync(join(root, folder, name)));
  return `${version}+${hash.digest('hex').slice(0, 8)}`;
}
