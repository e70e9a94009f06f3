// Puts what the command prints for one sample into README.md.
//   npm run readme                      writes it
//   node scripts/readme.mjs --check     fails when it is not what stands there
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const SAMPLE = 'samples/04-my-trung-geneva.txt';
const root = fileURLToPath(new URL('..', import.meta.url));
const file = new URL('../README.md', import.meta.url);

const page = execFileSync(process.execPath, ['dist/cli/main.js', 'read', SAMPLE, '--lang', 'en'], { cwd: root, encoding: 'utf8' });
const now = readFileSync(file, 'utf8');
const excerpt = `<!-- excerpt:begin -->\n\`\`\`\n$ npx parley read ${SAMPLE} --lang en\n\n${page.trimEnd()}\n\`\`\`\n<!-- excerpt:end -->`;
const wanted = now.replace(/<!-- excerpt:begin -->[\s\S]*<!-- excerpt:end -->/, () => excerpt);
if (!process.argv.includes('--check')) writeFileSync(file, wanted);
else if (wanted !== now) {
  console.error('README.md shows another page than the command prints: run npm run readme');
  process.exitCode = 1;
}
