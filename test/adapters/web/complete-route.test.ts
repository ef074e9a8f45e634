import { expect, test } from 'vitest';
import { readJson, runningConsole } from './running-console.ts';

const web = runningConsole();

test('completion gives whole lines', async () => {
  const { completions } = readJson(
    await web.get(`/api/complete?${new URLSearchParams({ text: '/stats exports b', lang: 'en' })}`),
  );
  expect(completions).toEqual([]);
  const { completions: found } = readJson(await web.get('/api/complete?text=%2Fstats+imp'));
  expect(found).toEqual([{ text: '/stats imports', label: 'imports', hint: 'measure' }]);
});
