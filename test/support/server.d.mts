export function startServer(
  ledger: string,
  paths: readonly string[],
  today?: string,
): Promise<{ readonly address: string; readonly sample: string; log(): string; close(): Promise<void> }>;
