import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, openApp } from '../../../../src/app.ts';
import { readConfig } from '../../../../src/config.ts';
import { fixedClock } from '../../../../src/domain/clock.ts';
import { openingPages } from './open-page.ts';

let app: App;
beforeAll(async () => {
  app = await openApp(
    readConfig({ TIDEWAITER_STORE: ':memory:', TIDEWAITER_LOG: 'silent' }),
    fixedClock('2026-03-02T08:00:00Z'),
  );
});
const open = openingPages(() => app);
afterAll(() => app.close());

test.each([
  ['/stats exports 2020', 'en', [/1\.12 trillion yuan/, /\+40\.1 %/, /preliminary/i, /14 Jan(uary)? 2021/]],
  ['/stats 进出口 2020年', 'zh-CN', [/1\.69万亿元/, /同比增长31\.1%/, /初步/, /2021年1月14日/]],
] as const)('%s is answered with figure, growth, status, release and chart', async (question, lang, facts) => {
  const { ask } = await open();
  const answer = await ask(question);
  expect(await answer.getAttribute('lang')).toBe(lang);
  const text = await answer.textContent();
  for (const fact of facts) expect(text).toMatch(fact);
  const picture = answer.locator('img');
  await expect.poll(() => picture.evaluate((img: { naturalWidth: number }) => img.naturalWidth)).toBe(900);
  expect(await picture.getAttribute('alt')).toMatch(/1\.(12|69)/);
  expect(await answer.locator('table').count()).toBe(1);
});

test('every example of the welcome is answered, in both languages', async () => {
  const { page, answers } = await open();
  for (const lang of ['EN', '中文']) {
    await page.getByRole('button', { name: lang }).click();
    for (const example of await page.locator('#welcome .example').all()) {
      const before = await answers.count();
      await example.click();
      const answer = answers.nth(before).and(page.locator(':not([aria-busy]):not(.refusal)'));
      await answer.locator('.headline').waitFor();
    }
  }
  expect(await answers.count()).toBe(8);
});

test('completion leads from the first letter to a question that is answered', async () => {
  const { page, box, options, ask } = await open();
  await box.pressSequentially('/sta');
  await options.first().waitFor();
  await page.keyboard.press('Tab');
  expect(await box.inputValue()).toMatch(/^\/stats/);
  const answer = await ask('/stats exprots 2020');
  expect(await answer.locator('.read-as').textContent()).toContain('exports 2020');
});
