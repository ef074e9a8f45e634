import type { APIInteraction, APIInteractionResponse } from 'discord.js';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Clock } from '../../../domain/clock.ts';
import type { AnswerInteraction } from '../ask/answer-interaction.ts';
import { readPublicKey, verifySignature } from './verify-signature.ts';

/** Where Discord is to send interactions. */
export const INTERACTIONS_PATH = '/discord/interactions';

const BODY_LIMIT = 1024 * 1024;

interface Parts {
  readonly publicKey: string;
  readonly clock: Clock;
  readonly answer: AnswerInteraction;
}

function readInteraction(text: string): APIInteraction | null {
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === 'object' && body !== null && 'type' in body ? (body as APIInteraction) : null;
  } catch {
    return null;
  }
}

/** The other door: interactions as signed requests; the first response is the response to the request. */
export function interactionApp({ publicKey, clock, answer }: Parts): Hono {
  const key = readPublicKey(publicKey);
  const app = new Hono();
  app.use(bodyLimit({ maxSize: BODY_LIMIT, onError: (c) => c.text('too large\n', 413) }));
  app.post(INTERACTIONS_PATH, async (c) => {
    const body = new Uint8Array(await c.req.arrayBuffer());
    const signature = c.req.header('x-signature-ed25519') ?? '';
    const timestamp = c.req.header('x-signature-timestamp') ?? '';
    if (!verifySignature({ signature, timestamp, body }, key, clock()))
      return c.text('invalid request signature\n', 401);
    const interaction = readInteraction(new TextDecoder().decode(body));
    if (!interaction) return c.text('not an interaction\n', 400);
    const { promise: response, resolve } = Promise.withResolvers<APIInteractionResponse | null>();
    // What follows the first response goes on after this request has been answered.
    answer(interaction, async (first) => resolve(first)).finally(() => resolve(null));
    const first = await response;
    return first ? c.json(first) : c.text('this kind of interaction is not answered\n', 400);
  });
  return app;
}
