import { writePost } from '../../answer/post.ts';
import type { Reply } from '../../answer/reply.ts';
import type { OutboxRow } from '../../store/outbox-port.ts';

/** How far an alert had come when a message of it was composed. */
export interface Told {
  readonly version: number;
  /** The latest step of its history that the message holds. */
  readonly seq: number;
}

/** The alert in full as a message, with how far it had come. What is posted was not asked, so nothing was read. */
export const writeAlertPost = (reply: Reply, told: Told): string => writePost({ ...reply, readAs: null, ...{ told } });

/** How far the alert had come in a message that `writeAlertPost` wrote. */
export function toldIn({ content }: Pick<OutboxRow, 'content'>): Told {
  const { told }: { told?: Told } = JSON.parse(content);
  return told ?? { version: 0, seq: 0 };
}
