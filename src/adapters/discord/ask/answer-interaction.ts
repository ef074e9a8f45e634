import { randomUUID } from 'node:crypto';
import {
  type APIInteraction,
  type APIInteractionResponse,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
  Routes,
} from 'discord.js';
import { plainReply, type Reply } from '../../../answer/reply.ts';
import { type DiscordMessage, renderReply } from '../render/render-reply.ts';
import { WORDS } from '../render/words.ts';
import { deliverReply } from '../send/deliver-reply.ts';
import { CODES, codeOf, faultText, isUncertain } from '../send/discord-fault.ts';
import { repeatCall } from '../send/repeat-call.ts';
import { choicesFor } from './choices.ts';
import { noteModal } from './note.ts';
import type { DiscordParts } from './ports.ts';
import { type AskedInteraction, readAsked, readTyped, wantsNote } from './read-interaction.ts';

/** Gives the first response; must be called within 3 seconds of the interaction. */
export type Respond = (response: APIInteractionResponse) => Promise<void>;

/** Takes an interaction from either door. Never rejects: what goes wrong is logged and, where possible, told. */
export type AnswerInteraction = (interaction: APIInteraction, respond: Respond) => Promise<void>;

const deferral = (hidden: boolean): APIInteractionResponse => ({
  type: InteractionResponseType.DeferredChannelMessageWithSource,
  data: hidden ? { flags: MessageFlags.Ephemeral } : {},
});

/** The edit may come before the platform has taken in the deferral, for as long as the deferral may take. */
const DEFERRAL_MS = 3000;

/** An accepted interaction, as it is kept until it is answered. */
export interface OpenInteraction {
  readonly kind: 'interaction';
  readonly id: string;
  readonly application: string;
  /** Takes answers for a quarter of an hour. */
  readonly token: string;
  readonly asked: AskedInteraction;
}

/** Puts the answer into the message that the deferral opened; resolves to what became of it. Never rejects. */
export async function answerOpen(
  { id, application, token, asked }: OpenInteraction,
  parts: DiscordParts,
): Promise<string> {
  const { front, buttons, rest, clock, log } = parts;
  const until = clock().getTime() + DEFERRAL_MS;
  const passes = (error: unknown): boolean =>
    isUncertain(error) || (codeOf(error) === CODES.unknownWebhook && clock().getTime() < until);
  /** Edits say the same however often they are made. */
  const put = ({ body, files }: DiscordMessage): Promise<unknown> =>
    repeatCall(
      () => rest.patch(Routes.webhookMessage(application, token), { body, files: [...files], auth: false }),
      passes,
    );

  async function replyTo({ line, note, lang, asker }: AskedInteraction): Promise<Reply> {
    const text = line?.kind === 'kept' ? await buttons.line(line.text) : (line?.text ?? null);
    if (text === null) return plainReply(lang, WORDS.unknownButton[lang]);
    return front.ask({ text: `${text} ${note}`.trim(), lang, asker });
  }

  try {
    const reply = await replyTo(asked);
    await deliverReply(reply, { put, fileBytes: asked.fileBytes }, parts);
    return reply.bug ? 'failed' : reply.refusal ? 'refused' : 'answered';
  } catch (error) {
    const bug = randomUUID().slice(0, 8);
    log.error({ id: bug, reason: faultText(error), interaction: id }, 'discord: an answer was not delivered');
    const apology = plainReply(asked.lang, `${WORDS.broken[asked.lang]} ${bug}`);
    await put(renderReply(apology)).catch(() => undefined);
    return 'failed';
  }
}

/** Acknowledges first, asks and draws afterwards, and puts everything into the one message that the deferral opened. */
export function createAnswerInteraction(parts: DiscordParts): AnswerInteraction {
  const { front, once, log } = parts;
  return async (interaction, respond) => {
    try {
      if (interaction.type === InteractionType.Ping) return await respond({ type: InteractionResponseType.Pong });
      if (interaction.type === InteractionType.ApplicationCommandAutocomplete) {
        const choices = choicesFor(readTyped(interaction), front);
        return await respond({ type: InteractionResponseType.ApplicationCommandAutocompleteResult, data: { choices } });
      }
      if (wantsNote(interaction)) return await respond(noteModal(interaction));
      const asked = readAsked(interaction);
      if (!asked) return;
      await respond(deferral(asked.hidden));
      const { id, application_id: application, token } = interaction;
      const open: OpenInteraction = { kind: 'interaction', id, application, token, asked };
      const event = { id, fingerprint: `interaction ${id}`, question: JSON.stringify(open) };
      await once.run(event, () => answerOpen(open, parts));
    } catch (error) {
      log.error(
        { reason: faultText(error), interaction: interaction.id },
        'discord: an interaction was not acknowledged',
      );
    }
  };
}
