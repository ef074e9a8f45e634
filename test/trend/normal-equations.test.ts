import { expect, test } from 'vitest';
import { createRandom } from '../../bench/trend/random.ts';
import { dayRows, emptyAhead, etaOn, lookAhead } from '../../src/trend/day-rows.ts';
import { columnsOf, designFor, dot, emptyRow, passedOn, slopeOn, writeRow } from '../../src/trend/design.ts';
import { addDay, clear, emptySums, passKnot, writeSystem } from '../../src/trend/normal-equations.ts';
import { chineseCalendar } from './world.ts';

const FIRST = 18_000;
const random = createRandom(3);
const profile = Float64Array.from(chineseCalendar.names, () => random.normal());
// A gap over two knots, and an end after the last one.
const days = Array.from({ length: 700 }, (_, at) => FIRST + at).filter((day) => day < FIRST + 200 || day > FIRST + 420);
const end = FIRST + 699;
const design = designFor(chineseCalendar, profile, FIRST, end);
const rows = dayRows(chineseCalendar, profile, FIRST, end);
const size = columnsOf(design);
const row = emptyRow();

test('the sums of knots follow from level and slope: as adding up every column of every day', () => {
  const sums = emptySums();
  const [gram, plain] = [new Float64Array(size * size), new Float64Array(size * size)];
  const [right, plainRight] = [new Float64Array(size), new Float64Array(size)];
  clear(sums);
  let passed = 0;
  for (const day of days) {
    for (; passed < passedOn(day, design); passed += 1) passKnot(sums, passed);
    const [weight, residual] = [random.between(1, 50), random.normal()];
    addDay(sums, rows, day - FIRST, slopeOn(day, design), weight, residual);
    writeRow(day, design, row);
    const full = new Float64Array(size);
    for (let at = 0; at < row.count; at += 1) full[row.at[at] ?? 0] = row.value[at] ?? 0;
    for (const [one, x] of full.entries()) {
      plainRight[one] = (plainRight[one] ?? 0) + weight * residual * x;
      for (let two = 0; two <= one; two += 1)
        plain[one * size + two] = (plain[one * size + two] ?? 0) + weight * x * (full[two] ?? 0);
    }
  }
  for (; passed < design.knots; passed += 1) passKnot(sums, passed);
  writeSystem(sums, design, gram, right);
  expect(design.knots).toBeGreaterThan(5);
  for (const [at, value] of plain.entries()) expect(Math.abs((gram[at] ?? 0) - value)).toBeLessThan(1e-6);
  for (const [at, value] of plainRight.entries()) expect(Math.abs((right[at] ?? 0) - value)).toBeLessThan(1e-8);
});

test('what is expected follows from the shared rows: as from the day’s own row', () => {
  const coefficients = Float64Array.from({ length: size }, () => random.normal());
  const ahead = emptyAhead();
  lookAhead(design, coefficients, ahead);
  for (const day of days) {
    writeRow(day, design, row);
    expect(etaOn(day, design, rows, coefficients, ahead)).toBeCloseTo(dot(row, coefficients), 10);
  }
});
