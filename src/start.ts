import { commands } from '../commands/index.ts';
import type { Discord } from './adapters/discord/start-discord.ts';
import type { Slack } from './adapters/slack/start-slack.ts';
import { startWebConsole } from './adapters/web/start-web-console.ts';
import { webSender } from './adapters/web/web-sender.ts';
import { webhookSender } from './adapters/webhook/webhook-sender.ts';
import type { App } from './app.ts';
import { readAlarmConfig, readConfig, readDiscordConfig, readSlackConfig } from './config.ts';
import { forgetOld } from './delivery/forget-old.ts';
import { systemClock } from './domain/clock.ts';
import { runVerb } from './run-verb.ts';
import { eachDay } from './schedule/each-day.ts';
import { startAlerts } from './start-alerts.ts';
import { startBriefings } from './start-briefings.ts';
import { startDelivery } from './start-delivery.ts';

export interface StartOptions {
  readonly port: number;
  /** Keeps a ledger of generated data, marked DEMO, in a store without declarations of its own. */
  readonly demo: boolean;
  /** Told what an operator at the terminal needs to know. */
  readonly say: (text: string) => void;
}

/** The ledger's new day is there from then on, in minutes past midnight in Beijing. */
const NEW_DAY = 5;
/** Old events are forgotten at this minute. */
const PRUNING = 15;

const signalled = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });

const fillDemo = (): Promise<void> => runVerb('demo', 'inherit');

/** Discord's library is loaded only where Discord is set up. */
async function discordFront({ front, drawer, store, log }: App): Promise<Discord | null> {
  const discord = readDiscordConfig();
  if (!discord.token && !discord.publicKey) return null;
  const { startDiscord } = await import('./adapters/discord/start-discord.ts');
  return startDiscord({
    ...discord,
    front,
    drawer,
    inbox: store.inbox,
    buttons: store.buttons,
    commands,
    clock: systemClock,
    log,
  });
}

/** Slack's library is loaded only where Slack is set up. */
async function slackFront({ front, drawer, store, log }: App): Promise<Slack | null> {
  const slack = readSlackConfig();
  if (!slack.botToken && !slack.install) return null;
  const { startSlack } = await import('./adapters/slack/start-slack.ts');
  const names = commands.map(({ name }) => name);
  const { inbox, workspaces } = store;
  return startSlack({ options: slack, front, drawer, inbox, workspaces, commands: names, clock: systemClock, log });
}

/**
 * Runs the fronts until the process is told to stop; then takes no new question and closes them. Resolves to whether all
 * that was asked is answered.
 */
export async function start(app: App, { port, demo, say }: StartOptions): Promise<boolean> {
  if (demo) await fillDemo();
  const failed = (error: unknown): void => app.log.error({ err: error }, 'the new demo day could not be added');
  const stopDays = demo ? eachDay({ minute: NEW_DAY, task: fillDemo, failed }) : null;
  const notPruned = (error: unknown): void =>
    app.log.error({ err: error }, 'old events and messages could not be forgotten');
  const prune = async (): Promise<void> => {
    const { inboxDays, outboxDays } = readConfig();
    await forgetOld(app.store, { inbox: inboxDays, outbox: outboxDays }, systemClock);
  };
  const stopPruning = eachDay({ minute: PRUNING, task: prune, failed: notPruned });
  const web = await startWebConsole({
    front: app.front,
    drawer: app.drawer,
    outbox: app.store.outbox,
    port,
    log: app.log,
  });
  say(`Tidewaiter is at ${web.url}`);
  say(
    'Type there for example:  /stats exports 2020   or   /stats 进出口 2020年   (/help lists the rest; Ctrl-C stops)',
  );
  const discord = await discordFront(app);
  const slack = await slackFront(app);
  const alarm = readAlarmConfig();
  const webhook = alarm?.platform === 'webhook' ? webhookSender(alarm.url) : null;
  const stopAlerts = await startAlerts({ app, clock: systemClock, judge: () => runVerb('judge', 'ignore') });
  const stopBriefings = await startBriefings({ app, alarm, clock: systemClock });
  const senders = { web: webSender, webhook, slack: slack?.sender ?? null, discord: discord?.sender ?? null };
  const delivery = startDelivery({ outbox: app.store.outbox, senders, clock: systemClock, log: app.log });
  await signalled();
  await stopAlerts();
  await stopBriefings();
  await delivery.stop();
  const answered = await Promise.all([discord?.close(), slack?.close()]);
  await stopDays?.();
  await stopPruning();
  await web.close();
  return !answered.includes(false);
}
