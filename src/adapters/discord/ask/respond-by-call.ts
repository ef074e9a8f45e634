import { type APIInteraction, type REST, Routes } from 'discord.js';
import { CODES, codeOf, isUncertain } from '../send/discord-fault.ts';
import { repeatCall } from '../send/repeat-call.ts';
import type { Respond } from './answer-interaction.ts';

/** The deadline is 3 seconds: one more try at once, and three while there is time. */
const WAITS = [0, 200, 500, 1000];

/** The first response to an interaction that came over the Gateway: a call of its own. A second one that says "already" is fine. */
export const respondByCall =
  (rest: REST, { id, token }: APIInteraction): Respond =>
  async (body) => {
    try {
      await repeatCall(
        () => rest.post(Routes.interactionCallback(id, token), { body, auth: false }),
        isUncertain,
        WAITS,
      );
    } catch (error) {
      if (codeOf(error) !== CODES.alreadyAcknowledged) throw error;
    }
  };
