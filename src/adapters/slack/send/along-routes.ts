import type { Message } from '../render/message.ts';
import type { SlackLog } from '../slack-log.ts';
import type { Settled } from './outcome.ts';
import type { Route } from './routes.ts';
import { PATIENCE, sendOnce } from './send-once.ts';

export interface RouteWalk {
  readonly wait: (ms: number) => Promise<void>;
  readonly log: SlackLog;
}

/** Tries one route after the other until the message is out, or may be. Blocks that Slack refuses are left off. */
export async function alongRoutes(
  routes: readonly Route[],
  { key, made }: { readonly key: string; readonly made: Message },
  { wait, log }: RouteWalk,
): Promise<Settled> {
  let outcome: Settled = { kind: 'refused', code: 'no_route' };
  for (const route of routes) {
    const along = (plainly: boolean): Promise<Settled> =>
      sendOnce({
        attempt: () => route.send(made, plainly),
        find: () => route.find(key),
        wait,
        patience: PATIENCE,
      });
    outcome = await along(false);
    if (outcome.kind === 'refused' && outcome.code === 'invalid_blocks') outcome = await along(true);
    if (outcome.kind !== 'refused') return outcome;
    log.warn({ route: route.name, code: outcome.code }, 'slack: an answer must take another way');
  }
  return outcome;
}
