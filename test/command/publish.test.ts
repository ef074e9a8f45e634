import { expect, test } from 'vitest';
import { officersFront } from './officers-front.ts';

const LINE =
  '2022 final 2024-05-20 imports 527.9 billion yuan +0.4 % exports 1.53 trillion yuan +10.1 % source GAC, http://www.customs.gov.cn/a';

/** The line that the button of a preview carries. */
async function button({ ask }: Awaited<ReturnType<typeof officersFront>>, line = `/data publish ${LINE}`) {
  return (await ask('publisher', line)).actions[0]?.ask ?? expect.fail();
}

test('a preview shows old and new, their difference and a change of sign, and publishes nothing', async () => {
  const { ask, store } = await officersFront([]);
  const before = await store.figures();
  const { text, table, footnotes, readAs } = await ask('publisher', `/data publish ${LINE}`);
  expect(text.split('\n')).toEqual([
    'Preview, nothing is published yet: 2022 (final, China customs, 20 May 2024), 4 figures to be added.',
    'Warning: the sign of imports 2022, y/y changes, from -0.8 % to +0.4 %.',
  ]);
  const stood = 'official, 17 Jun 2023';
  expect(table?.rows).toEqual([
    ['imports 2022', `527.8 billion yuan (${stood})`, '527.9 billion yuan', '+0.1 billion yuan', 'new'],
    ['imports 2022, y/y', `-0.8 % (${stood})`, '+0.4 %', '+1.2 pp', 'sign changes'],
    ['exports 2022', `1.53 trillion yuan (${stood})`, '1.53 trillion yuan', '0.00 trillion yuan', 'new'],
    ['exports 2022, y/y', `+10.1 % (${stood})`, '+10.1 %', '0.0 pp', 'new'],
  ]);
  expect(footnotes[0]).toBe('Source of 2022: GAC, http://www.customs.gov.cn/a.');
  expect(readAs).toBe(`publish ${LINE.replace('final', 'final full')}`);
  expect(await store.figures()).toEqual(before);
});

test('its button publishes exactly that, once, and every answer knows it at once', async () => {
  const front = await officersFront([]);
  const { ask, store } = front;
  const before = await store.figures();
  const line = await button(front);
  expect((await ask('publisher', line)).text).toMatch(/^Published: 2022 \(final, .*\), 4 figures\.\n/);
  expect(
    (await store.figures()).filter((figure) => !before.some((one) => one.published === figure.published)),
  ).toHaveLength(4);
  expect((await ask('guest', '/stats imports 2022')).text).toContain(
    '527.9 billion yuan, +0.4 % y/y (final, China customs, 20 May 2024)',
  );
  expect((await ask('guest', '/stats imports 2022')).footnotes[0]).toContain('http://www.customs.gov.cn/a');
  expect((await ask('guest', '/stats revisions imports 2022')).text).toContain('final +0.4 % y/y');
  expect((await ask('guest', '/stats imports 2022 as of 2024-05-19')).text).toContain('-0.8 %');
  expect((await ask('guest', '/stats imports 2022 official')).text).toContain('-0.8 %');

  const [published] = (await store.audit.last(9))
    .map(({ entry }) => JSON.parse(entry))
    .filter(({ outcome }) => outcome === 'published');
  expect(published).toMatchObject({ at: '2026-11-24T00:30:00.000Z', officer: 'publisher', user: 'publisher' });
  expect(published.readAs).toBe(`publish ${LINE.replace('final', 'final full')}`);

  const after = await store.figures();
  for (const again of [line, `/data publish ${LINE}`, line.replace(/confirm \w+/, 'confirm 00000000')])
    expect((await ask('admin', again)).refusal).toMatchObject({ code: 'already-published', facts: { figures: 4 } });
  expect(await store.figures()).toEqual(after);
  const [last] = await store.audit.last(1);
  expect(JSON.parse(last?.entry ?? '')).toMatchObject({
    outcome: 'refused',
    reason: 'already-published',
    readAs: published.readAs,
  });
  expect((await store.audit.verify()).broken).toBeNull();
});

test('what is not the preview, or not on what was seen, is refused with a new preview', async () => {
  const front = await officersFront([]);
  const { ask, store } = front;
  const line = await button(front);
  const before = await store.figures();
  expect((await ask('publisher', line.replace('527.9', '529.7'))).refusal?.code).toBe('release-changed');
  expect(await store.figures()).toEqual(before);

  const other = await button(front, '/data publish 2022 official 2023-06-17 trade 305.9 billion usd source GAC');
  expect((await ask('admin', other)).refusal).toBeNull();
  expect((await ask('guest', '/stats trade 2022')).footnotes[0]).toBe(
    'Source of 2022: GAC official survey figures, trade press 2023-06; GAC.',
  );
  const refused = await ask('publisher', line);
  expect(refused.refusal?.code).toBe('release-changed');
  expect(await store.figures()).toHaveLength(before.length + 1);
  const again = (await ask('publisher', refused.actions[0]?.ask ?? '')).actions[0]?.ask ?? '';
  expect((await ask('publisher', again)).text).toContain('Published');
});

test('of two who press at once one publishes', async () => {
  const front = await officersFront([]);
  const line = await button(front);
  const replies = await Promise.all(['publisher', 'admin', 'publisher'].map((user) => front.ask(user, line)));
  expect(replies.map(({ refusal }) => refusal === null).toSorted()).toEqual([false, false, true]);
  const rows = (await front.store.audit.last(9)).map(({ entry }) => JSON.parse(entry).outcome);
  expect(rows.filter((outcome) => outcome === 'published')).toHaveLength(1);
});

test.each(['guest', 'beijing', 'analyst', 'nobody'])('%s may not publish, nor press the button', async (user) => {
  const front = await officersFront([]);
  const before = await front.store.figures();
  for (const line of [`/data publish ${LINE}`, await button(front)]) {
    const { refusal } = await front.ask(user, line);
    expect(refusal?.code).toBe(user === 'nobody' ? 'not-registered' : 'role-missing');
  }
  expect(await front.store.figures()).toEqual(before);
});

test('an English line is answered in English, also with a Chinese source', async () => {
  const front = await officersFront([]);
  const line = await button(front, `/data publish ${LINE} 来源 海关总署`);
  expect(line).toMatch(/^\/data publish confirm .* source GAC, http:\/\/www\.customs\.gov\.cn\/a 来源 海关总署$/);
  expect((await front.ask('publisher', line)).text).toMatch(/^Published: 2022/);
});

test('in Chinese', async () => {
  const front = await officersFront([]);
  const line = '/data 发布 2022年 最终 2024年5月20日 进口5,279亿元，增长0.4% 来源 海关总署';
  const preview = await front.ask('publisher', line);
  expect(preview.text).toContain('注意：2022年进口同比符号改变，由-0.8%变为+0.4%。');
  expect(preview.table?.rows[0]).toEqual([
    '2022年进口',
    '5278亿元（正式数据，2023年6月17日）',
    '5279亿元',
    '+1亿元',
    '新增',
  ]);
  expect(preview.readAs).toBe('发布 2022 最终 全口径 2024-05-20 进口 5279亿元 +0.4% 来源 海关总署');
  expect((await front.ask('publisher', preview.actions[0]?.ask ?? '')).text).toMatch(/^已发布2022年/);
  expect((await front.ask('guest', '/stats 进口 2022年')).text).toContain('最终数据，2024年5月20日发布');
});

test.each([
  ['/data publish', 'word-missing'],
  ['/data publish 2022 final 2024-05-20 imports 527.9 billion yuan', 'bad-release'],
  ['/data publish 2022 official 2023-06-17 imports 527.7 billion yuan source GAC', 'bad-release'],
])('%s is refused: %s', async (line, code) => {
  expect((await (await officersFront([])).ask('publisher', line)).refusal?.code).toBe(code);
});
