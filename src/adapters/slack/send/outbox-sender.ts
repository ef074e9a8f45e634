import { createHash } from 'node:crypto';
import { readPost } from '../../../answer/post.ts';
import type { Sender } from '../../../delivery/deliver.ts';
import type { SendOutcome } from '../../../delivery/outcome.ts';
import type { OutboxClaim, OutboxKey } from '../../../store/outbox-port.ts';
import type { Clients } from '../install/clients.ts';
import { failureText } from '../render/failure-text.ts';
import { type Message, message } from '../render/message.ts';
import { attachAll } from './attach.ts';
import type { DeliverParts } from './deliver-parts.ts';
import { findMessage } from './find-message.ts';
import type { Outcome } from './outcome.ts';
import { outcomeOf } from './outcome-of.ts';
import type { Found } from './send-once.ts';

/** What an admin mends within minutes. */
const TRY_AGAIN_MS = 60_000;
const MENDABLE = ['invalid_auth', 'token_revoked', 'account_inactive', 'missing_scope', 'not_in_channel'];
/** Slack will not change a message that is gone or too old: https://docs.slack.dev/reference/methods/chat.update#errors */
const UNCHANGEABLE = ['message_not_found', 'cant_update_message', 'edit_window_closed'];
/** Slack takes a second or a few to process a picture. */
const SHOWN_MS = [250, 500, 1000, 2000, 4000];
const UNFURL = { unfurl_links: false, unfurl_media: false };

/** The message whose thread a planned one goes to; null for the channel itself. */
const threadOf = ({ follows, earlier }: OutboxClaim): string | null => (follows?.as === 'reply' ? earlier : null);

/** A message's own mark, the same at every try: the id of its first block. */
export const messageMark = ({ job, slot, target }: OutboxKey): string =>
  `tidewaiter-${createHash('sha256')
    .update(JSON.stringify([job, slot, target]))
    .digest('hex')
    .slice(0, 32)}`;

function sendOutcome(outcome: Exclude<Outcome, { kind: 'sent' }>): SendOutcome {
  switch (outcome.kind) {
    case 'limited':
      return { kind: 'limited', retryAfterMs: outcome.seconds * 1000 };
    case 'not-sent':
      return { kind: 'refused', reason: outcome.reason, retryAfterMs: TRY_AGAIN_MS };
    case 'unknown':
      return outcome;
    case 'refused':
      return {
        kind: 'refused',
        reason: outcome.code,
        ...(MENDABLE.includes(outcome.code) && { retryAfterMs: TRY_AGAIN_MS }),
      };
  }
}

interface SenderParts extends Omit<DeliverParts, 'client'> {
  readonly clients: Pick<Clients, 'ofChannel'>;
}

/** How planned messages go to Slack, and how they are looked for when it is not known whether they arrived. */
export function createOutboxSender(parts: SenderParts): Sender {
  const partsFor = async ({ target }: OutboxClaim): Promise<DeliverParts> => ({
    ...parts,
    client: await parts.clients.ofChannel(target),
  });

  async function put(call: Promise<{ ts?: string }>): Promise<SendOutcome> {
    try {
      const { ts } = await call;
      return ts ? { kind: 'sent', messageId: ts } : { kind: 'unknown', reason: 'no-ts' };
    } catch (error) {
      return sendOutcome(outcomeOf(error));
    }
  }

  async function post(claim: OutboxClaim, { text, blocks }: Message): Promise<SendOutcome> {
    const { client } = await partsFor(claim);
    const thread = threadOf(claim);
    const said = { channel: claim.target, text, blocks: [...blocks], ...UNFURL };
    return put(client.chat.postMessage({ ...said, ...(thread && { thread_ts: thread }) }));
  }

  /** A picture that hangs on the message stays; the table is shown beside it. */
  async function change(claim: OutboxClaim, ts: string): Promise<SendOutcome> {
    const { client } = await partsFor(claim);
    const showing = { picture: false, file: false, notes: [], key: messageMark(claim) };
    const { text, blocks } = message(readPost(claim.content), showing);
    return put(client.chat.update({ channel: claim.target, ts, text, blocks: [...blocks] }));
  }

  const look = async (claim: OutboxClaim): Promise<Found> => {
    const { client } = await partsFor(claim);
    const since = new Date(claim.plannedAt);
    return findMessage(client, {
      channel: claim.target,
      thread: threadOf(claim),
      key: messageMark(claim),
      files: [],
      since,
    });
  };

  /** Slack shows a message when it has processed its files, and only then has it an id: it is looked for at once. */
  async function shown(claim: OutboxClaim): Promise<SendOutcome> {
    for (const pause of SHOWN_MS) {
      await parts.wait(pause);
      const found = await look(claim);
      if (found.kind === 'found') return { kind: 'sent', messageId: found.ts };
    }
    return { kind: 'unknown', reason: 'files-in-process' };
  }

  async function sendNew(claim: OutboxClaim): Promise<SendOutcome> {
    const reply = readPost(claim.content);
    const key = messageMark(claim);
    const thread = threadOf(claim);
    const own = await partsFor(claim);
    const { files, showing } = await attachAll(reply, own);
    const [first, ...others] = files;
    if (!first) return post(claim, message(reply, { ...showing, key }));
    const { blocks } = message(reply, { ...showing, key });
    try {
      await own.client.files.completeUploadExternal({
        files: [first, ...others],
        blocks: [...blocks],
        channel_id: claim.target,
        ...(thread && { thread_ts: thread }),
      });
      return await shown(claim);
    } catch (error) {
      const outcome = outcomeOf(error);
      if (outcome.kind !== 'refused') return sendOutcome(outcome);
      const why = [failureText(showing.picture ? 'chart' : 'file', outcome, reply.lang)];
      return post(claim, message(reply, { picture: false, file: false, notes: why, key }));
    }
  }

  return {
    async send(claim) {
      const { follows, earlier } = claim;
      if (follows?.as !== 'update' || earlier === null) return sendNew(claim);
      const changed = await change(claim, earlier);
      const inVain = changed.kind === 'refused' && UNCHANGEABLE.includes(changed.reason);
      return inVain ? sendNew(claim) : changed;
    },
    // An update in place is not found again and is made once more, which changes nothing.
    async reconcile(claim) {
      const found = await look(claim);
      if (found.kind === 'found') return { kind: 'found', messageId: found.ts };
      return found.kind === 'absent' ? { kind: 'absent' } : { kind: 'unknown', reason: `history-${found.kind}` };
    },
  };
}
