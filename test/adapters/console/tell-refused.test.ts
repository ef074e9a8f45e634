import { expect, test } from 'vitest';
import { createOfficers } from '../../../src/access/officers.ts';
import { officeOfName, tellRefused } from '../../../src/adapters/console/tell-refused.ts';
import type { Target } from '../../../src/adapters/console/told-to.ts';
import { readPost } from '../../../src/answer/post.ts';
import { IngestError } from '../../../src/ingest/ingest-error.ts';
import * as ceb from '../../ingest/message/ceb-text.ts';
import { openLedger } from '../../ingest/open-ledger.ts';

const channel = {
  principal: { platform: 'discord', workspace: '*', kind: 'channel', id: 'C-beijing' },
  officer: { name: 'Beijing', role: 'officer', offices: ['0100'] },
} as const;

async function refusing(alarm: Target | null = null) {
  const { store, loadText } = await openLedger();
  const officers = createOfficers({ file: [channel], store: store.officers, unknown: 'nothing' });
  const reference = await store.reference();
  let now = new Date('2026-02-01T00:00:00Z');
  return {
    reference,
    later: (days: number) => {
      now = new Date(now.getTime() + days * 86_400_000);
    },
    /** Loads a file that is refused, and gives what was planned of it. */
    async refuse(name: string, content: string | Buffer) {
      const refusal = await loadText(content, undefined, name).catch((error: unknown) => error);
      if (!(refusal instanceof IngestError)) return expect.fail('it was loaded');
      await tellRefused(name, refusal, { store, officers, reference, alarm, now });
      const rows = await store.outbox.list({ job: `refused ${name}`, limit: 9 });
      return rows.map(({ platform, target, content }) => [`${platform}/${target}`, readPost(content).text]);
    },
  };
}

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0]);

test('a file that is refused is told to the channels of the office that its name begins with', async () => {
  const { refuse } = await refusing();
  const [[to, text] = [], ...more] = await refuse('0100-2026-01.csv', PNG);
  expect([to, more]).toEqual(['discord/C-beijing', []]);
  expect(text?.split('\n')).toEqual([
    expect.stringMatching(/^北京：0100-2026-01\.csv 未能入库：看起来是PNG图片。应为.*请另存为CSV后再报。$/),
    expect.stringMatching(
      /^Beijing: 0100-2026-01\.csv was refused: it looks like a PNG picture\. .* Next: save it as CSV/,
    ),
  ]);
});

test.each([
  ['a document type behind a list', (text: string) => text.replace('</ceb:CEB603', '<!DOCTYPE x></ceb:CEB603')],
  ['a list that is cut off', (text: string) => text.slice(0, text.indexOf('</ceb:InventoryHead>') + 9)],
])('%s is told to the office of the list, and nothing of its content', async (_, spoil) => {
  const { refuse } = await refusing();
  const [[to, text = ''] = []] = await refuse('evil.xml', spoil(ceb.message(603, [ceb.exportList()])));
  expect(to).toBe('discord/C-beijing');
  expect(text).toMatch(
    /^北京：evil\.xml 未能入库：自第\d+行起，.*\nBeijing: evil\.xml was refused: from line \d+ on, /,
  );
  expect(text).not.toMatch(/示例|1101980/);
});

test.each([
  ['no CSV', 'a.csv', 'secret-name;phone\n'],
  ['no message', 'a.xml', '<Other><buyerName>secret-name</buyerName></Other>'],
  ['a header that is data', 'b.csv', 'secret-name,13800000000\n'],
  ['an empty file', 'c.csv', ''],
])('%s of no office goes to whoever is responsible, without its content', async (_, name, content) => {
  for (const alarm of [null, { platform: 'slack', target: 'C-ops' }]) {
    const [[to, text = ''] = []] = await (await refusing(alarm)).refuse(name, content);
    expect(to).toBe(alarm ? 'slack/C-ops' : 'web/inbox');
    expect(text).toContain(name);
    expect(text).toMatch(/\n.* was refused: .*Next: .*\n关区不明/);
    expect(text).not.toMatch(/secret|138000/);
  }
});

test('the same file and reason is told once a day, another reason at once', async () => {
  const { refuse, later } = await refusing();
  expect(await refuse('0100.csv', PNG)).toHaveLength(1);
  expect(await refuse('0100.csv', PNG)).toHaveLength(1);
  expect(await refuse('0100.csv', '')).toHaveLength(2);
  later(1);
  expect(await refuse('0100.csv', PNG)).toHaveLength(3);
});

test.each([
  ['0100.csv', '0100'],
  ['0100_2026-01.xml.gz', '0100'],
  ['北京海关-11月.csv', '0100'],
  ['Shanghai Customs 2026.csv', '2200'],
  ['0101-a.csv', ''],
  ['0512_a.csv', ''],
  ['01002026.csv', ''],
  ['a-0100.csv', ''],
])('%s is of %s', async (name, office) => {
  expect(officeOfName(name, (await refusing()).reference)).toBe(office);
});
