import type { Section } from '../about.ts';
import { againstExpectation } from './against-expectation.ts';
import { alerts } from './alerts.ts';
import { coming } from './coming.ts';
import { deadlines } from './deadlines.ts';
import { nationwide } from './nationwide.ts';
import { notReported } from './not-reported.ts';
import { returns } from './returns.ts';
import { soFar } from './so-far.ts';
import { standsOut } from './stands-out.ts';
import { yearAgo } from './year-ago.ts';

/** What a briefing tells of below its headline, in this order; a new thing to tell is a file and a line here. */
export const sections: readonly Section[] = [
  againstExpectation,
  yearAgo,
  soFar,
  nationwide,
  standsOut,
  returns,
  deadlines,
  alerts,
  notReported,
  coming,
];
