// What the compiler leaves to do, as the last part of `npm run build`: the lexicon is packed beside the compiled program, the
// reader gets a version that changes with its code and words, the command is made a program that can be run (`npx parley` in
// a clone), and the client is bundled.
import { createHash } from 'node:crypto';
import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writePack } from '../dist/app/load-lexicon.js';

const root = fileURLToPath(new URL('..', import.meta.url));
writePack();
writeFileSync(join(root, 'dist/reader-version.txt'), `${versionOfReader()}\n`);
chmodSync(join(root, 'dist/cli/main.js'), 0o755);
if (clientIsStale()) {
  const { build } = await import('vite');
  await build({ configFile: join(root, 'src/web/vite.config.ts'), logLevel: 'warn' });
}

/** Whether anything that the client is made of is newer than the client. */
function clientIsStale() {
  const built = statSync(join(root, 'dist/web/index.html'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const parts = ['src/web', 'src/contract', 'package-lock.json'].flatMap((path) => [
    path,
    ...(path.endsWith('.json') ? [] : readdirSync(join(root, path), { recursive: true, encoding: 'utf8' }).map((name) => join(path, name))),
  ]);
  return parts.some((path) => statSync(join(root, path)).mtimeMs > built);
}

function versionOfReader() {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const hash = createHash('sha256');
  for (const folder of ['dist/nlp', 'lexicon'])
    for (const name of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).sort())
      if (/\.(js|tsv)$/.test(name)) hash.update(name.replaceAll('\\', '/')).update(readFileSync(join(root, folder, name)));
  return `${version}+${hash.digest('hex').slice(0, 8)}`;
}
