import { DiscordAPIError, type REST, Routes } from 'discord.js';
import type { OpenDirect } from '../../../delivery/to-persons.ts';
import { faultText } from './discord-fault.ts';

/** https://docs.discord.com/developers/resources/user#create-dm */
export const openDirect =
  (rest: REST): OpenDirect =>
  async (person) => {
    try {
      const opened = (await rest.post(Routes.userChannels(), { body: { recipient_id: person } })) as { id: string };
      return { channel: opened.id };
    } catch (error) {
      if (error instanceof DiscordAPIError) return { refused: faultText(error) };
      throw error;
    }
  };
