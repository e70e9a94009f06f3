import { existsSync } from 'node:fs';
import envPaths from 'env-paths';
import { AppError } from '../../kernel/app-error.js';
import { isServer, openStore, type Store } from '../../store/open-store.js';

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

/** What went wrong with the store, as an AppError; anything else stays what it is. */
export function asAppError(error: unknown, address: string): unknown {
  if (error instanceof AppError) return error;
  const { code, message } = error as { code?: string; message?: string };
  const ledger = isServer(address) ? new URL(address).host : address;
  const said = message ?? '';
  if (code === 'SQLITE_FULL' || code === 'ENOSPC' || code === '53100' || /database or disk is full/.test(said)) return new AppError('ledger-full');
  if (code === 'SQLITE_BUSY' || /database is locked/.test(said)) return new AppError('ledger-busy');
  if (isServer(address) && (/^E[A-Z]+$/.test(code ?? '') || /^(28|3D|57|08)/.test(code ?? '') || /connect|terminat/i.test(said)))
    return new AppError('ledger-unreachable', { reason: code ?? said });
  if (!isServer(address) && (/^SQLITE_|^E[A-Z]+$/.test(code ?? '') || /not a database|unable to open/i.test(said)))
    return new AppError('ledger-unreadable', { ledger, reason: code ?? said });
  return error;
}
