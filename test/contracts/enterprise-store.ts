import { beforeEach, describe, expect, test } from 'vitest';
import type { Declaration } from '../../src/domain/declaration.ts';
import type { Registration } from '../../src/domain/enterprise.ts';
import type { Store } from '../../src/store/ports.ts';

const CODE = '1101960ABC';
const DAYS = { from: '2021-01-01', to: '2021-12-31' };

export const registration: Registration = {
  code: CODE,
  version: 1,
  name: 'Beijing Parcels',
  office: '0100',
  measures: {
    registration: { what: '0100', uses: 3 },
    docking: { what: 'single window', uses: 40 },
    inspection: { what: 'yes', uses: 2 },
    returns: { what: '', uses: 0 },
  },
};

const goods: Declaration = {
  id: 'A',
  version: 1,
  kind: 'goods',
  day: '2021-03-01',
  office: '2200',
  flow: 'exports',
  mode: '9710',
  partner: 'USA',
  chapter: '85',
  enterprise: CODE,
  value: 500,
  parcels: 5,
  original: null,
};

/** What every store of enterprises must keep to. */
export function enterpriseContract(engine: string, open: () => Promise<Store>): void {
  describe(`enterprises on ${engine}`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await open();
      await store.enterprises.register([registration]);
    });
    const found = async (offices?: readonly string[]) => store.enterprises.find(CODE, DAYS, offices);

    test('are given back as they were registered', async () => {
      expect(await found()).toEqual({ registration, offices: [], declared: [] });
    });

    test('a newer version replaces, in whatever order; an equal one that differs is a conflict', async () => {
      const [second, third] = [2, 3].map((version) => ({ ...registration, version, name: `Name ${version}` }));
      const twin = { ...registration, name: 'Other' };
      expect(await store.enterprises.register([registration, twin, third ?? twin, second ?? twin])).toEqual({
        accepted: 0,
        replaced: 1,
        unchanged: 1,
        outdated: 1,
        conflicting: [twin],
      });
      expect((await found())?.registration?.name).toBe('Name 3');
    });

    test('are known to their home office and to the offices where they declared, each with its own sums', async () => {
      await store.ledger.apply('all', [
        goods,
        { ...goods, id: 'B', office: '0100', value: 70 },
        { ...goods, id: 'C', kind: 'return', value: 20, parcels: 1 },
        { ...goods, id: 'D', kind: 'void' },
        { ...goods, id: 'E', enterprise: '', office: '5100' },
        { ...goods, id: 'F', day: '2019-05-01', office: '4600' },
      ]);
      expect((await found(['0100']))?.declared).toMatchObject([{ value: 70, parcels: 5, declarations: 1 }]);
      expect(await found(['2200'])).toMatchObject({
        registration,
        offices: ['2200'],
        declared: [
          { kind: 'goods', flow: 'exports', mode: '9710', value: 500 },
          { kind: 'return', value: 20, parcels: 1 },
        ],
      });
      expect(await found(['4600'])).toMatchObject({ offices: ['4600'], declared: [] });
      expect(await found(['5100'])).toBeNull();
      expect((await found())?.offices).toEqual(['0100', '2200', '4600']);
      expect(await store.enterprises.find('', DAYS)).toBeNull();
    });

    test('are listed within offices', async () => {
      await store.enterprises.register([{ ...registration, code: '2201960ABC', office: '2200' }]);
      const codes = async (offices?: string[]) =>
        (await store.enterprises.registered(9, offices)).map(({ code }) => code);
      expect(await codes()).toEqual([CODE, '2201960ABC']);
      expect(await codes(['2200'])).toEqual(['2201960ABC']);
      expect(await codes([])).toEqual([]);
    });
  });
}
