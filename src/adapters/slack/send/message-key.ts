import { randomUUID } from 'node:crypto';
import type { Question } from '../ask/question.ts';

/** Finds one message again, as its first block's id. */
export const messageKey = (): string => `tidewaiter-${randomUUID()}`;

/** The same for the same question, so that its answer is found by whoever takes it up later. */
export const keyOf = ({ fingerprint }: Question): string => `tidewaiter-${fingerprint.slice(0, 32)}`;
