import chromium from '@sparticuz/chromium';
import { type Browser, type BrowserContextOptions, chromium as engine, type Locator, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { type Ports, runningConsole } from '../running-console.ts';

/** What a test sees of the page. */
export interface Opened {
  readonly page: Page;
  readonly box: Locator;
  /** The box while it has the focus. */
  readonly focusedBox: Locator;
  readonly answers: Locator;
  /** Ways to finish the line as it stands now. */
  readonly options: Locator;
  /** Types a question, sends it with Enter and waits for what comes of it. */
  ask(text: string): Promise<Locator>;
  /** Errors in the console, breaches of the CSP, uncaught errors: what a user would never see. */
  readonly complaints: string[];
}

/**
 * The page in a real Chromium, one for the tests of a file. After each test its contexts close, and the test fails if
 * the page complained and the test did not expect it (and so emptied `complaints`).
 */
export function openingPages(ports?: Ports) {
  const web = runningConsole(ports);
  const opened: Opened[] = [];
  let browser: Browser;
  beforeAll(async () => {
    // The sandbox needs rights that a container lacks.
    browser = await engine.launch({ executablePath: await chromium.executablePath(), args: ['--no-sandbox'] });
  }, 60_000);
  afterEach(async () => {
    const complaints = opened.flatMap((one) => one.complaints);
    await Promise.all(opened.splice(0).map(({ page }) => page.context().close()));
    expect(complaints).toEqual([]);
  });
  afterAll(() => browser.close());

  return async (asked: BrowserContextOptions = {}, path = '/'): Promise<Opened> => {
    const look: BrowserContextOptions = {
      locale: 'en-GB',
      viewport: { width: 1100, height: 800 },
      reducedMotion: 'reduce',
      ...asked,
    };
    const context = await browser.newContext({ baseURL: web.url(), ...look });
    context.setDefaultTimeout(5_000);
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.goto(path);
    await page.locator('#welcome').waitFor();

    const box = page.getByRole('combobox');
    const answers = page.locator('.answer');
    const ask = async (text: string): Promise<Locator> => {
      const before = await answers.count();
      await box.fill(text);
      await box.press('Enter');
      const answer = answers.nth(before);
      await answer.and(page.locator(':not([aria-busy])')).waitFor();
      return answer;
    };
    const focusedBox = page.locator('#question:focus');
    const options = page.locator('[role=listbox][aria-busy=false] [role=option]');
    const one = { page, box, focusedBox, answers, options, ask, complaints };
    opened.push(one);
    return one;
  };
}
