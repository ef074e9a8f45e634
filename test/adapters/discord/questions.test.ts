import { expect, test } from 'vitest';
import { runningBot } from './running-bot.ts';

const running = runningBot();

test('a slash command is acknowledged at once and answered with figures, chart, source and buttons', async () => {
  const fake = running.fake();
  const id = await fake.interact({ kind: 'command', command: 'stats', query: 'exports 2020' });
  const { ackMs, response, troubles, message } = await fake.answered(id);
  expect({ troubles, response }).toEqual({ troubles: [], response: { type: 5, data: {} } });
  expect(ackMs).toBeLessThan(1000);
  expect(message?.body.content).toContain('1.12 trillion yuan, +40.1 % y/y (preliminary, China customs, 14 Jan 2021)');
  expect(message?.body.content).toContain('read as: exports 2020');
  expect(message?.files).toMatchObject([{ name: 'chart.png', type: 'image/png', head: '\x89PNG\r\n\x1a\n' }]);
  expect(message?.body.attachments).toEqual([
    { id: 0, filename: 'chart.png', description: expect.stringContaining('1.12') },
  ]);
  expect(message?.edits).toBe(1);
  const rows = message?.body.components as { components: { custom_id: string; label: string }[] }[];
  expect(rows[0]?.components[0]?.custom_id).toMatch(/^ask:\/stats /);
});
