import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { duesBetween, dueTimes, lastDues, nextDues } from '../../src/briefing/due-times.ts';
import { addDays, type Day } from '../../src/domain/day.ts';
import type { SpecialDay } from '../../src/domain/reference.ts';
import { RHYTHMS, type Timetable } from '../../src/domain/timetable.ts';
import { workdaysOf } from '../../src/domain/workdays.ts';
import { dayIn, instantIn, timeIn } from '../../src/domain/zone.ts';

const read = (path: string): string[] =>
  readFileSync(new URL(path, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .slice(1);
const special = read('../../seeds/special-days.csv').map((line): SpecialDay => {
  const [day = '', nameZh = '', kind] = line.split(',');
  return { day, nameZh, kind: kind as SpecialDay['kind'] };
});
const workdays = workdaysOf(special);

/** Written by other programs from other lists: see test/data/README.md. */
const TABLE = read('../data/due-times-2026.csv').map((line) => {
  const [day = '', workday, shanghai = '', london = '', newYork = '', newYorkEarly = ''] = line.split(',');
  return { day, worked: workday === '1', at: [shanghai, london, newYork, newYorkEarly] };
});
const PLACES = [
  ['Asia/Shanghai', '09:00'],
  ['Europe/London', '01:30'],
  ['America/New_York', '02:30'],
  ['America/New_York', '01:30'],
] as const;

const minutes = (at: Date): string => at.toISOString().replace(':00.000Z', 'Z');

describe.each(PLACES.map(([zone, time], column) => ({ zone, time, column })))('2026 in $zone at $time', (place) => {
  const { zone, time, column } = place;
  const year = (rhythm: Timetable['rhythm'], on: Timetable['on']): string[] =>
    duesBetween(
      { rhythm, on, zone, time },
      workdays,
      instantIn(zone, '2025-12-31', '23:59'),
      instantIn(zone, '2026-12-31', '23:59'),
    ).map(({ at }) => minutes(at));
  /** The first row of each run of days with the same name. */
  const firsts = (nameOf: (day: Day) => string, on: Timetable['on']): string[] => {
    const rows = TABLE.filter(({ worked }) => on === 'days' || worked);
    const seen = new Set<string>();
    return rows.flatMap(({ day, at }) => {
      if (seen.has(nameOf(day))) return [];
      seen.add(nameOf(day));
      return [at[column] ?? ''];
    });
  };
  // 2025-12-29 is a Monday.
  const weekOf = (day: Day): string => String(Math.floor((Date.parse(day) - Date.parse('2025-12-29')) / 604_800_000));

  test.each(['days', 'workdays'] as const)('every due time of the year, on %s', (on) => {
    expect(year('daily', on)).toEqual(firsts((day) => day, on));
    expect(year('monthly', on)).toEqual(firsts((day) => day.slice(0, 7), on));
    expect(year('quarterly', on)).toEqual(firsts((day) => String(Math.floor((Number(day.slice(5, 7)) - 1) / 3)), on));
    // The week of New Year began in 2025: on days it was due there, as on workdays.
    expect(year('weekly', on)).toEqual(firsts(weekOf, on).slice(1));
  });
});

test('workdays from 2017 to 2026, as another list has them', () => {
  for (const line of readFileSync(new URL('../data/workdays-2017-2026.txt', import.meta.url), 'utf8')
    .trim()
    .split('\n')) {
    const [year = '', days = ''] = line.split(' ');
    const ours = [...days].map((_, at) => (workdays(addDays(`${year}-01-01`, at)) ? '1' : '0')).join('');
    expect(`${year} ${ours}`).toBe(line);
  }
});

test('a year without a notice is not guessed: no day of it is taken for one off', () => {
  const daily: Timetable = { rhythm: 'daily', time: '09:00', zone: 'Asia/Shanghai', on: 'workdays' };
  const dues = nextDues(daily, workdays, new Date('2026-12-31T00:00:00Z'), 4);
  expect(dues.map(({ day, announced }) => [day, announced])).toEqual([
    ['2026-12-31', true],
    ['2027-01-01', false],
    ['2027-01-02', false],
    ['2027-01-03', false],
  ]);
});

test('a week of days off has no briefing of its own', () => {
  const weekly: Timetable = { rhythm: 'weekly', time: '09:00', zone: 'Asia/Shanghai', on: 'workdays' };
  // Spring Festival 2020 was lengthened: 24 January to 2 February were off.
  const dues = nextDues(weekly, workdays, new Date('2020-01-19T00:00:00Z'), 2);
  expect(dues.map(({ day }) => day)).toEqual(['2020-01-20', '2020-02-03']);
});

describe('whatever the timetable', () => {
  const zone = fc.constantFrom(
    ...[
      'Asia/Shanghai',
      'Europe/London',
      'America/New_York',
      'Australia/Lord_Howe',
      'Pacific/Apia',
      'Africa/Casablanca',
    ],
    ...['America/Havana', 'Asia/Kathmandu', 'UTC', 'Asia/Tehran', 'America/Santiago'],
  );
  const two = (value: number): string => String(value).padStart(2, '0');
  const time = fc.tuple(fc.nat(23), fc.nat(59)).map(([hour, minute]) => `${two(hour)}:${two(minute)}`);
  const timetable: fc.Arbitrary<Timetable> = fc.record({
    rhythm: fc.constantFrom(...RHYTHMS),
    time,
    zone,
    on: fc.constantFrom('workdays' as const, 'days' as const),
  });
  const instant = fc
    .date({ min: new Date('2017-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
    .map((date) => new Date(Math.floor(date.getTime() / 1000) * 1000));

  test('due times rise, one a day at most, and do not depend on where one begins to count', () => {
    fc.assert(
      fc.property(timetable, instant, fc.nat(40), (table, from, skip) => {
        const dues = nextDues(table, workdays, from, 8);
        const days = dues.map(({ day }) => day);
        expect(new Set(days).size).toBe(8);
        expect([...days].sort()).toEqual(days);
        expect(dues.every(({ at }, index) => at > (dues[index - 1]?.at ?? from))).toBe(true);
        const later = new Date(from.getTime() + skip * 3_600_000);
        const fromThere = dueTimes(table, workdays, later).next().value;
        expect(dues.find(({ at }) => at > later) ?? fromThere).toEqual(fromThere);
        const [before, last] = lastDues(table, workdays, dues[3]?.at ?? from);
        expect([before, last]).toEqual([dues[2], dues[3]]);
      }),
      { numRuns: 200 },
    );
  });

  test('the wall shows the time at the due instant, or did not show it that day', () => {
    fc.assert(
      fc.property(zone, time, instant, (where, at, from) => {
        const day = dayIn(where, from);
        const due = instantIn(where, day, at);
        const shown = `${dayIn(where, due)} ${timeIn(where, due)}`;
        if (shown === `${day} ${at}`) return;
        // Left out: a minute before, the wall showed less, and no minute of the two days around shows it.
        expect(shown > `${day} ${at}`).toBe(true);
        const before = new Date(due.getTime() - 60_000);
        expect(`${dayIn(where, before)} ${timeIn(where, before)}` < `${day} ${at}`).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('clocks that go forward at midnight, by half an hour, or over a whole day', () => {
    // Havana: 2026-03-08 00:00 does not exist. Lord Howe: 2026-10-04 02:00 to 02:30. Apia had no 2011-12-30.
    expect(instantIn('America/Havana', '2026-03-08', '00:00').toISOString()).toBe('2026-03-08T05:00:00.000Z');
    expect(instantIn('Australia/Lord_Howe', '2026-10-04', '02:10').toISOString()).toBe('2026-10-03T15:30:00.000Z');
    expect(instantIn('Pacific/Apia', '2011-12-30', '09:00').toISOString()).toBe('2011-12-30T10:00:00.000Z');
  });
});
