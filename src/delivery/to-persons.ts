import type { OutboxClaim } from '../store/outbox-port.ts';
import type { Sender } from './deliver.ts';

const PERSON = /^user:(\w+)$/;

/** The channel of a person's direct messages, or a clear no; throws where nobody knows. */
export type OpenDirect = (person: string) => Promise<{ readonly channel: string } | { readonly refused: string }>;

/** Sends what is for `user:ID` to that person's direct messages, whose channel is the same every time it is opened. */
export function toPersons(sender: Sender, open: OpenDirect): Sender {
  const channels = new Map<string, string>();

  async function placed(claim: OutboxClaim): Promise<OutboxClaim | { readonly refused: string }> {
    const [, person] = PERSON.exec(claim.target) ?? [];
    if (person === undefined) return claim;
    const known = channels.get(person);
    if (known !== undefined) return { ...claim, target: known };
    const opened = await open(person);
    if ('refused' in opened) return opened;
    channels.set(person, opened.channel);
    return { ...claim, target: opened.channel };
  }

  return {
    async send(claim, signal) {
      const to = await placed(claim);
      return 'refused' in to ? { kind: 'refused', reason: to.refused } : sender.send(to, signal);
    },
    async reconcile(claim, signal) {
      const to = await placed(claim);
      return 'refused' in to ? { kind: 'unknown', reason: to.refused } : sender.reconcile(to, signal);
    },
  };
}
