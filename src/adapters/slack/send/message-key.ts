import { randomUUID } from 'node:crypto';

/** Finds one message again, as its first block's id. */
export const messageKey = (): string => `tidewaiter-${randomUUID()}`;
