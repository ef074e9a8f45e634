import chromium from '@sparticuz/chromium';
import { type Browser, type BrowserContextOptions, chromium as engine, type Page } from 'playwright-core';

/** Chromium as npm brings it; without its sandbox, which needs rights that a container lacks. */
export const launchChromium = async (): Promise<Browser> =>
  engine.launch({ executablePath: await chromium.executablePath(), args: ['--no-sandbox'] });

/** A page that keeps what a user would never see: errors in the console, breaches of the CSP, uncaught errors. */
export async function watchedPage(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; complaints: string[] }> {
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1100, height: 800 }, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  return { page, complaints };
}
