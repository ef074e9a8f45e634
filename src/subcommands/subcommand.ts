import { asNamed } from '../access/officers.ts';
import type { App } from '../app.ts';
import { openApp } from '../app.ts';
import { readConfig } from '../config.ts';
import { type Asker, operator } from '../domain/asker.ts';
import { type Clock, fixedClock, systemClock } from '../domain/clock.ts';
import type { Lang } from '../domain/lang.ts';
import { type Officer, OPERATOR } from '../domain/officer.ts';

/** One verb of `tidewaiter` on the command line. */
export interface Subcommand {
  readonly name: string;
  /** The ways to call it, each with what it does; lines for `tidewaiter help`. */
  readonly usage: readonly (readonly [call: string, does: string])[];
  /** Resolves to the exit code: 0 answered, 2 refused. Throws a UsageError for a wrong call. */
  run(args: string[]): Promise<number>;
}

/** A wrong call of the command line; the message says what is wrong. */
export class UsageError extends Error {}

export const print = (text: string): void => {
  process.stdout.write(`${text}\n`);
};
export const warn = (text: string): void => {
  process.stderr.write(`${text}\n`);
};

export function langOption(lang: string | undefined): Lang | undefined {
  if (lang === undefined || lang === 'en' || lang === 'zh') return lang;
  throw new UsageError(`--lang takes en or zh, not ${lang}`);
}

export function clockOption(now: string | undefined): Clock {
  if (now === undefined) return systemClock;
  if (Number.isNaN(Date.parse(now)))
    throw new UsageError(`--now takes an ISO time such as 2021-02-01T08:00:00Z, not ${now}`);
  return fixedClock(now);
}

/** Who asks: the operator, or the officer whom `--as` names. */
export async function askerOption(
  as: string | undefined,
  { officers }: Pick<App, 'officers'>,
): Promise<{ readonly asker: Asker; readonly officer: Officer }> {
  if (as === undefined) return { asker: operator('console'), officer: OPERATOR };
  const officer = await officers.named(as);
  if (officer === null)
    throw new UsageError(`--as takes the name of an officer, and nobody is called ${as} (see /admin list)`);
  return { asker: asNamed(as), officer };
}

/** The app, open for one call. */
export async function withApp<T>(clock: Clock, use: (app: App) => Promise<T>): Promise<T> {
  const app = await openApp(readConfig(), clock);
  try {
    return await use(app);
  } finally {
    await app.close();
  }
}
