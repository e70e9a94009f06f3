import { open, rename, rm } from 'node:fs/promises';
import { AppError } from '../../kernel/app-error.js';

/** Characters that are written at a time. */
const CHUNK = 1 << 18;

/** Writes a file that is there under its name only when it is whole and safe on the disk; one of that name stays until then. */
export async function writeWhole(file: string, work: (put: (text: string) => Promise<void>) => Promise<void>): Promise<void> {
  const partial = `${file}.part`;
  const told = async <T>(doing: Promise<T>): Promise<T> => {
    try {
      return await doing;
    } catch (error) {
      throw new AppError('export-unwritable', { file, reason: (error as NodeJS.ErrnoException).code ?? String(error) });
    }
  };
  const handle = await told(open(partial, 'w'));
  let waiting = '';
  const flush = async (): Promise<void> => {
    const text = waiting;
    waiting = '';
    await told(handle.writeFile(text));
  };
  try {
    await work(async (text) => {
      waiting += text;
      if (waiting.length >= CHUNK) await flush();
    });
    await flush();
    await told(handle.sync());
    await told(handle.close());
    await told(rename(partial, file));
  } catch (error) {
    await handle.close().catch(() => {});
    await rm(partial, { force: true });
    throw error;
  }
}
