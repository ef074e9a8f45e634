import { afterAll, expect, test } from 'vitest';
import { createOfficers } from '../../src/access/officers.ts';
import { plainReply } from '../../src/answer/reply.ts';
import { createServices } from '../../src/command/create-services.ts';
import { type Command, defineCommand } from '../../src/command/define-command.ts';
import { createFront } from '../../src/command/router.ts';
import { fixedClock } from '../../src/domain/clock.ts';
import { createLanguage } from '../../src/language/language.ts';
import { openStore } from '../../src/store/open-store.ts';

const echo = defineCommand({
  name: 'echo',
  summary: { en: 'says it again', zh: '重复' },
  examples: ['/echo x'],
  run: async ({ text, lang, today }) => plainReply(lang, `${today} ${text}`),
  complete: () => Array.from({ length: 40 }, (_, at) => ({ text: `word${at}`, label: `word${at}`, hint: '' })),
});
const broken = defineCommand({
  ...echo,
  name: 'broken',
  run: () => {
    throw new Error('a planted bug');
  },
});

const KEPT = { id: 'k1', question: 'exports 2020', kind: 'ledger', state: '1', figures: '[]', basis: '{}' } as const;
const keeper = defineCommand({
  ...echo,
  name: 'keeper',
  run: async ({ lang, today, services }) => {
    await services.store.answers.keep(KEPT, today);
    return plainReply(lang, 'kept');
  },
});

const commands: readonly Command[] = [echo, broken, keeper];
const reported: unknown[] = [];
const store = await openStore(':memory:', new Date(0));
afterAll(() => store.close());
const reference = await store.reference();
const officers = createOfficers({ file: [], store: store.officers, unknown: 'nothing' });
const clock = fixedClock('2026-11-23T16:30:00Z');
const parts = { store, reference, language: createLanguage(reference), commands, officers };
const services = createServices(parts, clock);
const front = createFront({
  services,
  audit: store.audit,
  clock,
  reportBug: (error) => {
    reported.push(error);
    return 'b1';
  },
});

test('a command is handed its text, the language of the words, and the day in Beijing', async () => {
  expect(await front.ask({ text: '  /echo  出口 ' })).toMatchObject({ text: '2026-11-24 出口', lang: 'zh' });
  expect(await front.ask({ text: '/ECHO x', lang: 'zh' })).toMatchObject({ text: '2026-11-24 x', lang: 'zh' });
});

test('a bug is reported and answered with its id and no more', async () => {
  const reply = await front.ask({ text: '/broken' });
  expect(reply).toMatchObject({ bug: 'b1', refusal: null });
  expect(reply.text).toContain('b1');
  expect(reply.text).not.toContain('planted');
  expect(reported).toHaveLength(1);
});

test('at most 25 completions, each a whole line', () => {
  const found = front.complete('/echo w', 'en');
  expect(found).toHaveLength(25);
  expect(found[0]?.text).toBe('/echo word0');
});

test('an answer and its row in the log wait for the store together, and it is told when both are kept', async () => {
  const logging = Promise.withResolvers<void>();
  const keep = async (...given: Parameters<typeof store.answers.keep>) => {
    await logging.promise;
    await store.answers.keep(...given);
  };
  const append: typeof store.audit.append = async (entry) => {
    logging.resolve();
    return store.audit.append(entry);
  };
  const slow = { ...services, store: { ...services.store, answers: { ...store.answers, keep } } };
  const asking = createFront({ services: slow, audit: { ...store.audit, append }, clock, reportBug: () => 'b2' });
  expect(await asking.ask({ text: '/keeper' })).toMatchObject({ text: 'kept' });
  expect(await store.answers.find('k1')).toMatchObject(KEPT);
});

test('an answer that cannot be kept is not told', async () => {
  const keep = () => Promise.reject(new Error('the disk is full'));
  const full = { ...services, store: { ...services.store, answers: { ...store.answers, keep } } };
  const asking = createFront({ services: full, audit: store.audit, clock, reportBug: () => 'b3' });
  expect(await asking.ask({ text: '/keeper' })).toMatchObject({ bug: 'b3' });
});
