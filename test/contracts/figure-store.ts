import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays } from '../../src/domain/day.ts';
import type { PublishedFigure } from '../../src/domain/figure.ts';
import type { AuditEntry, AuditStore } from '../../src/store/audit-port.ts';
import type { FigureStore } from '../../src/store/ports.ts';

export interface FigureStoreUnderTest {
  readonly store: FigureStore;
  readonly audit: AuditStore;
  append(figures: readonly PublishedFigure[]): Promise<void>;
  /** Runs SQL as anybody with the store's file or address could. */
  execute(sql: string): Promise<unknown>;
  close(): Promise<void>;
}

const figure: PublishedFigure = {
  series: 'exports',
  kind: 'growth',
  period: '1999',
  caliber: 'full',
  status: 'preliminary',
  published: '2000-01-14',
  value: -80,
  precision: 10,
  evidence: 'test',
  source: { en: "a source with 'quotes', commas and 中文", zh: '来源' },
};

const ENTRY: AuditEntry = {
  ...{ at: '2026-02-01T00:00:00Z', platform: 'console', workspace: null, channel: null, user: 'operator' },
  ...{ officer: 'operator', role: 'admin', command: 'data', readAs: null },
  ...{ outcome: 'published', reason: null, answer: null },
};

/** What every store of published figures must keep to; each engine runs it on a store with the seeds in it. */
export function figureStoreContract(engine: string, open: () => Promise<FigureStoreUnderTest>): void {
  describe(`a store of figures on ${engine}`, () => {
    let under: FigureStoreUnderTest;
    const inYear = (period: string): Promise<PublishedFigure[]> => under.store.figures({ period });
    beforeAll(async () => {
      under = await open();
      await under.append([figure]);
    });
    afterAll(() => under.close());

    test('gives a figure back as it was given, types and all', async () => {
      expect(await inYear('1999')).toEqual([figure]);
    });

    test('narrows by series, period and caliber', async () => {
      const every = await under.store.figures();
      for (const filter of [
        {},
        { series: 'imports' },
        { period: '2020' },
        { caliber: 'platform' },
        { series: 'exports', period: '2022', caliber: 'full' },
      ] as const) {
        const expected = every.filter((row) =>
          Object.entries(filter).every(([key, value]) => row[key as 'series'] === value),
        );
        expect(expected.length).toBeGreaterThan(0);
        expect(await under.store.figures(filter)).toEqual(expected);
      }
      expect(await inYear('1887')).toEqual([]);
    });

    test('orders by period, release and series, whatever the order of arrival', async () => {
      const ordered: PublishedFigure[] = (
        [
          ['1990Q1', '1990-04-12', 'trade'],
          ['1990H1', '1990-07-12', 'trade'],
          ['1990', '1991-01-12', 'trade'],
          ['1990', '1991-01-12', 'exports'],
          ['1990', '1991-01-12', 'imports'],
          ['1990', '1991-06-17', 'trade'],
          ['1990', '1991-06', 'trade'],
          ['1990', '1991-07-01', 'trade'],
          ['1990Q2', '1990-07-12', 'trade'],
          ['1991-02', '1991-03-07', 'trade'],
        ] as const
      ).map(([period, published, series]) => ({ ...figure, period, published, series }));
      for (const row of fc.sample(fc.shuffledSubarray(ordered, { minLength: ordered.length }), {
        numRuns: 1,
        seed: 7,
      })[0] ?? []) {
        await under.append([row]);
      }
      const found = (await under.store.figures()).filter(
        (row) => row.period.startsWith('199') && row.period !== '1999',
      );
      expect(found.map(({ period, published, series }) => [period, published, series])).toEqual(
        ordered.map(({ period, published, series }) => [period, published, series]),
      );
    });

    test('takes the same figure twice as once', async () => {
      await under.append([figure, figure]);
      expect(await inYear('1999')).toEqual([figure]);
    });

    test('keeps a later vintage beside the earlier one', async () => {
      const later = { ...figure, period: '1998', published: '2000-06-17', status: 'official', value: 40 } as const;
      await under.append([{ ...figure, period: '1998' }, later]);
      expect((await inYear('1998')).map((row) => row.value)).toEqual([-80, 40]);
    });

    test.each([
      ['value', { value: -90 }],
      ['precision', { precision: 100 }],
      ['status', { status: 'final' }],
      ['source', { source: { en: 'another', zh: '来源' } }],
    ] as const)('refuses another %s under the same key, and the whole batch with it', async (_, change) => {
      const other = { ...figure, period: '1997' };
      await expect(under.append([other, { ...figure, ...change }])).rejects.toThrow(/append-only/);
      expect(await inYear('1999')).toEqual([figure]);
      expect(await inYear('1997')).toEqual([]);
    });

    test('publishes figures with their row in the audit log, on what was seen alone', async () => {
      const release = [1, 2].map((at) => ({ ...figure, period: '1993', published: `1994-0${at}-14` }));
      const entry = { ...ENTRY, readAs: 'publish 1993' };
      const rows = async (): Promise<number> => (await under.audit.last(99)).length;
      expect(await under.store.publish({ figures: release, onto: 0, entry })).toBe(true);
      expect(await inYear('1993')).toEqual(release);
      expect(JSON.parse((await under.audit.last(1))[0]?.entry ?? '')).toEqual(entry);
      const kept = await rows();
      const later = { ...figure, period: '1993', published: '1995-01-14' };
      expect(await under.store.publish({ figures: [later], onto: 1, entry })).toBe(false);
      const other = { ...figure, period: '1993', published: '1994-01-14', value: 40 };
      await expect(under.store.publish({ figures: [later, other], onto: 2, entry })).rejects.toThrow(/append-only/);
      expect([await inYear('1993'), await rows()]).toEqual([release, kept]);
      expect((await under.audit.verify()).broken).toBeNull();
    });

    test('takes thousands at once', async () => {
      const many = Array.from({ length: 4_000 }, (_, at) => ({
        ...figure,
        period: '1799',
        published: addDays('1800-01-01', at),
      }));
      const entry = { ...ENTRY, readAs: 'publish 1799' };
      expect(await under.store.publish({ figures: many, onto: 0, entry })).toBe(true);
      expect(await inYear('1799')).toHaveLength(4_000);
    });

    test.each([
      "update figures set value = 1 where period = '1999'",
      "update figures set source_en = source_en || '.'",
      "delete from figures where period = '1999'",
      'delete from figures',
    ])('the database itself refuses: %s', async (sql) => {
      const before = await under.store.figures();
      await expect(under.execute(sql)).rejects.toThrow(/append-only/);
      expect(await under.store.figures()).toEqual(before);
    });

    test.each([
      ['a series', { series: 'parcels' }],
      ['a kind', { kind: 'share' }],
      ['a caliber', { caliber: 'both' }],
      ['a status', { status: 'rumour' }],
      ['a release', { published: '2000' }],
      ['a precision', { precision: 0 }],
      ['a fraction of a fen', { value: 0.5 }],
    ])('refuses %s that there is not', async (_, change) => {
      await expect(under.append([{ ...figure, period: '1996', ...change } as PublishedFigure])).rejects.toThrow();
      expect(await inYear('1996')).toEqual([]);
    });

    test('keeps whole numbers exactly up to 2^53 - 1 and refuses what is beyond', async () => {
      const values = [Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER, 2 ** 31, -(2 ** 31) - 1, 9_007_199_254_740_881];
      await under.append(values.map((value, i) => ({ ...figure, period: '1995', published: `1996-0${i + 1}`, value })));
      expect((await inYear('1995')).map((row) => row.value)).toEqual(values);
      await expect(under.append([{ ...figure, period: '1994', value: 2 ** 53 }])).rejects.toThrow();
      await expect(
        under.execute(
          `insert into figures select series, kind, '1994', caliber, status, published, 9007199254740992, 10, evidence, source_en, source_zh from figures where period = '1999'`,
        ),
      ).rejects.toThrow();
      expect(await inYear('1994')).toEqual([]);
    });
  });
}
