import type { OutboxStore } from './outbox-port.ts';

export interface AnnouncedOutbox extends OutboxStore {
  /** Calls the listener after messages were planned through this object; returns what ends it. */
  onPlanned(listener: () => void): () => void;
}

/** An outbox that tells when something was planned, so that it need not be waited for. */
export function announcePlans(outbox: OutboxStore): AnnouncedOutbox {
  const listeners = new Set<() => void>();
  return {
    ...outbox,
    async plan(messages, now) {
      const added = await outbox.plan(messages, now);
      if (added > 0) for (const listener of listeners) listener();
      return added;
    },
    onPlanned(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
