import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dayOf } from '../../src/trend/day-number.ts';
import type { World } from './simulate.ts';

/** Writes a simulated world as `tidewaiter replay` reads it: one CSV an office, META.json. */
export function writeWorld({ reports, testFrom, testTo }: World, folder: string): void {
  mkdirSync(join(folder, 'series'), { recursive: true });
  const files = new Map<string, string[]>();
  for (const { asOf, day, series, value, base, provisional } of reports) {
    const lines = files.get(series.office) ?? ['as_of,date,office,mode,metric,value,base,status'];
    files.set(series.office, lines);
    const { office, mode, metric } = series;
    lines.push(
      [dayOf(asOf), dayOf(day), office, mode, metric, value, base ?? '', provisional ? 'provisional' : 'final'].join(
        ',',
      ),
    );
  }
  for (const [office, lines] of files) writeFileSync(join(folder, 'series', `${office}.csv`), `${lines.join('\n')}\n`);
  writeFileSync(join(folder, 'META.json'), JSON.stringify({ test_start: dayOf(testFrom), test_end: dayOf(testTo) }));
}
