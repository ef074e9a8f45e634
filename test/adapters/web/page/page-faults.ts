import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

export interface PageFaults {
  readonly faint: readonly string[];
  readonly sideways: readonly string[];
  readonly nameless: readonly string[];
  readonly repeatedIds: readonly string[];
}

const script = readFileSync(new URL('in-page-faults.js', import.meta.url), 'utf8');

/** What is wrong with what the page shows right now. */
export const pageFaults = (page: Page): Promise<PageFaults> => page.evaluate<PageFaults>(script);

export const NO_FAULTS: PageFaults = { faint: [], sideways: [], nameless: [], repeatedIds: [] };
