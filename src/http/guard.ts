import type { MiddlewareHandler } from 'hono';

/** What a page of Parley may load: itself, and nothing from elsewhere. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  // The hash is that of the one line that react-aria-components puts into a page with buttons.
  "style-src 'self' 'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='",
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

export const securityHeaders: MiddlewareHandler = async (context, next) => {
  await next();
  context.header('Content-Security-Policy', POLICY);
  context.header('X-Content-Type-Options', 'nosniff');
  context.header('Referrer-Policy', 'no-referrer');
  context.header('Cross-Origin-Opener-Policy', 'same-origin');
  context.header('Cross-Origin-Resource-Policy', 'same-origin');
};

/**
 * Refuses what another site asks the browser to send here, and names that somebody else's server resolves to this one
 * (DNS rebinding): a request must be for one of `hosts`, and one that changes something must come from our own pages.
 */
export const sameSite =
  (hosts: ReadonlySet<string>): MiddlewareHandler =>
  async (context, next) => {
    const host = context.req.header('host') ?? '';
    if (hosts.size > 0 && !hosts.has(hostName(host))) return refuse(context, 'host-refused');
    if (context.req.method !== 'GET' && context.req.method !== 'HEAD') {
      const site = context.req.header('sec-fetch-site');
      const origin = context.req.header('origin');
      if (site !== undefined && site !== 'same-origin' && site !== 'none') return refuse(context, 'site-refused');
      if (origin !== undefined && hostOf(origin) !== host) return refuse(context, 'site-refused');
      if (!(context.req.header('content-type') ?? '').startsWith('application/json')) return refuse(context, 'site-refused');
    }
    return next();
  };

const hostName = (host: string): string =>
  host
    .replace(/:\d+$/, '')
    .replace(/^\[|\]$/g, '')
    .toLowerCase();

function hostOf(origin: string): string | null {
  try {
    return new URL(origin).host;
  } catch {
    return null;
  }
}

const refuse = (context: Parameters<MiddlewareHandler>[0], code: 'host-refused' | 'site-refused'): Response =>
  context.json(
    {
      code,
      message: {
        vi: 'Yêu cầu này đến từ một trang khác nên bị từ chối. Hãy mở Parley bằng đúng địa chỉ của nó.',
        en: 'This request came from another site and was refused. Open Parley at its own address.',
      },
    },
    403,
  );
