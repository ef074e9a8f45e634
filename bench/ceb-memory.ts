/**
 * Memory while one large customs message is loaded, in the thread that `tidewaiter ingest` loads in.
 * node bench/ceb-memory.ts [megabytes]
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLoader } from '../src/ingest/loader/open-loader.ts';
import { writeLists } from './ceb-files.ts';

const megabytes = Number(process.argv[2] ?? 1_000);
const folder = mkdtempSync(join(tmpdir(), 'tidewaiter-bench-'));
const path = join(folder, 'lists.xml');
const out = (line: string): boolean => process.stdout.write(`${line}\n`);
const mb = (): number => Math.round(process.memoryUsage.rss() / 1e6);

await writeLists(path, megabytes * 1e6);
const loader = openLoader({ address: join(folder, 'store.db'), now: null });
let [peak, next] = [0, 0.1];
const watch = setInterval(() => {
  peak = Math.max(peak, mb());
}, 50);
const { rows, accepted, seconds } = await loader.load({ path, map: null }, (read, share) => {
  if (share < next) return;
  out(`${Math.round(share * 100)} %: ${read} lists, ${mb()} MB`);
  next += 0.1;
});
clearInterval(watch);
out(`${megabytes} MB, ${rows} lists, ${accepted} accepted, ${seconds.toFixed(0)} s; at most ${peak} MB`);
await loader.close();
rmSync(folder, { recursive: true });
