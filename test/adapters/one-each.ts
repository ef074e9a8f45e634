import type { Declaration } from '../../src/domain/declaration.ts';

/** One declaration a district, so that a table by office is longer than a message. */
export const oneEach = (offices: readonly { code: string }[]): Declaration[] =>
  offices.map(({ code }, at) => ({
    id: `d${code}`,
    version: 1,
    kind: 'goods',
    day: '2026-10-05',
    office: code,
    flow: 'exports',
    mode: '9610',
    partner: 'USA',
    chapter: '61',
    enterprise: '',
    value: (at + 1) * 1_000_000_000,
    parcels: 1,
    original: null,
  }));
