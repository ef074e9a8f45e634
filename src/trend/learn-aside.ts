import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { Calendar } from './calendar.ts';
import type { Fit } from './fit-series.ts';
import type { Fleet, GroupState } from './fleet.ts';
import type { Lesson, Pupil } from './learn-group.ts';
import type { Lent } from './lent.ts';

/** A fit without what its whole group shares. */
export interface BareFit extends Pick<Fit, 'coefficients' | 'noise'> {
  readonly end: number;
  readonly firstKnot: number;
  readonly knots: number;
}

/** A group on its way to the other thread; its members are the pupils. */
export interface Task {
  readonly origin: number;
  readonly today: number;
  readonly group: Lesson;
  readonly lent: Lent | null;
  readonly pupils: readonly (Omit<Pupil, 'fit'> & { readonly fit: BareFit | null })[];
}

/** What comes back of it. */
export interface Learnt {
  readonly group: Pick<Lesson, 'prior' | 'profile' | 'doubt' | 'delay' | 'fits'>;
  readonly fits: readonly (BareFit | null)[];
}

/** What the other thread starts with; it raises `signal` when an answer is there. */
export interface AsideData {
  readonly port: MessagePort;
  readonly signal: Int32Array;
}

export interface Aside extends AsideData {
  calendar: Calendar | null;
}

/** A group of 10,000 series takes less. */
const GIVEN_UP_MS = 600_000;

export function bare(fit: Fit | null): BareFit | null {
  if (!fit) return null;
  const { coefficients, noise, design } = fit;
  return { coefficients, noise, end: design.end, firstKnot: design.firstKnot, knots: design.knots };
}

export const dressed = (fit: BareFit | null, calendar: Calendar, profile: Float64Array): Fit | null =>
  fit && {
    coefficients: fit.coefficients,
    noise: fit.noise,
    design: { calendar, profile, end: fit.end, firstKnot: fit.firstKnot, knots: fit.knots },
  };

/** Starts the other thread; it does not keep the process alive. */
export function openAside(): Aside {
  const { port1: port, port2 } = new MessageChannel();
  const signal = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(new URL('./learn-worker.ts', import.meta.url), {
    workerData: { port: port2, signal } satisfies AsideData,
    transferList: [port2],
  });
  worker.unref();
  port.unref();
  return { port, signal, calendar: null };
}

/** Gives a group to the other thread, which must be idle. */
export function askAside(
  aside: Aside,
  fleet: Fleet,
  { key, common, ...group }: GroupState,
  { today, lent }: Pick<Task, 'today' | 'lent'>,
): void {
  if (aside.calendar !== fleet.calendar) aside.port.postMessage(fleet.calendar);
  aside.calendar = fleet.calendar;
  Atomics.store(aside.signal, 0, 0);
  const pupils = group.members.flatMap((member) => {
    const state = fleet.series[member];
    if (!state) return [];
    const { first, last, value, base, masked, sparse, fit } = state;
    return [{ first, last, value, base, masked, sparse, fit: bare(fit) }];
  });
  const lesson = { ...group, members: pupils.map((_, at) => at) };
  const task: Task = { origin: fleet.origin, today, lent, pupils, group: lesson };
  aside.port.postMessage(task);
}

/** Writes what the other thread learned into the fleet; false when it is not ready and the caller will not wait. */
export function takeBack(aside: Aside, fleet: Fleet, group: GroupState, wait: boolean): boolean {
  if (wait && Atomics.wait(aside.signal, 0, 0, GIVEN_UP_MS) === 'timed-out')
    throw new Error('the second thread of the trend model gives no answer');
  if (Atomics.load(aside.signal, 0) === 0) return false;
  const learnt: Learnt | { readonly error: unknown } = receiveMessageOnPort(aside.port)?.message;
  if ('error' in learnt) throw learnt.error;
  const { prior, profile, doubt, delay, fits } = learnt.group;
  group.profile.set(profile);
  group.doubt.set(doubt);
  Object.assign(group, { prior, delay, fits });
  group.members.forEach((member, at) => {
    const state = fleet.series[member];
    if (state) state.fit = dressed(learnt.fits[at] ?? null, fleet.calendar, group.profile);
  });
  return true;
}
