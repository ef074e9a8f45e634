import { expect, test } from 'vitest';
import { openingPages } from './open-page.ts';

const open = openingPages();

test('an answer shows headline, chart with alternative text, table twin, footnotes and how it was read', async () => {
  const { page, ask } = await open();
  const answer = await ask('/stats exports 2020');
  expect(await page.locator('.question').textContent()).toBe('/stats exports 2020');
  expect(await answer.locator('.headline').textContent()).toMatch(/1\.12 trillion yuan, \+40\.1 %/);
  expect(await answer.locator('.further').textContent()).toBe('They are 66.3 % of trade (65.9 to 66.6).');
  expect(await answer.locator('.footnotes li').allTextContents()).toEqual([
    'Preliminary, released 14 January 2021.',
    'Source: General Administration of Customs.',
  ]);
  expect(await answer.locator('.read-as').textContent()).toBe('Read as exports 2020 Link');

  const picture = answer.getByRole('img', { name: 'Bar chart: exports of 1.12 trillion yuan in 2020.' });
  await picture.and(page.locator('img[src]')).waitFor();
  await expect.poll(() => picture.evaluate((img) => img.naturalWidth)).toBe(900);

  expect(await answer.getByRole('table').isVisible()).toBe(false);
  await answer.locator('summary').click();
  expect(await answer.getByRole('row').allTextContents()).toEqual([
    'Figure2020',
    'Exports1.12 trillion yuan',
    'Growth+40.1 %',
  ]);
});

test('the picture keeps its place while it is loading', async () => {
  const { page, ask } = await open();
  const waiting = Promise.withResolvers<void>();
  await page.route('**/chart.png*', async (route) => {
    await waiting.promise;
    await route.continue();
  });
  const answer = await ask('/stats exports 2020');
  const height = async () => (await answer.boundingBox())?.height;
  const before = await height();
  const loaded = page.waitForResponse('**/chart.png*');
  waiting.resolve();
  await (await loaded).finished();
  expect(await height()).toBe(before);
});

test('dense screens get the picture at twice the size', async () => {
  const { page, ask } = await open({ deviceScaleFactor: 2 });
  const drawn = page.waitForRequest('**/chart.png*');
  await ask('/stats exports 2020');
  expect((await drawn).url()).toContain('scale=2');
});

test('the picture opens alone and can be saved under its title', async () => {
  const { page, ask } = await open();
  const answer = await ask('/stats exports 2020');
  const saved = page.waitForEvent('download');
  await answer.getByRole('link', { name: 'Save chart' }).click();
  expect((await saved).suggestedFilename()).toBe('CBEC exports, 2020.png');
  const alone = page.waitForEvent('popup');
  await answer.getByRole('link', { name: 'Open chart' }).click();
  expect((await alone).url()).toMatch(/\/chart\.png\?ask=%2Fstats\+exports\+2020&lang=en&id=[\w-]+&theme=light/);
});

test('a table that no chart shows stands open', async () => {
  const { ask } = await open();
  const answer = await ask('/stats exports 2020 by office');
  expect(await answer.getByRole('table').isVisible()).toBe(true);
  expect(await answer.getByRole('row').count()).toBe(43);
});

test('a button asks its question in the language of its answer', async () => {
  const { page, ask, answers } = await open();
  const answer = await ask('/stats 出口 2020年');
  expect(await answer.getAttribute('lang')).toBe('zh-CN');
  const sent = page.waitForRequest('**/api/ask');
  await answer.getByRole('button', { name: '进口' }).click();
  expect((await sent).postDataJSON()).toEqual({ text: '/stats imports 2020', lang: 'zh' });
  await expect.poll(() => answers.count()).toBe(2);
});

test('a refusal says so, and its buttons lead on', async () => {
  const { ask, answers } = await open();
  const answer = await ask('/stats exprots');
  expect(await answer.locator('.tag').textContent()).toBe('Not answered');
  expect(await answer.locator('.headline').textContent()).toContain('I do not know the word');
  await answer.getByRole('button', { name: 'Exports 2020' }).click();
  await expect.poll(() => answers.last().locator('.headline').textContent()).toContain('1.12 trillion');
});

test('how it was read goes back into the box, with its command', async () => {
  const { ask, box, focusedBox } = await open();
  const answer = await ask('/stats exports 2020');
  await answer.getByRole('button', { name: 'exports 2020', exact: true }).click();
  expect(await box.inputValue()).toBe('/stats exports 2020');
  expect(await focusedBox.count()).toBe(1);
  const link = answer.getByRole('link', { name: 'Link' });
  expect(await link.getAttribute('href')).toBe('/?ask=%2Fstats+exports+2020&lang=en');
});

test('markup in a question or an answer is text', async () => {
  const { page, ask } = await open();
  const markup = '<img src=x onerror=alert(1)><script>alert(2)</script>';
  const answer = await ask(markup);
  expect(await page.locator('.question').textContent()).toBe(markup);
  expect(await answer.locator('.headline').textContent()).toContain(markup);
  expect(await page.locator('#log img, #log script').count()).toBe(0);
});

test('a link asks at load, in its language', async () => {
  const { answers } = await open({}, '/?ask=%2Fstats+exports+2020&lang=zh');
  await expect.poll(() => answers.locator('.headline').textContent()).toContain('1.12万亿元');
});

test('a lost connection is said in words, and the question can be sent again', async () => {
  const { page, ask, complaints } = await open();
  await page.route('**/api/ask', (route) => route.abort());
  const answer = await ask('/stats exports 2020');
  expect(await answer.locator('.problem').textContent()).toContain('Tidewaiter does not answer');
  await page.unroute('**/api/ask');
  await answer.getByRole('button', { name: 'Try again' }).click();
  await expect.poll(() => answer.locator('.headline').textContent()).toContain('1.12 trillion');
  expect(complaints.splice(0)).toEqual([expect.stringContaining('ERR_FAILED')]);
});

test('a bug is an apology with the id of the log', async () => {
  const { ask, complaints } = await open();
  const answer = await ask('crash');
  expect(await answer.locator('.problem').textContent()).toMatch(/^Sorry, .* under [0-9a-f]{8}$/);
  expect(complaints.splice(0)).toEqual([expect.stringContaining('500')]);
});

test("the program's own failure is told apart from a refusal, and can be tried again", async () => {
  const { page, ask } = await open();
  const answer = await ask('broken');
  expect(await answer.locator('.tag').textContent()).toBe('Failed');
  const again = page.waitForResponse('**/api/ask');
  await answer.getByRole('button', { name: 'Try again' }).click();
  expect((await (await again).json()).bug).toBe('1a2b3c4d');
});

test('a chart that fails leaves its table, and can be tried again', async () => {
  const { page, ask, complaints } = await open();
  await page.route('**/chart.png*', (route) => route.abort());
  const answer = await ask('/stats exports 2020');
  await answer.getByText('The chart could not be drawn').waitFor();
  await page.unroute('**/chart.png*');
  await answer.getByRole('button', { name: 'Try again' }).click();
  await answer.getByRole('img').waitFor();
  expect(complaints.splice(0)).toEqual([expect.stringContaining('ERR_FAILED')]);
});

test('a file is downloaded under its name', async () => {
  const { ask, page } = await open();
  const answer = await ask('/stats exports 2020 as csv');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    answer.getByRole('link', { name: 'Download tidewaiter-exports-2020.csv' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('tidewaiter-exports-2020.csv');
});
