import { beforeAll, expect, test } from 'vitest';
import { type JudgedDay, judgeLedger } from '../../src/alert/judge/judge-ledger.ts';
import { runPipeline } from '../../src/alert/pipeline.ts';
import { addDays, type Day } from '../../src/domain/day.ts';
import type { Reference } from '../../src/domain/reference.ts';
import type { KeptTrend } from '../../src/store/alert-port.ts';
import { OFFICES, type SmallLedger, smallLedger } from './small-ledger.ts';

const LAST = '2026-03-20';
const reference: Reference = { offices: [], modes: [], partners: [], specialDays: [], tradeEvents: [] };

interface Judged {
  readonly days: JudgedDay[];
  readonly kept: KeptTrend;
}

async function judge(
  { ledger, extent }: SmallLedger,
  last: Day,
  { kept = null, state = 1, today = addDays(last, 1) }: { kept?: KeptTrend | null; state?: number; today?: Day } = {},
): Promise<Judged> {
  const days: JudgedDay[] = [];
  const judging = judgeLedger({ ledger, extent: extent(last, state), reference, kept, open: async () => [], today });
  for (;;) {
    const step = await judging.next();
    if (step.done)
      return { days, kept: { ...step.value, pieces: new Map([...(kept?.pieces ?? []), ...step.value.pieces]) } };
    days.push(step.value);
  }
}

/** Each word once: an office and its only mode say the same. */
const newsOf = (days: readonly JudgedDay[]): string[] => [
  ...new Set(
    days.flatMap(({ day, observations }) =>
      observations
        .filter(({ news, facts }) => news && facts.score >= facts.threshold)
        .map(({ office, measure, direction }) => `${day} ${office} ${measure} ${direction}`),
    ),
  ),
];

/** A quiet ledger, judged up to a day; what comes after it is judged from there. */
let quiet: Judged;
beforeAll(async () => {
  quiet = await judge(smallLedger(), LAST);
}, 60_000);

test('a quiet ledger is judged up to its last day and says nothing', () => {
  expect(quiet.kept).toMatchObject({ through: LAST, ledgerState: 1 });
  expect(quiet.days.length).toBeGreaterThan(30);
  expect(newsOf(quiet.days)).toEqual([]);
});

test('one more day is judged from what was kept, as a drop shows', async () => {
  const drop = smallLedger((office, day) => (office === '0200' && day > LAST ? 0.4 : 1));
  const { days, kept } = await judge(drop, addDays(LAST, 1), { kept: quiet.kept, state: 2 });
  expect(newsOf(days)).toEqual(['2026-03-21 0200 exports down', '2026-03-21 0200 imports down']);
  const [{ facts } = { facts: null }] = days[0]?.observations ?? [];
  expect(facts).toMatchObject({ first: addDays(LAST, 1), last: addDays(LAST, 1), days: 1, unit: 'fen' });
  expect((facts?.actual ?? 0) / (facts?.expected ?? 1)).toBeCloseTo(0.4, 1);
  expect(kept.through).toBe(addDays(LAST, 1));
});

test('a day waits for its offices, two days at most; then missing reports are news of their own', async () => {
  const next = addDays(LAST, 1);
  const silent = smallLedger((office, day) => (office === '0400' && day > LAST ? null : 1));
  const waiting = await judge(silent, next, { kept: quiet.kept, state: 2 });
  expect(waiting.days).toEqual([]);
  expect(waiting.kept.through).toBe(LAST);
  const late = await judge(silent, addDays(LAST, 4), { kept: waiting.kept, state: 3 });
  expect(late.days.map(({ day }) => day)).toEqual([next, addDays(LAST, 2)]);
  expect(newsOf(late.days)).toEqual(['2026-03-22 0400 report missing']);
});

test('a report that comes in part and is completed later is judged again, without a second word', async () => {
  const next = addDays(LAST, 1);
  const part = smallLedger((office, day) => (office === '0500' && day === next ? 0.3 : 1));
  const first = await judge(part, next, { kept: quiet.kept, state: 2 });
  expect(newsOf(first.days)).toEqual(['2026-03-21 0500 exports down', '2026-03-21 0500 imports down']);
  const again = await judge(part, next, { kept: first.kept, state: 3 });
  expect(again.days).toEqual([]);
  const whole = await judge(smallLedger(), next, { kept: first.kept, state: 4 });
  expect(whole.days.map(({ day }) => day)).toEqual([next]);
  expect(newsOf(whole.days)).toEqual([]);
});

test('what all offices do together is told once, and the offices are silent', async () => {
  const lower = smallLedger((_, day) => (day > LAST ? 0.6 : 1));
  const { days } = await judge(lower, addDays(LAST, 1), { kept: quiet.kept, state: 2 });
  const batch = {
    ...days[0],
    day: '2026-03-21',
    today: '2026-03-22',
    nextId: 1,
    votes: [],
    drafts: [],
    escalateAfter: null,
  };
  const { drafts } = runPipeline({ observations: [], ...batch }, new Date('2026-03-22T01:00:00Z'));
  const decided = drafts.map(({ alert }) => `${alert.office} ${alert.measure} ${alert.decision}`);
  expect(decided.filter((text) => text.endsWith('first')).sort()).toEqual([' exports first', ' imports first']);
  const ofOffices = decided.filter((text) => !text.startsWith(' '));
  expect(ofOffices.length).toBeGreaterThan(OFFICES.length);
  expect(ofOffices.filter((text) => !text.endsWith('inhibited'))).toEqual([]);
});
