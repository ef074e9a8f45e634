import { createHash } from 'node:crypto';
import { type APIMessage, DiscordAPIError, RateLimitError, type REST, Routes } from 'discord.js';
import { readPost } from '../../../answer/post.ts';
import type { Sender } from '../../../delivery/deliver.ts';
import type { SendOutcome } from '../../../delivery/outcome.ts';
import type { OutboxClaim, OutboxKey } from '../../../store/outbox-port.ts';
import type { DiscordParts } from '../ask/ports.ts';
import type { DiscordMessage } from '../render/render-reply.ts';
import { deliverReply } from './deliver-reply.ts';
import { CODES, codeOf, faultText } from './discord-fault.ts';
import { sendMessage } from './send-message.ts';

interface SenderParts extends Pick<DiscordParts, 'draw' | 'log' | 'buttons' | 'clock'> {
  /** With `rejectsRateLimits`, so that a channel's pause is known to its queue. */
  readonly rest: REST;
}

/** A token that was taken away may be given back. */
const UNAUTHORIZED_RETRY_MS = 60_000;
/** Clocks differ: the history is read from a little before the message was planned. */
const SLACK_MS = 60_000;
const PAGE = 100;
const MOST_PAGES = 10;
const DISCORD_EPOCH = 1_420_070_400_000;

/** A message's own number, the same at every try: it is the nonce, and its start is printed as the message's reference. */
export const messageNumber = ({ job, slot, target }: OutboxKey): string =>
  createHash('sha256')
    .update(JSON.stringify([job, slot, target]))
    .digest('hex')
    .slice(0, 24);

const reference = (key: OutboxKey): string => `ref ${messageNumber(key).slice(0, 10)}`;

const snowflakeAt = (ms: number): string => (BigInt(Math.max(0, ms - DISCORD_EPOCH)) << 22n).toString();

function outcomeOf(error: unknown): SendOutcome {
  if (error instanceof RateLimitError)
    return { kind: 'limited', retryAfterMs: Math.max(error.timeToReset, error.retryAfter) };
  if (!(error instanceof DiscordAPIError)) return { kind: 'unknown', reason: faultText(error) };
  const again = error.status === 401 ? { retryAfterMs: UNAUTHORIZED_RETRY_MS } : {};
  return { kind: 'refused', reason: faultText(error), ...again };
}

/** The id of the bot's message that has this text in it, newest first; null when none is found back to a time. */
async function findInHistory(rest: REST, channel: string, text: string, since: string): Promise<string | null> {
  let before: string | null = null;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const query = new URLSearchParams({ limit: String(PAGE), ...(before && { before }) });
    const history = (await rest.get(Routes.channelMessages(channel), { query })) as APIMessage[];
    const found = history.find(({ author, content }) => author.bot && content.includes(text));
    if (found) return found.id;
    before = history.at(-1)?.id ?? null;
    if (history.length < PAGE || before === null || BigInt(before) < BigInt(since)) return null;
  }
  throw new Error('the message is further back than the history is read');
}

/** How planned messages go to Discord, and how they are looked for when it is not known whether they arrived. */
export function createOutboxSender(parts: SenderParts): Sender {
  const { rest } = parts;
  const post = (claim: OutboxClaim, message: DiscordMessage): Promise<string> =>
    sendMessage(rest, {
      channel: claim.target,
      message,
      nonce: messageNumber(claim),
      waits: [],
      ...(claim.follows?.as === 'reply' && claim.earlier && { inReplyTo: claim.earlier }),
    });

  /** A message that is gone is sent anew. */
  async function change(claim: OutboxClaim, id: string, message: DiscordMessage): Promise<string> {
    const { body, files } = message;
    try {
      await rest.patch(Routes.channelMessage(claim.target, id), { body, files: [...files] });
      return id;
    } catch (error) {
      if (codeOf(error) !== CODES.unknownMessage) throw error;
      return post(claim, message);
    }
  }

  return {
    async send(claim) {
      const reply = readPost(claim.content);
      const marked = { ...reply, footnotes: [...reply.footnotes, reference(claim)] };
      const { follows, earlier } = claim;
      let messageId = '';
      const put = async (message: DiscordMessage): Promise<void> => {
        messageId =
          follows?.as === 'update' && earlier ? await change(claim, earlier, message) : await post(claim, message);
      };
      try {
        await deliverReply(marked, { put }, parts);
        return { kind: 'sent', messageId };
      } catch (error) {
        return outcomeOf(error);
      }
    },
    // An update in place is not found again and is made once more, which changes nothing.
    async reconcile(claim) {
      const since = snowflakeAt(Date.parse(claim.plannedAt) - SLACK_MS);
      try {
        const found = await findInHistory(rest, claim.target, reference(claim), since);
        return found ? { kind: 'found', messageId: found } : { kind: 'absent' };
      } catch (error) {
        return { kind: 'unknown', reason: faultText(error) };
      }
    },
  };
}
