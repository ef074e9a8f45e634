import { expect, test } from 'vitest';
import type { Batch, Draft, Observation } from '../../src/alert/batch.ts';
import { runPipeline } from '../../src/alert/pipeline.ts';
import type { Alert } from '../../src/domain/alert.ts';
import { addDays } from '../../src/domain/day.ts';
import { anAlert, anObservation } from './an-alert.ts';

const DAY = '2026-11-05';
const { facts } = anAlert();

const known = (changed: Partial<Alert> = {}): Draft => {
  const alert = anAlert(changed);
  return { before: alert, alert, observation: null, events: [] };
};

/** The close of a day, eight hours after it in Beijing; or, with null, a moment on that day. */
function run(
  observations: readonly Observation[],
  drafts: readonly Draft[] = [],
  { day = DAY, hours = 32, ...more }: { day?: string | null; hours?: number } & Partial<Batch> = {},
): Batch {
  const now = new Date(Date.parse(`${DAY}T00:00:00Z`) + (hours - 8) * 3_600_000);
  const today = addDays(DAY, Math.floor(hours / 24));
  return runPipeline({ day, observations, drafts, votes: [], nextId: 7, today, escalateAfter: null, ...more }, now);
}

const told = ({ drafts }: Batch) =>
  drafts.map(({ alert, events }) => [alert.id, alert.decision, ...events.map(({ reason, note }) => note ?? reason)]);

test('news opens one alert of an office and measure, of the office as a whole before a mode', () => {
  const mode = anObservation({ facts: { ...facts, mode: '9710' } }, 20);
  const batch = run([mode, anObservation(), anObservation({ measure: 'imports' })]);
  expect(batch.drafts.map(({ alert }) => [alert.id, alert.measure, alert.facts.mode, alert.version])).toEqual([
    [7, 'exports', null, 1],
    [8, 'imports', null, 1],
  ]);
  expect(told(batch)).toEqual([
    [7, 'first', 'first'],
    [8, 'first', 'first'],
  ]);
});

test('what is no news opens nothing', () => {
  expect(run([anObservation({ news: false })]).drafts).toEqual([]);
});

test.each([
  ['grown', anObservation({}, 12), 'grown'],
  ['not much grown', anObservation({}, 10.5), 'nothing-new'],
  ['no news', anObservation({ news: false }), 'nothing-new'],
])('an open alert is followed: %s', (_, observation, decision) => {
  const { drafts } = run([observation], [known({ severity: 'severe', toldAt: '2026-11-05T20:00:00.000Z' })]);
  expect(drafts).toHaveLength(1);
  expect(drafts[0]?.alert).toMatchObject({ id: 1, decision, decidedOn: DAY, version: 2 });
  expect(drafts[0]?.events.map(({ reason }) => reason)).toEqual(decision === 'grown' ? ['grown'] : []);
});

test('a deviation that is milder now has eased', () => {
  const milder = anObservation({ news: false, facts: { ...facts, actual: 900_000 } });
  expect(told(run([milder], [known({ severity: 'severe' })]))).toEqual([[1, 'eased', 'eased']]);
});

test('a deviation that is over resolves its alert; one that is back opens it again, within a week', () => {
  const [over] = run([anObservation({ news: false, lasting: false })], [known()]).drafts;
  expect(over?.alert).toMatchObject({ state: 'resolved', decision: 'resolved' });
  const ended = { state: 'resolved', resolvedAt: '2026-11-03T00:00:00.000Z', decidedOn: '2026-11-02' } as const;
  expect(told(run([anObservation()], [known(ended)]))).toEqual([[1, 'returned', 'returned']]);
  const long = { ...ended, resolvedAt: '2026-10-20T00:00:00.000Z' };
  expect(told(run([anObservation()], [known(long)]))).toEqual([[7, 'first', 'first']]);
  expect(told(run([anObservation({ direction: 'up' })], [known(ended)]))).toEqual([[7, 'first', 'first']]);
});

test('a day that was taken through before says nothing twice', () => {
  const first = run([anObservation()]).drafts.map(({ alert }) => known({ ...alert }));
  expect(run([anObservation()], first).drafts).toEqual([]);
  const ended = known({ state: 'resolved', resolvedAt: '2026-11-06T00:00:00.000Z', decidedOn: '2026-11-06' });
  expect(run([anObservation()], [ended]).drafts).toEqual([]);
});

test('a national deviation speaks for the offices that it explains, and for no others', () => {
  const nation = anObservation({ office: '' }, 11);
  const alike = anObservation({ office: '0200' });
  const worse = anObservation({ office: '0300', facts: { ...facts, actual: 200_000 } });
  const other = anObservation({ office: '0400', direction: 'up' });
  const batch = run([nation, alike, worse, other]);
  expect(told(batch)).toEqual([
    [7, 'first', 'first'],
    [8, 'inhibited', '7'],
    [9, 'first', 'first'],
    [10, 'first', 'first'],
  ]);
  // When it is over, they speak for themselves.
  const drafts = batch.drafts.map(({ alert }) => known(alert.office === '' ? { ...alert, state: 'resolved' } : alert));
  expect(told(run([], drafts, { day: null }))).toEqual([[8, 'released', 'released']]);
});

test('a snoozed alert keeps what grows to itself, up to and with its day', () => {
  const snoozed = known({ snoozedUntil: '2026-11-06' });
  expect(told(run([anObservation({}, 20)], [snoozed]))).toEqual([[1, 'snoozed', '2026-11-06']]);
  expect(run([], [snoozed], { day: null }).drafts).toEqual([]);
  expect(told(run([], [snoozed], { day: null, hours: 48 }))).toEqual([[1, 'woken', '2026-11-06']]);
});

test('what nobody acknowledged is told again after a day when it is severe, after a week otherwise', () => {
  const severe = { severity: 'severe', toldAt: '2026-11-04T00:00:00.000Z' } as const;
  expect(told(run([], [known(severe)], { day: null }))).toEqual([[1, 'repeat-due', 'repeat-due']]);
  expect(run([], [known({ ...severe, acknowledgedBy: 'Li Wei' })], { day: null }).drafts).toEqual([]);
  expect(run([], [known({ ...severe, severity: 'alert' })], { day: null }).drafts).toEqual([]);
  expect(
    run([], [known({ ...severe, severity: 'notice', toldAt: '2025-01-01T00:00:00.000Z' })], { day: null }).drafts,
  ).toEqual([]);
});

test('a severe alert that nobody acknowledged in time goes further, once', () => {
  const severe = {
    severity: 'severe',
    openedAt: '2026-11-05T20:00:00.000Z',
    toldAt: '2026-11-05T20:00:00.000Z',
  } as const;
  const [first] = run([], [known(severe)], { day: null, escalateAfter: 4 }).drafts;
  expect(first?.alert.decision).toBe('escalated');
  expect(run([], [known(severe)], { day: null, escalateAfter: 5 }).drafts).toEqual([]);
  expect(run([], [known({ ...first?.alert })], { day: null, escalateAfter: 4 }).drafts).toEqual([]);
});

test.each([
  [0, 3, 5.3, 1],
  [0, 3, 5.1, 0],
  [1, 0, 3.7, 1],
  [1, 0, 3.5, 0],
  // Within bounds, however many say so.
  [0, 40, 6, 1],
  [40, 0, 3.1, 0],
])('%i useful and %i noise: a score of %f opens %i', (useful, noise, score, count) => {
  const votes = [{ office: '0100', measure: 'exports', useful, noise }] as const;
  expect(run([anObservation({}, score)], [], { votes }).drafts).toHaveLength(count);
});

test('a report that is missing is more with each one, and keeps its count when they resume', () => {
  const silent = (days: number, lasting: boolean): Observation =>
    anObservation({
      measure: 'report',
      direction: 'missing',
      facts: { ...facts, days, score: 14, threshold: 14 },
      lasting,
      news: lasting,
    });
  const open = known({ measure: 'report', direction: 'missing', facts: { ...facts, days: 2 } });
  expect(told(run([silent(3, true)], [open]))).toEqual([[1, 'grown', 'grown']]);
  const [over] = run([silent(0, false)], [open]).drafts;
  expect(over?.alert).toMatchObject({ state: 'resolved', facts: { days: 2 } });
});
