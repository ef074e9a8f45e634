import type { Subscription } from '../store/briefing-port.ts';

/** Where the web console shows what is posted to it. */
export const WEB_INBOX = 'inbox';

/**
 * Where the owner alone reads it: the senders of both chats open the direct messages of `user:ID` (delivery/to-persons.ts).
 */
export function ownerTarget({ platform, ownerUser }: Subscription): string {
  return platform === 'web' ? WEB_INBOX : `user:${ownerUser}`;
}
