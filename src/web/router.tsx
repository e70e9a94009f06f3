import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { addressOf } from './api.js';
import { Today } from './pages/today.js';
import { Frame, NotFound } from './parts/frame.js';

const root = createRootRoute({ component: Frame, notFoundComponent: NotFound });

/** Words of a search string that may stand there. */
const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);
export interface ListSearch {
  readonly party?: string | undefined;
  readonly topic?: string | undefined;
  readonly kind?: string | undefined;
  readonly status?: string | undefined;
  readonly mechanism?: string | undefined;
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  readonly only?: string | undefined;
  readonly view?: string | undefined;
}
const listSearch = (search: Record<string, unknown>): ListSearch => ({
  party: text(search['party']),
  topic: text(search['topic']),
  kind: text(search['kind']),
  status: text(search['status']),
  mechanism: text(search['mechanism']),
  from: text(search['from']),
  until: text(search['until']),
  only: text(search['only']),
  view: text(search['view']),
});

const page = <Path extends string>(path: Path, load: () => Promise<Record<string, unknown>>, name: string) =>
  createRoute({ getParentRoute: () => root, path, component: lazyRouteComponent(load as () => Promise<Record<string, React.ComponentType>>, name) });

const routes = [
  createRoute({ getParentRoute: () => root, path: '/', component: Today }),
  page('/read', () => import('./pages/read.js'), 'Read'),
  createRoute({
    getParentRoute: () => root,
    path: '/meetings',
    validateSearch: listSearch,
    component: lazyRouteComponent(() => import('./pages/meetings.js'), 'Meetings'),
  }),
  page('/meetings/$id', () => import('./pages/meeting.js'), 'Meeting'),
  createRoute({
    getParentRoute: () => root,
    path: '/mechanisms',
    validateSearch: listSearch,
    component: lazyRouteComponent(() => import('./pages/mechanisms.js'), 'Mechanisms'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/mechanisms/$id',
    validateSearch: (search: Record<string, unknown>): { from?: string | undefined; to?: string | undefined } => ({
      from: text(search['from']),
      to: text(search['to']),
    }),
    component: lazyRouteComponent(() => import('./pages/mechanism.js'), 'Mechanism'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/commitments',
    validateSearch: listSearch,
    component: lazyRouteComponent(() => import('./pages/commitments.js'), 'Commitments'),
  }),
  page('/commitments/$id', () => import('./pages/commitment.js'), 'Commitment'),
  createRoute({
    getParentRoute: () => root,
    path: '/people',
    validateSearch: listSearch,
    component: lazyRouteComponent(() => import('./pages/people.js'), 'People'),
  }),
  page('/people/$id', () => import('./pages/person.js'), 'Person'),
  page('/parties/$code', () => import('./pages/party.js'), 'Party'),
  createRoute({
    getParentRoute: () => root,
    path: '/texts/$id',
    validateSearch: (search: Record<string, unknown>): { at?: string | undefined } => ({ at: text(search['at']) }),
    component: lazyRouteComponent(() => import('./pages/text.js'), 'Text'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/search',
    validateSearch: (search: Record<string, unknown>): ListSearch & { q?: string | undefined } => ({ ...listSearch(search), q: text(search['q']) }),
    component: lazyRouteComponent(() => import('./pages/search.js'), 'Search'),
  }),
];

/** Addresses are plain, so that a person can read, share and change them. */
export const router = createRouter({
  routeTree: root.addChildren(routes),
  scrollRestoration: true,
  defaultPreload: 'intent',
  parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
  stringifySearch: (search) => addressOf('', search as Parameters<typeof addressOf>[1]),
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
