import { DiscordAPIError, type REST, Routes } from 'discord.js';
import type { Sender } from '../../../delivery/deliver.ts';
import type { OutboxClaim } from '../../../store/outbox-port.ts';
import { faultText } from './discord-fault.ts';

const PERSON = /^user:(\d+)$/;

/** Sends what is for `user:ID` to that person's direct messages, whose channel is the same every time it is opened. */
export function toPersons(sender: Sender, rest: REST): Sender {
  const channels = new Map<string, string>();

  async function placed(claim: OutboxClaim): Promise<OutboxClaim> {
    const [, person] = PERSON.exec(claim.target) ?? [];
    if (person === undefined) return claim;
    let target = channels.get(person);
    if (target === undefined) {
      const opened = (await rest.post(Routes.userChannels(), { body: { recipient_id: person } })) as { id: string };
      target = opened.id;
      channels.set(person, target);
    }
    return { ...claim, target };
  }

  return {
    async send(claim, signal) {
      let to: OutboxClaim;
      try {
        to = await placed(claim);
      } catch (error) {
        // Nothing has left: a clear no is one.
        if (error instanceof DiscordAPIError) return { kind: 'refused', reason: faultText(error) };
        throw error;
      }
      return sender.send(to, signal);
    },
    reconcile: async (claim, signal) => sender.reconcile(await placed(claim), signal),
  };
}
