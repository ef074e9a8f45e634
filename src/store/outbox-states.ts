/**
 * planned: to be sent when due. sending: a worker holds it. unknown: it may or may not have arrived, so it is looked
 * for before anything is sent again. The last three are final.
 */
export const OUTBOX_STATES = ['planned', 'sending', 'unknown', 'sent', 'failed', 'skipped'] as const;
export type OutboxState = (typeof OUTBOX_STATES)[number];

interface Step {
  readonly from: readonly OutboxState[];
  readonly to: OutboxState;
  readonly why: string;
}

/** Every step that a message can take; the store refuses all others. */
export const OUTBOX_STEPS = {
  send: { from: ['planned'], to: 'sending', why: 'it is due, and one worker takes it' },
  lapse: { from: ['sending'], to: 'unknown', why: 'its worker was not heard of again: the request may have left' },
  look: { from: ['unknown'], to: 'unknown', why: 'one worker looks for it on the platform' },
  lose: { from: ['sending', 'unknown'], to: 'unknown', why: 'the connection broke after the request left' },
  retry: { from: ['sending'], to: 'planned', why: 'the platform refused it for now' },
  fail: { from: ['sending', 'unknown'], to: 'failed', why: 'the platform refused it for good' },
  absent: { from: ['unknown'], to: 'planned', why: 'the platform does not have it' },
  skip: { from: ['planned'], to: 'skipped', why: 'it is no longer wanted' },
  // Whoever learns that a message is out is right, even when the claim has passed to another worker.
  arrive: {
    from: ['planned', 'sending', 'unknown', 'failed', 'skipped'],
    to: 'sent',
    why: 'the platform gave its id',
  },
} as const satisfies Readonly<Record<string, Step>>;

export type OutboxStep = keyof typeof OUTBOX_STEPS;
