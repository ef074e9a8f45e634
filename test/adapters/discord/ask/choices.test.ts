import { expect, test } from 'vitest';
import { choicesFor } from '../../../../src/adapters/discord/ask/choices.ts';
import { plainReply } from '../../../../src/answer/reply.ts';
import type { Completion, Front } from '../../../../src/command/front.ts';

const frontWith = (completions: readonly Completion[]): Front => ({
  ask: async () => plainReply('en', ''),
  complete: () => completions,
});
const completion = (text: string, hint = 'measure'): Completion => ({ text, label: text, hint });
const typed = { command: 'stats', typed: 'ex', lang: 'en' } as const;

test('what is taken is the query without the command; what is shown says what it is', () => {
  expect(choicesFor(typed, frontWith([completion('/stats exports ')]))).toEqual([
    { name: 'exports – measure', value: 'exports' },
  ]);
});

test('at most 25, none twice, none that would have to be cut', () => {
  const many = Array.from({ length: 40 }, (_, at) => completion(`/stats exports ${2000 + at}`));
  const choices = choicesFor(typed, frontWith([completion(`/stats ${'x'.repeat(101)}`), ...many, ...many]));
  expect(choices).toHaveLength(25);
  expect(choices[0]?.value).toBe('exports 2000');
});

test('a hint that does not fit is left out', () => {
  const [choice] = choicesFor(typed, frontWith([completion(`/stats ${'x'.repeat(95)}`, 'a long hint')]));
  expect(choice?.name).toBe('x'.repeat(95));
});
