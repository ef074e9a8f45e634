import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Drawer } from '../../chart/specification.ts';
import { TooManyCharts } from '../../chart/too-many-charts.ts';
import type { Front } from '../../command/front.ts';
import { askRoute } from './ask-route.ts';
import { chartRoute } from './chart-route.ts';
import { completeRoute } from './complete-route.ts';
import { fileRoute } from './file-route.ts';
import { guardHost, guardSite } from './guard.ts';
import { pageFiles } from './page-files.ts';
import { type PostsOutbox, postsRoute } from './posts-route.ts';
import { safeHeaders } from './safe-headers.ts';
import { rememberShown } from './shown.ts';
import type { WebLog } from './web-log.ts';

/** A question is a line; 16 kB leaves room for any, and for nothing else. */
const BODY_LIMIT = 16 * 1024;

interface Parts {
  readonly front: Front;
  readonly drawer: Drawer;
  readonly outbox: PostsOutbox;
  readonly host: string;
  readonly log?: WebLog;
}

/** Every route of the console. A bug becomes an apology with an error id; the id and the error go to the log. */
export async function webApp({ front, drawer, outbox, host, log }: Parts): Promise<Hono> {
  const shown = rememberShown();
  const app = new Hono();
  app.use(safeHeaders);
  app.use(guardHost(host));
  app.use('/api/*', guardSite);
  app.use('/chart.png', guardSite);
  app.use('/file', guardSite);
  app.use(bodyLimit({ maxSize: BODY_LIMIT, onError: (c) => c.json({ error: 'too-large' }, 413) }));
  app.post('/api/ask', askRoute(front, shown));
  app.get('/api/complete', completeRoute(front));
  app.get('/api/posts', postsRoute(outbox, shown));
  app.get('/chart.png', chartRoute({ front, drawer, shown }));
  app.get('/file', fileRoute(front, shown));
  app.get('*', await pageFiles());
  app.notFound((c) => c.text('Not found. The console is at /\n', 404));
  app.onError((error, c) => {
    if (error instanceof TooManyCharts) return c.json({ error: 'too-many-charts' }, 503, { 'Retry-After': '60' });
    const id = randomUUID().slice(0, 8);
    log?.error({ err: error, id, path: c.req.path }, 'web console: a request failed');
    return c.json({ error: 'bug', id }, 500);
  });
  return app;
}
