import { expect, test } from 'vitest';
import { trackInFlight } from '../../../src/adapters/discord/in-flight.ts';

test('a stop knows whether all that was taken up is done', async () => {
  const { run, drain } = trackInFlight();
  void run(Promise.resolve());
  expect(await drain(60_000)).toBe(true);
  void run(new Promise(() => {}));
  expect(await drain(1)).toBe(false);
});
