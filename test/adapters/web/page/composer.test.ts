import { expect, test } from 'vitest';
import { openingPages } from './open-page.ts';

const open = openingPages();

test('by keyboard alone, from load to answer', async () => {
  const { page, answers, options } = await open();
  await page.keyboard.type('/stats exp');
  await options.first().waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.type(' 2020');
  await page.keyboard.press('Enter');
  await expect.poll(() => answers.locator('.headline').textContent()).toContain('1.12 trillion');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => answers.count()).toBe(2);
});

test('the list follows the combobox pattern', async () => {
  const { page, box, options } = await open();
  expect(await box.getAttribute('aria-expanded')).toBe('false');
  await box.pressSequentially('/stats ex');
  await options.first().waitFor();
  expect(await options.locator('.label').allTextContents()).toEqual(['exports', 'exports by office', 'explain']);
  expect(await box.getAttribute('aria-expanded')).toBe('true');
  expect(await box.getAttribute('aria-activedescendant')).toBe(null);
  expect(await page.getByRole('listbox').getAttribute('id')).toBe(await box.getAttribute('aria-controls'));

  const chosen = async () => {
    const id = await box.getAttribute('aria-activedescendant');
    return id && page.locator(`#${id}[aria-selected=true] .label`).textContent();
  };
  const walk: (string | null)[] = [];
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp']) {
    await box.press(key);
    walk.push(await chosen());
  }
  expect(walk).toEqual(['exports', 'exports by office', 'explain', null, 'explain']);

  await box.press('Escape');
  expect([await box.getAttribute('aria-expanded'), await box.inputValue()]).toEqual(['false', '/stats ex']);
});

test('Enter takes the chosen option, and asks when none is chosen', async () => {
  const { box, options, answers } = await open();
  await box.pressSequentially('/stats ex');
  await options.first().waitFor();
  await box.press('ArrowDown');
  await box.press('ArrowDown');
  await box.press('Enter');
  expect([await box.inputValue(), await answers.count()]).toEqual(['/stats exports by office', 0]);
  await box.press('Enter');
  await expect.poll(() => answers.count()).toBe(1);
});

test('Tab pressed before the options have come takes the first of them when it comes, unless the line went on', async () => {
  const { page, box, focusedBox, options } = await open();
  await box.pressSequentially('/stats ex');
  await options.first().waitFor();
  let held = Promise.withResolvers<void>();
  await page.route('**/api/complete?*', async (route) => {
    await held.promise;
    await route.continue().catch(() => undefined);
  });
  await box.pressSequentially('p');
  await box.press('Tab');
  await box.pressSequentially('o');
  held.resolve();
  await options.first().waitFor();
  expect([await box.inputValue(), await focusedBox.count()]).toEqual(['/stats expo', 1]);

  held = Promise.withResolvers<void>();
  await box.pressSequentially('r');
  await box.press('Tab');
  held.resolve();
  await expect.poll(() => box.inputValue()).toBe('/stats exports');
});

test('a click takes an option and leaves the focus in the box', async () => {
  const { box, focusedBox, options } = await open();
  await box.pressSequentially('/stats im');
  await options.first().click();
  expect(await box.inputValue()).toBe('/stats imports');
  expect(await focusedBox.count()).toBe(1);
});

test('the list closes when the focus leaves, and with nothing in the box it never opens', async () => {
  const { box, options } = await open();
  await box.pressSequentially('e');
  await options.first().waitFor();
  await box.press('Shift+Tab');
  expect(await options.count()).toBe(0);
  await box.focus();
  await box.press('Backspace');
  expect(await box.getAttribute('aria-expanded')).toBe('false');
});

test('arrow-up recalls earlier questions, arrow-down comes back to what was being typed', async () => {
  const { box, ask, page } = await open();
  await ask('/stats exports 2020');
  await ask('/stats imports 2020');
  await box.fill('zzz');
  const walk: string[] = [];
  for (const key of ['ArrowUp', 'ArrowUp', 'ArrowUp', 'ArrowDown', 'ArrowDown', 'ArrowDown']) {
    await box.press(key);
    walk.push(await box.inputValue());
  }
  const [first, second] = ['/stats exports 2020', '/stats imports 2020'];
  expect(walk).toEqual([second, first, first, second, 'zzz', 'zzz']);
  await page.reload();
  await box.press('ArrowUp');
  expect(await box.inputValue()).toBe(second);
});

test('keys belong to the input method while it is composing Chinese', async () => {
  const { page, box, answers } = await open();
  const session = await page.context().newCDPSession(page);
  await session.send('Input.imeSetComposition', { text: 'chukou', selectionStart: 6, selectionEnd: 6 });
  await session.send('Input.dispatchKeyEvent', { type: 'keyDown', key: 'Enter', windowsVirtualKeyCode: 229 });
  expect(await answers.count()).toBe(0);
  await session.send('Input.insertText', { text: '出口' });
  expect(await box.inputValue()).toBe('出口');
  await box.press('Enter');
  await expect.poll(() => answers.locator('.headline').textContent()).toContain('1.12万亿元');
});

test('an empty line asks nothing', async () => {
  const { box, answers } = await open();
  await box.fill('   ');
  await box.press('Enter');
  expect(await answers.count()).toBe(0);
});

test('the examples of the welcome ask themselves', async () => {
  const { page, answers } = await open();
  await page.getByRole('button', { name: '/stats exports 2020' }).click();
  await expect.poll(() => answers.locator('.headline').textContent()).toContain('1.12 trillion');
});
