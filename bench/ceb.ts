/**
 * Loading customs messages, beside a pass of the bare XML parser (saxes, with handlers that do nothing) over the same
 * file: export lists first, then their receipts, which bring every list into the ledger.
 * node bench/ceb.ts [megabytes]
 */
import { createReadStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';
import { systemClock } from '../src/domain/clock.ts';
import { loadFile } from '../src/ingest/load-file.ts';
import { openStore } from '../src/store/open-store.ts';
import { writeLists, writeReceipts } from './ceb-files.ts';

const megabytes = Number(process.argv[2] ?? 100);
const folder = mkdtempSync(join(tmpdir(), 'tidewaiter-bench-'));
const out = (line: string): boolean => process.stdout.write(`${line}\n`);

interface Took {
  readonly seconds: number;
  /** CPU seconds of the main thread, and of the whole process with the threads of the store. */
  readonly main: number;
  readonly cpu: number;
}

async function timed(work: () => Promise<unknown>): Promise<Took> {
  const [begun, before, mainBefore] = [performance.now(), process.cpuUsage(), process.threadCpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(before);
  const main = process.threadCpuUsage(mainBefore);
  const seconds = (performance.now() - begun) / 1000;
  return { seconds, main: (main.user + main.system) / 1e6, cpu: (user + system) / 1e6 };
}

async function bare(path: string): Promise<void> {
  const parser = new SaxesParser();
  for (const event of ['opentag', 'closetag', 'text'] as const) parser.on(event, () => {});
  for await (const text of createReadStream(path, { encoding: 'utf8', highWaterMark: 128 * 1024 })) parser.write(text);
  parser.close();
}

const store = await openStore(join(folder, 'store.db'), systemClock());
const { ledger, quarantine, lists, enterprises } = store;
const parts = { ledger, quarantine, lists, enterprises, reference: await store.reference(), clock: systemClock };
let peak = 0;
const watch = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage.rss());
}, 50);

for (const [name, write, share] of [
  ['lists (603)', writeLists, 1],
  // As many receipts as lists.
  ['receipts (604)', writeReceipts, 0.24],
] as const) {
  const path = join(folder, `${name}.xml`);
  const records = await write(path, megabytes * 1e6 * share);
  const size = statSync(path).size / 1e6;
  out(`${name}: ${size.toFixed(0)} MB, ${records} records`);
  const report = (what: string, { seconds, main, cpu }: Took): boolean =>
    out(
      `  ${what.padEnd(34)} ${(size / seconds).toFixed(1).padStart(6)} MB/s, CPU ${main.toFixed(1)} s main thread, ${cpu.toFixed(1)} s in all`,
    );
  const parser = await timed(() => bare(path));
  report('bare saxes', parser);
  const ours = await timed(() => loadFile(path, null, parts));
  report('ours, checked, stored, in the ledger', ours);
  const ratios = [ours.seconds / parser.seconds, ours.main / parser.main, size / ours.main].map((each) =>
    each.toFixed(2),
  );
  out(
    `  ours / bare: time ${ratios[0]}, main thread ${ratios[1]}; ${ratios[2]} MB a second of the main thread; peak ${Math.round(peak / 1e6)} MB`,
  );
}
clearInterval(watch);
out(`differences between sums and records: ${(await ledger.verify(5)).length}`);
await store.close();
rmSync(folder, { recursive: true });
