import type { Day } from '../../domain/day.ts';
import type { Declaration } from '../../domain/declaration.ts';
import type { Reference } from '../../domain/reference.ts';
import type { KeptEntry } from '../../store/quarantine-port.ts';
import { compileMap, KEPT_LENGTH, type RowSink } from '../map/compile-map.ts';
import type { LedgerMap } from '../map/ledger-map.ts';
import { ruleOf } from '../map/ledger-map.ts';
import { missingColumns, nativeMap } from '../map/native-map.ts';
import { mapColumns, rulesOf } from '../map/read-map.ts';
import type { Rejection } from '../rejection.ts';

/** What one entry becomes when it is read again. */
export type Retried =
  | { readonly declarations: readonly Declaration[] }
  | { readonly rejection: Rejection }
  /** The row is not kept well enough, or the map does not fit it; the file itself must be loaded again. */
  | 'load-again';

const needsWholeRow = (map: LedgerMap): boolean =>
  rulesOf(map).some(({ id }) => id !== undefined && ruleOf(id).rowHash);

/** Reads rows of tables again from what quarantine kept of them, with the map given or the ledger's own columns. */
export function retryRow(
  { record, line }: KeptEntry,
  map: LedgerMap | null,
  reading: { reference: Reference; today: Day },
): Retried {
  const texts: Record<string, string> = JSON.parse(record);
  const columns = Object.keys(texts);
  const fitting = map ?? nativeMap(columns);
  const lacking = map ? mapColumns(map).filter((name) => !columns.includes(name)) : missingColumns(columns);
  const cut = Object.values(texts).some((text) => text.length >= KEPT_LENGTH);
  if (cut || lacking.length > 0 || needsWholeRow(fitting)) return 'load-again';
  const declarations: Declaration[] = [];
  const rejections: Rejection[] = [];
  const sink: RowSink = {
    accept: (declaration) => void declarations.push(declaration),
    reject: (rejection) => void rejections.push(rejection),
    skip: () => {},
  };
  compileMap({ map: fitting, columns, ...reading })({ line, fields: Object.values(texts), fault: null }, sink);
  const [rejection] = rejections;
  return rejection ? { rejection } : { declarations };
}
