import { expect, test } from 'vitest';
import { runningBot } from './running-bot.ts';

const running = runningBot();
const CHANNEL = '600000000000000077';

/** What a process that was killed long enough ago leaves behind. */
async function leave(open: { readonly id: string } & Record<string, unknown>, minutesAgo: number): Promise<void> {
  const event = { platform: 'discord', id: open.id, fingerprint: `left ${open.id}` };
  const now = new Date(Date.now() - minutesAgo * 60_000);
  await running.app().store.inbox.claim({ ...event, now, question: JSON.stringify(open) });
}

const asked = { line: { kind: 'whole', text: '/policy 9710' }, note: '', lang: 'en', hidden: false, fileBytes: null };
const asker = { platform: 'discord', workspace: null, channel: CHANNEL, user: '5', roles: [] };

test('what a killed process left is answered in its place, and told in the channel when that is too late', async () => {
  const fake = running.fake();
  const message = { kind: 'message', channel: CHANNEL, line: '/policy 9710', asker } as const;
  await leave({ ...message, id: '600000000000000001' }, 2);
  const interaction = { kind: 'interaction', application: 'a', token: 't' } as const;
  await leave({ ...interaction, id: '600000000000000002', asked: { ...asked, asker } }, 20);
  await leave({ ...interaction, id: '600000000000000003', asked: { ...asked, asker, hidden: true } }, 20);
  await running.restart();
  await fake.called(`POST /channels/${CHANNEL}/messages`, 3);
  const { messages } = await fake.seen();
  expect(messages.map(({ repliesTo, body }) => `${repliesTo} ${String(body.content).includes('9710')}`).sort()).toEqual(
    ['600000000000000001 true', 'null false', 'null true'],
  );
  await running.restart();
  expect((await fake.seen()).messages).toEqual([]);
});
