import { referenceAndFigures } from './0001-reference-and-figures.ts';
import { firstSeeds } from './0002-first-seeds.ts';
import { ledger } from './0003-ledger.ts';
import { quarantine } from './0004-quarantine.ts';
import { answers } from './0005-answers.ts';
import { inboxAndOutbox } from './0006-inbox-and-outbox.ts';
import { officersAndAudit } from './0007-officers-and-audit.ts';
import { daysByPartnerAndChapter } from './0008-days-by-partner-and-chapter.ts';
import { monthsWithinAnOffice } from './0009-months-within-an-office.ts';
import { messagesThatFollow } from './0010-messages-that-follow.ts';
import { voidDeclarations } from './0011-void-declarations.ts';
import { lists } from './0012-lists.ts';
import { disclosure } from './0013-disclosure.ts';
import { alerts } from './0015-alerts.ts';
import { briefings } from './0017-briefings.ts';
import { goodsByDay } from './0019-goods-by-day.ts';
import { enterprises } from './0020-enterprises.ts';
import { changedDays } from './0021-changed-days.ts';
import { refusedReturns } from './0024-refused-returns.ts';
import { yearsOfPartners } from './0025-years-of-partners.ts';
import { enterprisesByMonth } from './0027-enterprises-by-month.ts';
import { lateDeclarations } from './0029-late-declarations.ts';
import { trendPieces } from './0031-trend-pieces.ts';
import type { Migration } from './migration.ts';

/** Every migration, in order. New ones go to the end. */
export const migrations: readonly Migration[] = [
  referenceAndFigures,
  firstSeeds,
  ledger,
  quarantine,
  answers,
  inboxAndOutbox,
  officersAndAudit,
  daysByPartnerAndChapter,
  monthsWithinAnOffice,
  messagesThatFollow,
  voidDeclarations,
  lists,
  disclosure,
  alerts,
  briefings,
  goodsByDay,
  enterprises,
  changedDays,
  refusedReturns,
  yearsOfPartners,
  enterprisesByMonth,
  lateDeclarations,
  trendPieces,
];
