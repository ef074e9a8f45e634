import type { Day } from '../../domain/day.ts';
import type { Lang } from '../../domain/lang.ts';
import type { Reference } from '../../domain/reference.ts';
import { RETURN_CLOCKS, releasesEnding } from '../../domain/return-clock.ts';
import { NOTHING } from '../../text/amount.ts';
import { demoNotes } from '../../text/demo.ts';
import { ledgerNote } from '../../text/ledger-words.ts';
import { officeName } from '../../text/names.ts';
import { spanText } from '../../text/period.ts';
import { CLOCK_NAMES, dueNotes } from '../../text/returns.ts';
import { countedOffices, dueFormulas, WHY_DUE_HEADS } from '../../text/returns-figures.ts';
import type { Table } from '../reply.ts';
import type { ClocksBasis } from './basis.ts';

/** What returns by their clocks were counted from: offices, formulas, and the days of release behind each clock. */
export function whyClocks(
  basis: ClocksBasis,
  reference: Reference,
  lang: Lang,
): { lines: string[]; table: Table; notes: string[] } {
  const { soon, overdue, offices, state, last, demo } = basis;
  const days = ([from, to]: readonly [Day, Day]): string => (from > to ? NOTHING : spanText({ from, to }, lang));
  const names = offices?.map((code) => `${officeName(code, reference, lang)} ${code}`) ?? null;
  return {
    lines: [countedOffices(names, lang), ...dueFormulas(lang)],
    table: {
      columns: WHY_DUE_HEADS[lang].map((name) => ({ name, align: 'left' })),
      rows: RETURN_CLOCKS.map((clock) => [
        CLOCK_NAMES[clock.name][lang],
        ...[soon, overdue].flatMap((window) => [days(window), days(releasesEnding(clock, ...window))]),
      ]),
    },
    notes: [...demoNotes(demo, lang), ...dueNotes(basis, lang), ledgerNote(last, state, lang)],
  };
}
