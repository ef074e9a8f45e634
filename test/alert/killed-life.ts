// One life of the program over a store in a file, which ends at its n-th write by SIGKILL: before, amid or after it.
import { openStore } from '../../src/store/open-store.ts';
import { live } from './one-life.ts';

const [file = '', at = '0'] = process.argv.slice(2);
let left = Number(at);
const kill = (): boolean => process.kill(process.pid, 'SIGKILL');

const store = await openStore(file, new Date());
await live(store, async (write) => {
  left -= 1;
  if (left === 0 && Number(at) % 3 === 0) kill();
  const writing = write();
  if (left === 0 && Number(at) % 3 === 1) kill();
  const result = await writing;
  if (left === 0) kill();
  return result;
});
await store.close();
