// What a change did: the tuned texts read by another commit and by this working copy.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT, readTexts } from './gold.mjs';

/** Builds a commit in a worktree of its own, which is gone afterwards, and reads the texts with it. */
export async function readTextsAt(commit, gold, ids) {
  const git = (...args) => execFileSync('git', args, { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();
  const folder = mkdtempSync(join(tmpdir(), 'parley-eval-'));
  const tree = join(folder, 'tree');
  try {
    git('worktree', 'add', '--detach', tree, commit);
    symlinkSync(join(ROOT, 'node_modules'), join(tree, 'node_modules'), 'junction');
    execFileSync(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), '-b'], { cwd: tree, stdio: ['ignore', 'ignore', 'inherit'] });
    return await readTexts(gold, ids, tree);
  } finally {
    // The link goes first, so that nothing behind it can be taken for part of the tree.
    rmSync(join(tree, 'node_modules'), { force: true });
    rmSync(folder, { recursive: true, force: true });
    git('worktree', 'prune');
  }
}

/** Errors of the one that the other has not; an error that stands twice counts twice. */
export function withoutThose(errors, others) {
  const left = new Map();
  for (const error of others) left.set(lineOf(error), (left.get(lineOf(error)) ?? 0) + 1);
  return errors.filter((error) => {
    const count = left.get(lineOf(error)) ?? 0;
    left.set(lineOf(error), count - 1);
    return count <= 0;
  });
}

export const lineOf = ({ id, kind, what }) => `${id}\t${kind}\t${what}`;
