import { readFileSync } from 'node:fs';
import type { Flow } from '../../domain/declaration.ts';
import { seedRows } from '../../store/seeds/seed-rows.ts';
import { type LedgerField, type Rejection, reject } from '../rejection.ts';

/** What one field of a message may be. */
export interface FieldLimits {
  readonly name: string;
  readonly required: boolean;
  /** The first thing that is wrong with a text that is not empty; null when nothing is. */
  readonly fault: (text: string) => Rejection | null;
  /**
   * Whether nothing is wrong with part of a text that has no halves of characters. It is quick, and may say no where a
   * closer look finds no fault.
   */
  readonly fits: (text: string, from: number, to: number) => boolean;
}

type Checks = Pick<FieldLimits, 'fault' | 'fits'>;

const FILE = new URL('../../../seeds/ceb/fields.csv', import.meta.url);

const whole = (text: string): number | null => (text === '' ? null : Number(text));

const SURROGATE = /[\ud800-\udbff]/;

/** Limits are in characters, of which some are two code units. */
const characters = (text: string): number => (SURROGATE.test(text) ? [...text].length : text.length);

const lengthChecks = (field: LedgerField, least: number, most: number): Checks => ({
  fault(text) {
    // Even if every two code units were one character.
    if (text.length <= most && text.length >= 2 * least) return null;
    const found = characters(text);
    if (found > most) return reject(field, 'too-long', { field, limit: most });
    return found < least ? reject(field, 'too-short', { field, limit: least }) : null;
  },
  fits: (_, from, to) => to - from <= most && to - from >= least,
});

const NUMBER = /^[+-]?(\d+)(?:\.(\d+))?$/;

/** How many digits stand behind the point of a plain number; -1 for anything else, which is looked at closely. */
function plainDecimals(text: string, from: number, to: number): number {
  let point = -1;
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 46 && point < 0 && at > from && at < to - 1) point = at;
    else if (code < 48 || code > 57) return -1;
  }
  return point < 0 ? 0 : to - point - 1;
}

function digitsChecks(field: LedgerField, digits: number, decimals: number): Checks {
  const fits: Checks['fits'] = (text, from, to) => {
    const behind = to - from <= digits ? plainDecimals(text, from, to) : -1;
    return behind >= 0 && behind <= decimals;
  };
  return {
    fits,
    /** The text is not repeated in the rejection: anything may stand where a number should. */
    fault(text) {
      if (fits(text, 0, text.length)) return null;
      const found = NUMBER.exec(text);
      if (!found) return reject(field, 'not-digits', { field });
      const [, before = '', after = ''] = found;
      return before.length + after.length > digits || after.length > decimals
        ? reject(field, 'too-many-digits', { field, digits, decimals })
        : null;
    },
  };
}

function limitsOf(cell: (column: string) => string): FieldLimits {
  const name = cell('field');
  const field: LedgerField = `${cell('node')}/${name}`;
  const fixed = whole(cell('length'));
  const type = cell('xsd_type');
  const checks =
    type === 'decimal' || type === 'int'
      ? digitsChecks(field, whole(cell('total_digits')) ?? 9, whole(cell('fraction_digits')) ?? 0)
      : lengthChecks(field, fixed ?? whole(cell('min_len')) ?? 0, fixed ?? whole(cell('max_len')) ?? 1000);
  return { name, required: cell('required') === 'Y', ...checks };
}

/** The table of the message specification by direction and node: `exports/InventoryHead`. Read once. */
export const readFieldLimits = (() => {
  let limits: ReadonlyMap<string, readonly FieldLimits[]> | null = null;
  return (flow: Flow, node: string): readonly FieldLimits[] => {
    if (!limits) {
      const nodes = new Map<string, FieldLimits[]>();
      for (const cell of seedRows(readFileSync(FILE, 'utf8'))) {
        const key = `${cell('flow')}s/${cell('node')}`;
        nodes.set(key, [...(nodes.get(key) ?? []), limitsOf(cell)]);
      }
      limits = nodes;
    }
    const found = limits.get(`${flow}/${node}`);
    if (!found) throw new Error(`seeds/ceb/fields.csv has no node ${flow}/${node}`);
    return found;
  };
})();
