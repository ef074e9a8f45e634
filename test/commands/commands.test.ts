import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { useFront } from './front.ts';

const { ask, front } = useFront();
const folder = new URL('../../commands/', import.meta.url);
const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

test('every file in commands/ is in the list, and nothing else', () => {
  const files = readdirSync(folder).filter((file) => file !== 'index.ts');
  expect(commands.map(({ name }) => `${name}.ts`).sort()).toEqual(files.sort());
});

describe.each(commands)('/$name', ({ name, summary, examples }) => {
  test('exports one thing, named as its file', async () => {
    const { [name]: command, ...others } = await import(new URL(`${name}.ts`, folder).href);
    expect(command.name).toBe(name);
    expect(others).toEqual({});
  });

  test('is summed up in both languages and listed in the README', () => {
    expect(summary.en).not.toBe('');
    expect(summary.zh).toMatch(/\p{Script=Han}/u);
    expect(readme).toContain(`\`/${name}`);
  });

  test.each(examples)('%s answers', async (example) => {
    const reply = await ask(example);
    expect(reply).toMatchObject({ refusal: null, bug: null });
    expect(reply.text).not.toMatch(/No data|undefined|NaN/);
  });

  test.each(examples)('every button of %s answers or asks back', async (example) => {
    for (const { ask: line } of (await ask(example)).actions)
      expect((await ask(line)).text, line).not.toMatch(/undefined|NaN/);
  });
});

test('names are completed, and what follows is completed by the command', () => {
  expect(
    front()
      .complete('/st', 'en')
      .map(({ text }) => text),
  ).toEqual(['/stats ']);
  expect(
    front()
      .complete('/stats exp', 'en')
      .map(({ text }) => text),
  ).toContain('/stats exports');
  expect(
    front()
      .complete('/policy 97', 'zh')
      .map(({ text }) => text),
  ).toEqual(['/policy 9710']);
  expect(front().complete('/nothing x', 'en')).toEqual([]);
});

test('a line without a slash is a question', async () => {
  expect((await ask('exports 2020')).text).toBe((await ask('/stats exports 2020')).text);
});

test.each(['/stat exports 2020', '／stat 出口'])('an unknown command is refused with the nearest: %s', async (line) => {
  expect((await ask(line)).refusal).toMatchObject({ code: 'unknown-command', facts: { nearest: ['stats'] } });
});
