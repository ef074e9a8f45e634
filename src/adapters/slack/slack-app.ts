import { App, type BlockButtonAction, type Receiver, type ViewSubmitAction } from '@slack/bolt';
import { fromButton } from './ask/from-button.ts';
import { fromCommand } from './ask/from-command.ts';
import { fromMessage, type MessageEvent } from './ask/from-message.ts';
import { fromNote, NOTE } from './ask/note.ts';
import type { Question } from './ask/question.ts';
import { ASK } from './render/action-block.ts';
import { type SlackLog, sdkLogger } from './slack-log.ts';

export interface AppParts {
  readonly doors: readonly Receiver[];
  readonly commands: readonly string[];
  readonly log: SlackLog;
  /** Takes a question up and returns at once. */
  readonly take: (question: Question) => void;
  /** A workspace took the app's token away, at a time. */
  readonly gone: (team: string, at: Date) => Promise<void>;
  /** Asks for the note that a button wants. */
  readonly note: (press: BlockButtonAction, question: Question) => Promise<void>;
}

/** Any number of doors as the one that Bolt knows. Starting and stopping them is their keeper's. */
const allOf = (doors: readonly Receiver[]): Receiver => ({
  init: (app) => {
    for (const door of doors) door.init(app);
  },
  start: async () => {},
  stop: async () => {},
});

const envelopeOf = (context: Readonly<Record<string, unknown>>): string | null =>
  typeof context.envelope === 'string' ? context.envelope : null;

/** A Bolt app that acknowledges whatever comes before it looks at it, and turns it into a question. */
export function slackApp({ doors, commands, log, take, note, gone }: AppParts): App {
  const app = new App({
    receiver: allOf(doors),
    // Bolt asks this before a listener can acknowledge: it must not wait for anything.
    authorize: async () => ({}),
    ignoreSelf: false,
    convoStore: false,
    logger: sdkLogger(log),
  });
  // Also what no listener takes; one that cannot be acknowledged any more is answered all the same.
  app.use(async ({ next, ...come }) => {
    const ack = 'ack' in come ? come.ack : undefined;
    await ack?.().catch((error: unknown) => log.warn({ err: error }, 'slack: not acknowledged'));
    await next();
  });

  app.command(/.*/, async ({ command, context }) => {
    take(fromCommand(command, envelopeOf(context), commands));
  });
  app.action<BlockButtonAction>({ type: 'block_actions', action_id: new RegExp(`^${ASK}`) }, async (press) => {
    const question = fromButton(press.body, envelopeOf(press.context));
    if (question) take(question);
  });
  app.action<BlockButtonAction>({ type: 'block_actions', action_id: new RegExp(`^${NOTE}`) }, async (press) => {
    const question = fromButton(press.body, envelopeOf(press.context));
    if (question) await note(press.body, question);
  });
  app.view<ViewSubmitAction>({ type: 'view_submission', callback_id: NOTE }, async ({ body, context }) => {
    take(fromNote(body, envelopeOf(context)));
  });
  const onMessage = (
    event: MessageEvent,
    body: { team_id?: string; event_id: string },
    envelope: string | null,
  ): void => {
    const question = fromMessage(event, { team: body.team_id, eventId: body.event_id, envelope, commands });
    if (question) take(question);
  };
  app.event('app_mention', async ({ event, body, context }) => onMessage(event, body, envelopeOf(context)));
  app.event('message', async ({ event, body, context }) => onMessage(event, body, envelopeOf(context)));
  const leaving = async (team: string, eventTime: number): Promise<void> => gone(team, new Date(eventTime * 1000));
  app.event('app_uninstalled', async ({ body }) => leaving(body.team_id, body.event_time));
  app.event('tokens_revoked', async ({ event, body }) => {
    if ((event.tokens.bot ?? []).length > 0) await leaving(body.team_id, body.event_time);
  });
  app.error(async (error) => log.error({ err: error }, 'slack: a question failed'));
  return app;
}
