import { createHash } from 'node:crypto';
import type { Reply } from '../../../answer/reply.ts';
import type { LookOutcome, SendOutcome } from '../../../delivery/outcome.ts';
import type { OutboxClaim, OutboxKey } from '../../../store/outbox-port.ts';
import { failureText } from '../render/failure-text.ts';
import { type Message, message } from '../render/message.ts';
import { attachChart } from './attach.ts';
import type { DeliverParts } from './deliver-parts.ts';
import { findMessage } from './find-message.ts';
import type { Outcome } from './outcome.ts';
import { outcomeOf } from './outcome-of.ts';

export interface SenderParts extends DeliverParts {
  /** What a planned message says, as of now. */
  readonly compose: (claim: OutboxClaim) => Promise<Reply>;
}

export interface OutboxSender {
  send(claim: OutboxClaim): Promise<SendOutcome>;
  reconcile(claim: OutboxClaim): Promise<LookOutcome>;
}

/** What an admin mends within minutes. */
const TRY_AGAIN_MS = 60_000;
const MENDABLE = ['invalid_auth', 'token_revoked', 'account_inactive', 'missing_scope', 'not_in_channel'];

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

/** How planned messages go to Slack, and how they are looked for when it is not known whether they arrived. */
export function createOutboxSender(parts: SenderParts): OutboxSender {
  const { client, compose } = parts;

  async function post(channel: string, { text, blocks }: Message): Promise<SendOutcome> {
    try {
      const unfurl = { unfurl_links: false, unfurl_media: false };
      const { ts } = await client.chat.postMessage({ channel, text, blocks: [...blocks], ...unfurl });
      return ts ? { kind: 'sent', messageId: ts } : { kind: 'unknown', reason: 'no-ts' };
    } catch (error) {
      return sendOutcome(outcomeOf(error));
    }
  }

  return {
    async send(claim) {
      const reply = await compose(claim);
      const key = messageMark(claim);
      const chart = await attachChart(parts, reply);
      const notes = chart?.kind === 'refused' ? [failureText('chart', chart, reply.lang)] : [];
      if (chart?.kind !== 'ready')
        return post(claim.target, message(reply, { picture: false, file: false, notes, key }));
      const { blocks } = message(reply, { picture: true, file: false, notes, key });
      try {
        const files: [{ id: string; title: string }] = [chart.file];
        await client.files.completeUploadExternal({ files, blocks: [...blocks], channel_id: claim.target });
        // Slack shows it when it has processed the picture, and only then has it an id: it is looked for.
        return { kind: 'unknown', reason: 'picture-in-process' };
      } catch (error) {
        const outcome = outcomeOf(error);
        if (outcome.kind !== 'refused') return sendOutcome(outcome);
        const why = [failureText('chart', outcome, reply.lang)];
        return post(claim.target, message(reply, { picture: false, file: false, notes: why, key }));
      }
    },
    async reconcile(claim) {
      const since = new Date(claim.plannedAt);
      const wanted = { channel: claim.target, thread: null, key: messageMark(claim), files: [], since };
      const found = await findMessage(client, wanted);
      if (found.kind === 'found') return { kind: 'found', messageId: found.ts };
      return found.kind === 'absent' ? { kind: 'absent' } : { kind: 'unknown', reason: `history-${found.kind}` };
    },
  };
}
