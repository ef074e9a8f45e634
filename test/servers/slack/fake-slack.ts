import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Orders, Report } from './control.ts';
import type { Delivered } from './deliver.ts';

type Without<T, K extends keyof T> = Omit<T, K>;

/** The test's end of a Slack that runs in its own process. */
export interface FakeSlack {
  readonly origin: string;
  readonly apiUrl: string;
  command(line: string, order?: Without<Orders['command'], 'line'>): Promise<Delivered>;
  press(value: string, order?: Without<Orders['press'], 'value'>): Promise<Delivered>;
  say(text: string, order?: Partial<Without<Orders['say'], 'text'>>): Promise<Delivered>;
  order<K extends keyof Orders>(name: K, order: Orders[K]): Promise<unknown>;
  until(order: Orders['until']): Promise<Report>;
  state(): Promise<Report>;
  /** The bytes of an uploaded file. */
  bytes(id: string): Promise<Buffer>;
  close(): void;
}

/** Starts a Slack; it ends with this process, or when it is closed. */
export async function startFakeSlack(): Promise<FakeSlack> {
  const child = fork(fileURLToPath(new URL('./slack-server.ts', import.meta.url)), { execArgv: [] });
  const [{ origin }]: [{ origin: string }] = (await once(child, 'message')) as [{ origin: string }];
  const order = async <K extends keyof Orders>(name: K, what: Orders[K]): Promise<never> => {
    const answer = await fetch(`${origin}/control/${name}`, { method: 'POST', body: JSON.stringify(what) });
    if (!answer.ok) throw new Error(await answer.text());
    return (await answer.json()) as never;
  };
  return {
    origin,
    apiUrl: `${origin}/api/`,
    command: (line, how = {}) => order('command', { line, ...how }),
    press: (value, how = {}) => order('press', { value, ...how }),
    say: (text, how = {}) => order('say', { text, kind: 'app_mention', ...how }),
    order,
    until: (what) => order('until', what),
    state: () => order('state', {}),
    bytes: async (id) => {
      const { base64 }: { base64: string } = await order('file', { id });
      return Buffer.from(base64, 'base64');
    },
    close: () => {
      child.disconnect();
      child.kill();
    },
  };
}
