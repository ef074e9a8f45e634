import type { Subscription } from '../store/briefing-port.ts';

/** Where the web console shows what is posted to it. */
export const WEB_INBOX = 'inbox';

/**
 * Where the owner alone reads it. Slack takes a person's id for a channel: https://docs.slack.dev/reference/methods/chat.postMessage#dms;
 * Discord's sender opens the direct messages of `user:ID` first.
 */
export function ownerTarget({ platform, ownerUser }: Subscription): string {
  if (platform === 'web') return WEB_INBOX;
  return platform === 'discord' ? `user:${ownerUser}` : ownerUser;
}
