import { afterAll, beforeAll } from 'vitest';
import type { PostsOutbox } from '../../../src/adapters/web/posts-route.ts';
import { startWebConsole, type WebConsole } from '../../../src/adapters/web/start-web-console.ts';
import type { Drawer } from '../../../src/chart/specification.ts';
import type { Front } from '../../../src/command/front.ts';
import { fixtureDrawer } from './fixture-drawer.ts';
import { fixtureFront } from './fixture-front.ts';
import { type Answered, httpRequest } from './http-request.ts';

type Headers = Record<string, string>;

/** What the console is handed; asked for once the tests begin. */
export type Ports = () => { readonly front: Front; readonly drawer: Drawer; readonly outbox?: PostsOutbox };

/** Nothing was said unasked. */
export const noPosts: PostsOutbox = { list: async () => [] };

/** A console on a free port for the tests of one file, with what it drew and what it logged; of fixtures by default. */
export function runningConsole(ports?: Ports) {
  const drawer = fixtureDrawer();
  const logged: object[] = [];
  let web: WebConsole;
  beforeAll(async () => {
    const { front, drawer: drawn, outbox = noPosts } = ports?.() ?? { front: fixtureFront, drawer };
    const log = { error: (facts: object) => logged.push(facts) };
    web = await startWebConsole({ front, drawer: drawn, outbox, port: 0, log });
  });
  afterAll(() => web.close());
  return {
    drawer,
    logged,
    url: () => web.url,
    get: (path: string, headers: Headers = {}) => httpRequest(`${web.url}${path}`, { headers }),
    /** A body that is no text is sent as JSON. */
    ask: (body: unknown, headers: Headers = {}) =>
      httpRequest(`${web.url}/api/ask`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
  };
}

export const readJson = ({ body }: Answered) => JSON.parse(body.toString());
