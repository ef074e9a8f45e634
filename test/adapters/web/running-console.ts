import { afterAll, beforeAll } from 'vitest';
import { startWebConsole, type WebConsole } from '../../../src/adapters/web/start-web-console.ts';
import { fixtureDrawer } from './fixture-drawer.ts';
import { fixtureFront } from './fixture-front.ts';
import { type Answered, httpRequest } from './http-request.ts';

type Headers = Record<string, string>;

/** A console on a free port for the tests of one file, with what it drew and what it logged. */
export function runningConsole() {
  const drawer = fixtureDrawer();
  const logged: object[] = [];
  let web: WebConsole;
  beforeAll(async () => {
    web = await startWebConsole({
      front: fixtureFront,
      drawer,
      port: 0,
      log: { error: (facts) => logged.push(facts) },
    });
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
