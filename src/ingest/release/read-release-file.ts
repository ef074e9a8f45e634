import type { Day } from '../../domain/day.ts';
import { type PublishedFigure, vintageOf } from '../../domain/figure.ts';
import { isReleaseFault, RELEASE_FIELDS, type ReleaseFault, type ReleaseField } from '../../domain/release-fault.ts';
import { openTable } from '../read/open-table.ts';
import { type Rejection, reject } from '../rejection.ts';
import { readFigure } from './read-figure.ts';
import { repeatedIn } from './repeated-in.ts';

/** A line of a file of figures that is wrong: itself as a figure, or because it is no row. */
export interface FaultyLine {
  readonly line: number;
  readonly fault: ReleaseFault | Rejection;
}

export interface ReleaseFile {
  readonly figures: readonly PublishedFigure[];
  /** The line of each figure. */
  readonly lines: ReadonlyMap<PublishedFigure, number>;
  readonly faults: readonly FaultyLine[];
}

const REQUIRED: readonly ReleaseField[] = [
  'series',
  'kind',
  'period',
  'status',
  'published',
  'value',
  'unit',
  'source',
];
/** What a file without the column says. */
const USUAL: Readonly<Partial<Record<ReleaseField, string>>> = { caliber: 'full', evidence: 'official' };

/** Reads a file with the columns of seeds/national-figures.csv, CSV or NDJSON. A file that is none is an IngestError. */
export async function readReleaseFile(path: string, today: Day): Promise<ReleaseFile> {
  const { columns, present, rows } = await openTable(path, {
    columns: RELEASE_FIELDS,
    missing: (there) => REQUIRED.filter((name) => !there.includes(name)),
    sparse: false,
    next: { en: 'name the columns as docs/releases.md does.', zh: '请按docs/releases.md命名各列。' },
  });
  const lines = new Map<PublishedFigure, number>();
  const faults: FaultyLine[] = [];
  const vintages = new Map<string, PublishedFigure[]>();
  for await (const some of rows) {
    for (const { line, fields, fault } of some) {
      const [expected, found] = [columns.length, fields.length];
      const unread = fault ?? (found === expected ? null : reject('row', 'ragged-row', { expected, found }));
      const cell = (field: ReleaseField): string =>
        (fields[columns.indexOf(field)] ?? '').trim() || (present.includes(field) ? '' : (USUAL[field] ?? ''));
      const figure = unread ?? readFigure(cell, today);
      const read = !('code' in figure || isReleaseFault(figure));
      const vintage = read ? (vintages.get(vintageOf(figure)) ?? []) : [];
      const wrong = read ? repeatedIn(vintage, figure) : figure;
      if (wrong) faults.push({ line, fault: wrong });
      else if (read) {
        vintages.set(vintageOf(figure), [...vintage, figure]);
        lines.set(figure, line);
      }
    }
  }
  return { figures: [...lines.keys()], lines, faults };
}
