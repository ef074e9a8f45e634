import {
  FACILITATION,
  type Facilitation,
  type FacilitationUse,
  type Registration,
  readEnterpriseCode,
} from '../../domain/enterprise.ts';
import type { Office } from '../../domain/reference.ts';
import { officeReader, readVersion } from '../check/field-checks.ts';
import { isRejection, type RegistrationField, type Rejection, reject } from '../rejection.ts';
import { MEASURE_COLUMNS } from './registration-columns.ts';

const LONGEST = 200;

const YES = ['yes', 'y', 'true', '1', '是'];
const NO = ['', 'no', 'n', 'false', '0', '否'];

function readUses(field: RegistrationField, text: string): number | Rejection {
  const value = text.slice(0, 40);
  if (text === '') return 0;
  if (!/^\d+$/.test(text)) return reject(field, 'not-whole', { value });
  return Number.isSafeInteger(Number(text)) ? Number(text) : reject(field, 'too-large', { value });
}

/** Reads the texts of a row, already trimmed; a row has the rejection of its first field that is wrong. */
export function registrationReader(offices: readonly Office[]) {
  const officeOf = officeReader(offices);

  function readWhat(measure: Facilitation, text: string): string | Rejection {
    const [field] = MEASURE_COLUMNS[measure];
    if (measure === 'inspection') {
      const word = text.toLowerCase();
      if (YES.includes(word)) return 'yes';
      return NO.includes(word)
        ? ''
        : reject(field, 'not-a-code', { field, value: text.slice(0, 40), codes: 'yes, no' });
    }
    if (measure !== 'registration') {
      return text.length <= LONGEST ? text : reject(field, 'too-long', { field, limit: LONGEST });
    }
    const office = text === '' ? null : officeOf(text);
    if (office === null) return '';
    return isRejection(office) ? reject(field, 'unknown-office', { value: text.slice(0, 40) }) : office.code;
  }

  function readMeasure(measure: Facilitation, cell: (name: string) => string): FacilitationUse | Rejection {
    const [whatField, usesField] = MEASURE_COLUMNS[measure];
    const what = readWhat(measure, cell(whatField));
    if (typeof what === 'object') return what;
    const uses = readUses(usesField, cell(usesField));
    if (typeof uses === 'object') return uses;
    if (what !== '' || uses === 0) return { what, uses };
    return reject(usesField, 'uses-without-measure', { field: usesField, measure: whatField });
  }

  return (cell: (name: string) => string): Registration | Rejection => {
    if (cell('code') === '') return reject('code', 'missing', { field: 'code' });
    const code = readEnterpriseCode(cell('code'));
    if (!code) return reject('code', 'not-an-enterprise-code', { value: cell('code').slice(0, 40) });
    const version = readVersion(cell('version'));
    if (typeof version === 'object') return version;
    const name = cell('name');
    if (name === '') return reject('name', 'missing', { field: 'name' });
    if (name.length > LONGEST) return reject('name', 'too-long', { field: 'name', limit: LONGEST });
    const office = officeOf(cell('office'));
    if (isRejection(office)) return office;
    const measures: Partial<Record<Facilitation, FacilitationUse>> = {};
    for (const measure of FACILITATION) {
      const use = readMeasure(measure, cell);
      if (isRejection(use)) return use;
      measures[measure] = use;
    }
    return { code, version, name, office: office.code, measures: measures as Registration['measures'] };
  };
}
