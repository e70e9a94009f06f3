import { existsSync } from 'node:fs';
import envPaths from 'env-paths';
import { AppError } from '../../kernel/app-error.js';
import { isServer, openStore, type Store } from '../../store/open-store.js';

export { isServer };

export type Ledger = Store;

/** The ledger of whoever names none: one file in the platform's place for data. */
export const defaultLedger = (): string => `${envPaths('parley', { suffix: '' }).data}/parley.db`;

/** Opens a ledger; throws AppError where it cannot be. One that is only to be looked into is not made. */
export async function openLedger(address: string, { create }: { readonly create: boolean }): Promise<Ledger> {
  if (!create && !isServer(address) && !existsSync(address)) throw new AppError('ledger-missing', { ledger: address });
  try {
    return await openStore(address);
  } catch (error) {
    throw asAppError(error, address);
  }
}

/** What a ledger is called where people read it: the path of its file, or its server and database without user and password. */
export function nameOf(address: string): string {
  if (!isServer(address)) return address;
  return URL.canParse(address) ? new URL(address).host + new URL(address).pathname : 'postgres://…';
}

/** What went wrong with the store, as an AppError; anything else stays what it is: a bug. */
export function asAppError(error: unknown, address: string): unknown {
  if (error instanceof AppError) return error;
  const { code = '', rawCode = 0, message = '' } = error as { code?: string; rawCode?: number; message?: string };
  if (isServer(address)) {
    if (code === POSTGRES.full) return new AppError('ledger-full');
    if (code === POSTGRES.locked) return new AppError('ledger-busy');
    if (POSTGRES.away.test(code) || /connect|terminat|Invalid URL|URI malformed/i.test(message))
      return new AppError('ledger-unreachable', { reason: code || message });
    return POSTGRES.forbidden.test(code) ? new AppError('ledger-unreadable', { ledger: nameOf(address), reason: code }) : error;
  }
  // SQLite tells more in the higher bits, which the driver has no names for; where it cannot open a file, the code ends its message.
  const sqlite = (rawCode || Number(/: (\d+)"\)$/.exec(message)?.[1] ?? 0)) & 0xff;
  if (sqlite === SQLITE.full || code === 'ENOSPC') return new AppError('ledger-full');
  if (SQLITE.locked.has(sqlite)) return new AppError('ledger-busy');
  const unreadable = SQLITE.unreadable.get(sqlite) ?? (/^E[A-Z]+$/.test(code) ? code : undefined);
  return unreadable === undefined ? error : new AppError('ledger-unreadable', { ledger: address, reason: unreadable });
}

const SQLITE = {
  full: 13,
  locked: new Set([5, 6]),
  unreadable: new Map([
    [3, 'SQLITE_PERM'],
    [8, 'SQLITE_READONLY'],
    [10, 'SQLITE_IOERR'],
    [11, 'SQLITE_CORRUPT'],
    [14, 'SQLITE_CANTOPEN'],
    [26, 'SQLITE_NOTADB'],
  ]),
};
const POSTGRES = {
  full: '53100',
  locked: '55P03',
  /** The system has no connection; the server refuses it, is shutting down, knows no such user or database, has too many connections. */
  away: /^(E[A-Z_]+$|08|28|3D|57|53300)/,
  /** The user may not write there, or nobody may. */
  forbidden: /^(42501|25006)$/,
};
