import type { Sender } from '../../delivery/deliver.ts';

/** Posts to the web console are there as soon as they count as sent: the page reads them from the outbox. */
export const webSender: Sender = {
  send: async ({ job, slot, follows, earlier }) => ({
    kind: 'sent',
    messageId: follows?.as === 'update' && earlier !== null ? earlier : `${job} ${slot}`,
  }),
  reconcile: async () => ({ kind: 'absent' }),
};
