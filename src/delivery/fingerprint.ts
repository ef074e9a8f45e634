import { createHash } from 'node:crypto';
import { canonicalJson } from '../domain/canonical-json.ts';

/**
 * Names what set an event off, the same in every delivery of it. Give it what tells two presses of one button apart
 * (trigger id, message and time of the action) and nothing that a redelivery changes (envelope id, attempt, arrival).
 */
export const fingerprint = (trigger: unknown): string =>
  createHash('sha256').update(canonicalJson(trigger)).digest('hex');
