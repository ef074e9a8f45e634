import type { Asker } from '../../../domain/asker.ts';

/** Direct messages (D…) are no channel: rights given to a channel do not reach into them. */
export const askerOf = (workspace: string | undefined, channel: string, user: string): Asker => ({
  platform: 'slack',
  workspace: workspace ?? null,
  channel: channel.startsWith('D') ? null : channel,
  user,
  roles: [],
});
