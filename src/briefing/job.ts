import type { OutboxRow } from '../store/outbox-port.ts';

/** How briefings are named in the outbox: the job is the subscription, the slot begins with the due time. */
export const jobOf = (subscription: number): string => `briefing ${subscription}`;

/** The subscription of a job; null for another job's. */
export function subscriptionOf(job: string): number | null {
  const [, id] = /^briefing (\d+)$/.exec(job) ?? [];
  return id === undefined ? null : Number(id);
}

export const dueSlot = (due: Date): string => due.toISOString();
export const correctionSlot = (due: string, number: number): string => `${due} correction ${number}`;
export const againSlot = (due: string, now: Date): string => `${due} again ${now.toISOString()}`;
export const failureSlot = (slot: string): string => `${slot} failure`;

/** The due time in a slot, whatever follows it. */
export const dueOf = ({ slot }: Pick<OutboxRow, 'slot'>): string => slot.split(' ')[0] ?? '';

/** True for the briefing itself; false for what came after it. */
export const isEdition = ({ slot }: Pick<OutboxRow, 'slot'>): boolean => !slot.includes(' ');

export const isCorrectionOf = ({ slot }: Pick<OutboxRow, 'slot'>, edition: Pick<OutboxRow, 'slot'>): boolean =>
  slot.startsWith(`${edition.slot} correction `);

export const isFailureNotice = ({ slot }: Pick<OutboxRow, 'slot'>): boolean => slot.endsWith(failureSlot(''));
