import { parentPort, workerData } from 'node:worker_threads';
import { fixedClock, systemClock } from '../../domain/clock.ts';
import { openStore } from '../../store/open-store.ts';
import { IngestError } from '../ingest-error.ts';
import { type Load, loadHere } from './loader.ts';
import type { Said, ThreadData } from './open-loader.ts';

const { address, now }: ThreadData = workerData;
const clock = now === null ? systemClock : fixedClock(now);
const say = (said: Said): void => parentPort?.postMessage(said);

const store = await openStore(address, clock());
const { ledger, quarantine, lists, enterprises } = store;
const load = loadHere({ ledger, quarantine, lists, enterprises, reference: await store.reference(), clock });

/** Null is the end. */
parentPort?.on('message', async (what: Load | null) => {
  if (what === null) {
    await store.close();
    parentPort?.close();
    return;
  }
  try {
    say({ outcome: await load(what, (rows, share) => say({ rows, share })) });
  } catch (error) {
    say(error instanceof IngestError ? { refused: error.message, told: error.told } : { error });
  }
});
