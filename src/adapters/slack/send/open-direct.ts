import type { OpenDirect } from '../../../delivery/to-persons.ts';
import type { Clients } from '../install/clients.ts';
import { outcomeOf } from './outcome-of.ts';

/** https://docs.slack.dev/reference/methods/conversations.open; of the workspace whose token is in the environment. */
export const openDirect =
  (clients: Pick<Clients, 'ofTeam'>): OpenDirect =>
  async (person) => {
    try {
      const client = await clients.ofTeam(null);
      const { channel } = await client.conversations.open({ users: person });
      return channel?.id ? { channel: channel.id } : { refused: 'no_direct_messages' };
    } catch (error) {
      const outcome = outcomeOf(error);
      if (outcome.kind === 'refused') return { refused: outcome.code };
      throw error;
    }
  };
