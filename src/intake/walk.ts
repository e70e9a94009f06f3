import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../kernel/problem.js';
import { fileProblem } from './read-file.js';

/** A file to read, or why there is none at this address. */
export type Found = { readonly path: string; readonly problem?: Problem };

/**
 * The files that an argument names: a file as it is, a folder by all `.txt` files below it in the order of their paths
 * (code units, the same on every machine). Hidden folders and links to folders are not entered.
 */
export async function walk(path: string): Promise<Found[]> {
  try {
    if (!(await stat(path)).isDirectory()) return [{ path }];
    const texts = await textsBelow(path);
    return texts.length > 0 ? texts.sort().map((text) => ({ path: text })) : [{ path, problem: { code: 'folder-empty' } }];
  } catch (error) {
    return [{ path, problem: fileProblem(error) }];
  }
}

async function textsBelow(folder: string): Promise<string[]> {
  const texts: string[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    if (!entry.isDirectory()) {
      if (/\.txt$/i.test(entry.name)) texts.push(path);
    } else if (entry.name !== 'node_modules') texts.push(...(await textsBelow(path)));
  }
  return texts;
}
