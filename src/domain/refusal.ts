import type { Caliber } from './figure.ts';
import type { Role } from './officer.ts';
import type { ReleaseFault } from './release-fault.ts';

/** Why a period cannot be one. */
export type PeriodFault = 'no-such-month' | 'no-such-day' | 'no-such-quarter' | 'no-such-half' | 'reversed' | 'mixed';

/**
 * Every way of saying no, with the facts that its sentence needs. `at` is the place in the typed text, counted in
 * characters from 0. `questions` are whole questions that can be asked instead, offered as buttons.
 */
export interface RefusalFacts {
  'empty-question': { example: string };
  'unknown-word': { word: string; at: number; nearest: readonly string[]; example: string };
  'ambiguous-word': { word: string; at: number; candidates: readonly string[]; questions: readonly string[] };
  'bare-number': { number: string; at: number; questions: readonly string[] };
  'bad-period': { text: string; at: number; fault: PeriodFault };
  'year-missing': { text: string; at: number; questions: readonly string[] };
  'said-twice': { slot: string; first: string; second: string; at: number };
  'word-missing': { after: string; at: number; example: string };
  'unknown-office': { code: string; at: number };
  'unknown-key': { key: string; at: number; keys: readonly string[] };
  'bad-value': { key: string; value: string; at: number; example: string };
  'month-on-month': { word: string; at: number };
  'measure-missing': { questions: readonly string[] };
  'office-missing': { questions: readonly string[] };
  'period-missing': { questions: readonly string[] };
  'calibers-differ': { first: string; firstCaliber: Caliber; second: string; secondCaliber: Caliber };
  'does-not-fit': { verb: string; example: string };
  'no-dollar-figure': { period: string; available: readonly string[] };
  'hs-too-deep': { code: string; chapter: string };
  'no-enterprise-figures': { enterprise: string };
  'no-such-enterprise': { enterprise: string };
  'not-a-code': { text: string; example: string };
  'unknown-answer': { id: string; example: string };
  'bad-release': { fault: ReleaseFault };
  'release-changed': { questions: readonly string[] };
  'already-published': { figures: number };
  'not-registered': { who: string };
  'published-only': { questions: readonly string[] };
  'other-office': { offices: readonly string[]; own: readonly string[]; questions: readonly string[] };
  'role-missing': { command: string; needs: Role; has: Role };
  'unknown-principal': { text: string; example: string };
  'unknown-role': { text: string; roles: readonly string[]; example: string };
  'set-in-file': { who: string; name: string };
  'no-such-grant': { who: string };
  'no-channel': { example: string };
  'channel-not-granted': { channel: string; example: string };
  'which-briefing': { known: readonly string[]; questions: readonly string[] };
  'no-such-briefing': { id: string; known: readonly string[] };
  'nothing-due': { id: string; day: string };
  'no-such-alert': { alert: number };
  'alert-state': { alert: number; state: 'open' | 'resolved' };
  'no-such-subscription': { subscription: number };
  'unknown-command': { command: string; nearest: readonly string[]; commands: readonly string[] };
  'unknown-topic': { topic: string; nearest: readonly string[]; topics: readonly string[] };
}

export type RefusalCode = keyof RefusalFacts;

/**
 * A no as data; sentences are made at the edge, in the officer's language. `readAs` is what was read and then refused,
 * for the audit log.
 */
export type Refusal = {
  [C in RefusalCode]: { readonly code: C; readonly facts: Readonly<RefusalFacts[C]>; readonly readAs?: string };
}[RefusalCode];

export const refuse = <C extends RefusalCode>(code: C, facts: RefusalFacts[C]): Refusal => ({ code, facts }) as Refusal;

export const isRefusal = (value: object): value is Refusal => 'code' in value && 'facts' in value;
