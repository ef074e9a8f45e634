import { expect, test } from 'vitest';
import { asking, goods } from '../asking.ts';

/** Goods of each month with a return of a tenth, up to 30 November 2020. */
const months = (flow: 'exports' | 'imports') =>
  ['2019-10-31', '2019-11-30', '2019-12-31', '2020-09-30', '2020-10-16', '2020-11-30'].flatMap((day, at) => {
    const released = goods(`${flow}${at}`, 10_000, { flow, day, parcels: 200 });
    return [
      released,
      { ...released, id: `R${flow}${at}`, kind: 'return' as const, value: 100_000, original: released.id },
    ];
  });

test('a cohort says until when more may come back, by the clock of its direction', async () => {
  const { ask } = await asking([...months('exports'), ...months('imports')]);
  const openIn = async (line: string) => {
    const { table } = await ask(line);
    const at = table?.columns.findIndex(({ name }) => name === 'Open until') ?? -1;
    return at < 0 ? null : table?.rows.map((row) => [row[0], row[at]]);
  };
  // The ledger ends on 30 November 2020: on that day the year of November 2019 is over.
  expect(await openIn('returns rate cohort 2019-10..2020-11 by month')).toEqual([
    ['Oct 2019', '–'],
    ['Nov 2019', '–'],
    ['Dec 2019', '31 Dec 2020'],
    ['Sep 2020', '30 Sep 2021'],
    ['Oct 2020', '31 Oct 2021'],
    ['Nov 2020', '30 Nov 2021'],
    ['Total', '30 Nov 2021'],
  ]);
  expect(await openIn('imports returns rate cohort 2020-09..2020-11 by month')).toEqual([
    ['Sep', '–'],
    ['Oct', '15 Dec 2020'],
    ['Nov', '14 Jan 2021'],
    ['Total', '14 Jan 2021'],
  ]);
  expect(await openIn('returns rate 2020-09..2020-11 by month')).toBeNull();
  expect(await openIn('exports 2020-09..2020-11 by month')).toBeNull();
});

test('the chart marks what is open, which is neither highest nor lowest; both offices are named', async () => {
  const { ask } = await asking(months('exports'));
  const { chart, text, footnotes } = await ask('returns rate cohort 2019-10..2020-11 by month');
  const labels = chart && 'labels' in chart ? chart.labels : [];
  expect(labels[0]).toBe('Oct 2019');
  expect(labels[2]).toBe('Dec 2019\nstill open');
  expect(chart).toMatchObject({ footer: expect.stringContaining('From Dec 2019 on still open') });
  expect(text).not.toContain('Highest');
  expect(footnotes.join()).toContain('By the office of release');
  const month = await ask('returns rate 2019-10..2020-11 by month');
  expect(month.footnotes.join()).toContain('By the office of return');
  expect(month.chart).toMatchObject({ footer: expect.not.stringContaining('open') });
});
