import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { serve as listen, type ServerType } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { createServer, type ServerOptions } from './server.js';

/** The client as the build leaves it. */
const CLIENT = fileURLToPath(new URL('../web/', import.meta.url));

export interface Listening {
  readonly address: string;
  close(): Promise<void>;
}

/** Files named after their content never change; the page itself is asked for anew each time. */
const FOREVER = 'public, max-age=31536000, immutable';

/** Serves the API and the client; rejects when the port is taken. */
export async function serve(options: Omit<ServerOptions, 'hosts'>, { port, host }: { readonly port: number; readonly host: string }): Promise<Listening> {
  const local = host === '127.0.0.1' || host === 'localhost' || host === '::1';
  const app = createServer({ ...options, hosts: local ? new Set(['127.0.0.1', 'localhost', '::1']) : new Set() });
  app.use('/assets/*', serveStatic({ root: CLIENT, onFound: (_, context) => context.header('Cache-Control', FOREVER) }));
  app.get('/icon.svg', serveStatic({ root: CLIENT, path: 'icon.svg' }));
  // Every other address is a page of the client.
  app.get('*', serveStatic({ root: CLIENT, path: 'index.html', onFound: (_, context) => context.header('Cache-Control', 'no-cache') }));
  if (!existsSync(CLIENT)) throw new Error('the client is not built: npm run build');
  const server = await new Promise<ServerType>((resolve, reject) => {
    const starting = listen({ fetch: app.fetch, port, hostname: host }, () => resolve(starting));
    starting.on('error', reject);
  });
  const bound = server.address();
  const at = typeof bound === 'object' && bound ? bound.port : port;
  return {
    address: `http://${host.includes(':') ? `[${host}]` : host}:${at}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}
