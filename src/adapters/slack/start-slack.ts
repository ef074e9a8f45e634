import type { Receiver } from '@slack/bolt';
import type { Drawer } from '../../chart/specification.ts';
import type { Front } from '../../command/front.ts';
import type { Sender } from '../../delivery/deliver.ts';
import { toPersons } from '../../delivery/to-persons.ts';
import type { Clock } from '../../domain/clock.ts';
import type { InboxStore } from '../../store/inbox-port.ts';
import type { WorkspaceStore } from '../../store/workspace-port.ts';
import { answerQuestions } from './answer-questions.ts';
import { askForNote } from './ask/ask-for-note.ts';
import { backoff } from './doors/backoff.ts';
import { EVENTS_PATH, httpReceiver } from './doors/http-receiver.ts';
import { socketReceiver } from './doors/socket-receiver.ts';
import { wait } from './doors/wait.ts';
import { clientsOf } from './install/clients.ts';
import { installPages } from './install/install-pages.ts';
import { introduce } from './introduce.ts';
import type { SlackOptions } from './options.ts';
import { createClient } from './send/create-client.ts';
import { openDirect } from './send/open-direct.ts';
import { createOutboxSender } from './send/outbox-sender.ts';
import { slackApp } from './slack-app.ts';
import type { SlackLog } from './slack-log.ts';

/** How long a stop waits for answers that are being made. */
const DRAIN_MS = 10_000;

export interface SlackParts {
  readonly front: Front;
  readonly drawer: Drawer;
  readonly inbox: InboxStore;
  readonly workspaces: WorkspaceStore;
  readonly clock: Clock;
  readonly log: SlackLog;
  /** The names of all commands, without the slash. */
  readonly commands: readonly string[];
  readonly options: SlackOptions;
  /** Waits between tries; tests pass the time faster. */
  readonly wait?: typeof wait;
}

export interface Slack {
  /** Sends what the outbox holds for Slack. */
  readonly sender: Sender;
  /** Takes no new question, finishes those that were taken, and leaves. False when time ran out before all was answered. */
  close(): Promise<boolean>;
}

/** Opens a door and keeps trying when that fails, for instance because its port is taken. */
async function keepOpening(door: Receiver, log: SlackLog, signal: AbortSignal): Promise<void> {
  for (let attempt = 4; !signal.aborted; attempt += 1) {
    try {
      const port = await door.start();
      if (typeof port === 'number') log.info({ port, path: EVENTS_PATH }, 'slack: listening for signed requests');
      return;
    } catch (error) {
      log.error({ err: error }, 'slack: a door could not be opened');
      await wait(backoff(attempt), signal);
    }
  }
}

/**
 * Connects to Slack and answers what is asked there. Returns at once and never throws: whatever is wrong with Slack or its
 * tokens is logged and tried again, and stops nothing else.
 */
export function startSlack(parts: SlackParts): Slack {
  const { options, log, clock, commands, drawer } = parts;
  const { botToken, appToken, signingSecret, listen, install, apiUrl } = options;
  const { workspaces } = parts;
  const stopping = new AbortController();
  const { signal } = stopping;
  const clients = clientsOf({ options, workspaces, log });
  const pause = parts.wait ?? wait;
  const sending = { drawer, clients, clock, log, wait: (ms: number) => pause(ms, signal) };
  const answering = answerQuestions({ ...parts, ...sending });
  const pages = install && installPages({ install, apiUrl, workspaces, clock, log });
  const doors = [
    ...(appToken ? [socketReceiver({ appToken, options, log })] : []),
    ...(signingSecret ? [httpReceiver({ signingSecret, listen, clock, log, ...(pages && { pages }) })] : []),
  ];
  if (doors.length === 0)
    log.error(
      {},
      'slack: set SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP): without one no question can arrive',
    );
  slackApp({
    doors,
    commands,
    log,
    take: answering.take,
    note: async (press, question) =>
      askForNote(press, question, { ...sending, client: await clients.ofTeam(question.asker.workspace) }),
    gone: async (team, at) => {
      if (await workspaces.remove('slack', team, at)) log.info({ team }, 'slack: a workspace removed the app');
    },
  });
  if (botToken) void introduce(createClient(botToken, options, log), log, signal);
  for (const door of doors) void keepOpening(door, log, signal);
  return {
    sender: toPersons(createOutboxSender(sending), openDirect(clients)),
    close: async () => {
      await Promise.all(doors.map((door) => door.stop()));
      const all = await answering.drain(DRAIN_MS);
      stopping.abort();
      return all;
    },
  };
}
