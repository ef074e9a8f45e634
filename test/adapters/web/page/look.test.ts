import { expect, test } from 'vitest';
import { openingPages } from './open-page.ts';
import { NO_FAULTS, pageFaults } from './page-faults.ts';

const open = openingPages();

test('the switch turns the whole page into Chinese, and it stays so', async () => {
  const { page, box, ask } = await open();
  await page.getByRole('button', { name: '中文' }).click();
  const seen = async () => [
    await page.locator('html').getAttribute('lang'),
    await page.getByRole('button', { name: '提问' }).isVisible(),
    await page.getByRole('button', { name: '中文' }).getAttribute('aria-pressed'),
    await page.locator('#welcome h2').textContent(),
    await box.getAttribute('placeholder'),
  ];
  const chinese = ['zh-CN', true, 'true', '查询统计数据', '例如：/stats 出口 2020年'];
  expect(await seen()).toEqual(chinese);
  expect(await (await ask('/stats exports 2020')).locator('.headline').textContent()).toContain('1.12万亿元');
  await page.reload();
  expect(await seen()).toEqual(chinese);
});

test.each([
  ['zh-CN', 'zh-CN'],
  ['de-DE', 'en'],
])('a browser set to %s starts in %s', async (locale, lang) => {
  const { page } = await open({ locale });
  expect(await page.locator('html').getAttribute('lang')).toBe(lang);
});

test('a browser that keeps nothing still asks and switches', async () => {
  const { page, ask } = await open();
  await page.addInitScript(`for (const name of ['localStorage', 'sessionStorage'])
    Object.defineProperty(window, name, { get: () => { throw new DOMException('kept out', 'SecurityError'); } });`);
  await page.reload();
  await page.getByRole('button', { name: '中文' }).click();
  await page.locator('#theme').click();
  expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
  expect(await (await ask('/stats exports 2020')).locator('.headline').textContent()).toContain('1.12万亿元');
});

test('dark follows the system, and the switch overrules it and draws the charts anew', async () => {
  const { page, ask } = await open({ colorScheme: 'dark' });
  const theme = () => page.locator('html').getAttribute('data-theme');
  const answer = await ask('/stats exports 2020');
  const picture = answer.locator('img');
  expect([await theme(), await picture.getAttribute('src')]).toEqual(['dark', expect.stringContaining('theme=dark')]);

  await page.getByRole('button', { name: 'Dark colours' }).click();
  expect([await theme(), await picture.getAttribute('src')]).toEqual(['light', expect.stringContaining('theme=light')]);
  await page.reload();
  expect(await theme()).toBe('light');

  await page.getByRole('button', { name: 'Dark colours' }).click();
  await page.emulateMedia({ colorScheme: 'light' });
  await expect.poll(theme).toBe('light');
});

test.each(['light', 'dark'] as const)('every text has contrast enough in %s colours', async (colorScheme) => {
  const { page, ask, box, options } = await open({ colorScheme });
  await ask('/stats exprots');
  const answer = await ask('/stats exports 2020');
  await answer.locator('summary').click();
  await box.pressSequentially('ex');
  await options.first().waitFor();
  await box.press('ArrowDown');
  expect(await pageFaults(page)).toEqual(NO_FAULTS);
});

test.each([320, 360, 390])('at %i px nothing scrolls sideways but tables in their own box', async (width) => {
  const { page, ask, box, options } = await open({ viewport: { width, height: 700 } });
  await ask('/stats exports 2020 by office');
  await ask('/stats exports 2020');
  await ask('x'.repeat(200));
  await box.pressSequentially('ex');
  await options.first().waitFor();
  expect(await pageFaults(page)).toEqual({ ...NO_FAULTS, sideways: ['DIV.box'] });
});

test('every control has a name, ids are unique, and there is one main heading', async () => {
  const { page, ask } = await open();
  await ask('/stats exports 2020');
  await ask('/stats exprots');
  expect(await pageFaults(page)).toEqual(NO_FAULTS);
  expect(await page.locator('h1').allTextContents()).toEqual(['Tidewaiter']);
  expect(await page.locator('img:not([alt])').count()).toBe(0);
  expect(await page.getByRole('log').getAttribute('aria-live')).toBe('polite');
});

test('pressing what then goes away leaves the focus in the box', async () => {
  const { page, ask, focusedBox } = await open();
  const answer = await ask('broken');
  await answer.getByRole('button', { name: 'Try again' }).focus();
  await page.keyboard.press('Enter');
  await focusedBox.waitFor();
  const again = await ask('/stats exports 2020');
  await again.getByRole('button', { name: 'Imports' }).focus();
  await page.keyboard.press('Enter');
  await focusedBox.waitFor();
});

test('the focus is always seen, and the skip link leads to the box', async () => {
  const { page, ask, focusedBox } = await open();
  await ask('/stats exports 2020');
  await page.locator('.skip').focus();
  for (let step = 0; step < 12; step += 1) {
    const outline = await page.evaluate('getComputedStyle(document.activeElement).outlineStyle');
    expect(outline).toBe('solid');
    await page.keyboard.press('Tab');
  }
  await page.locator('.skip').focus();
  await page.keyboard.press('Enter');
  expect(await focusedBox.count()).toBe(1);
});

test.each([
  ['reduce', ['auto', '0s']],
  ['no-preference', ['smooth', '0.12s']],
] as const)('with motion set to %s, scrolling and buttons move so: %j', async (reducedMotion, motion) => {
  const { page } = await open({ reducedMotion });
  const style = (selector: string, property: string) =>
    page.evaluate(`getComputedStyle(document.querySelector('${selector}')).${property}`);
  expect([await style('#log', 'scrollBehavior'), await style('#theme', 'transitionDuration')]).toEqual(motion);
});

test('on paper there are the answers and nothing to press', async () => {
  const { page, ask } = await open({ colorScheme: 'dark' });
  await ask('/stats exports 2020');
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.headline').isVisible()).toBe(true);
  for (const hidden of ['#composer', '.switches', '.actions', '#welcome']) {
    expect(await page.locator(hidden).isVisible(), hidden).toBe(false);
  }
  expect(await pageFaults(page)).toEqual(NO_FAULTS);
});
