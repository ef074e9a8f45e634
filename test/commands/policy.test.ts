import { expect, test } from 'vitest';
import { useFront } from './front.ts';

const { ask } = useFront();

test.each([
  ['/policy 9710', '9710: CBEC B2B direct export', 'GAC announcement 75/2020'],
  ['/policy 海外仓', '9810：跨境电商出口海外仓', '海关总署公告2020年第75号'],
  ['/policy returns', 'Returning exported and imported goods', 'GAC announcement 45/2020'],
])('%s', async (line, title, source) => {
  const { text, footnotes } = await ask(line);
  expect(text.split('\n')[0]).toBe(title);
  expect(footnotes.join()).toContain(source);
});

test('the four measures belong to the pilot modes', async () => {
  expect((await ask('/policy 9710')).text).toContain('3. priority inspection');
  expect((await ask('/policy 9610')).text).not.toContain('priority inspection');
});

test('an unknown topic is refused with the nearest', async () => {
  expect((await ask('/policy 9711')).refusal).toMatchObject({
    code: 'unknown-topic',
    facts: { nearest: expect.arrayContaining(['9710']) },
  });
});
