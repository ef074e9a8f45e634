import { describe, expect, test } from 'vitest';
import { useSlack } from './running-slack.ts';

const running = useSlack();

describe('a question in a channel', () => {
  test('is acknowledged at once, answered with its chart in one message, and its buttons ask on', async () => {
    const { slack } = running();
    const { ackMs } = await slack.command('/stats exports 2020');
    expect(ackMs).toBeLessThan(100);
    const { messages, files, violations } = await slack.until({ messages: 1 });
    expect(violations).toEqual([]);
    expect(messages).toMatchObject([{ channel: 'C0IN', via: 'files.completeUploadExternal', only: null }]);
    expect(files).toMatchObject([{ name: 'tidewaiter-exports-2020.png', shares: 1 }]);
  });
});
