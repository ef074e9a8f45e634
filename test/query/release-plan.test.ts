import { expect, test } from 'vitest';
import type { PublishedFigure } from '../../src/domain/figure.ts';
import { planRelease } from '../../src/query/release-plan.ts';

type About = Partial<PublishedFigure>;

const exports2024 = (value: number, about: About = {}): PublishedFigure => ({
  series: 'exports',
  kind: 'level',
  period: '2024',
  caliber: 'full',
  status: 'preliminary',
  published: '2025-01-13',
  value: value * 1e12,
  precision: 1e12,
  evidence: 'official',
  source: { en: 'GAC', zh: '海关总署' },
  ...about,
});
const growth = (value: number, about: About = {}): PublishedFigure =>
  exports2024(0, { kind: 'growth', value, precision: 10, ...about });
const OFFICIAL: About = { status: 'official', published: '2025-06-13' };

test('a figure is laid beside the newest other release of the same', () => {
  const [first, second] = [exports2024(215), exports2024(214, OFFICIAL)];
  const third = exports2024(213, { status: 'final', published: '2025-12-13' });
  const { planned, fresh, faults, onto } = planRelease([first, second, exports2024(9, { period: '2023' })], [third]);
  expect(planned).toEqual([{ figure: third, stands: second, fresh: true }]);
  expect([fresh, faults, onto]).toEqual([[third], [], 2]);
});

test('what stands in the same release is left alone, what differs there is refused', () => {
  const standing = [exports2024(215)];
  expect(planRelease(standing, [exports2024(215), growth(1690)])).toMatchObject({
    fresh: [growth(1690)],
    faults: [],
    planned: [{ fresh: false }, { fresh: true }],
  });
  for (const other of [
    exports2024(216),
    exports2024(215, { precision: 1e11 }),
    exports2024(215, { evidence: 'press' }),
  ])
    expect(planRelease(standing, [other]).faults).toMatchObject([{ fault: { fault: 'stands-otherwise' } }]);
  expect(planRelease(standing, [growth(1690, { status: 'final' })]).faults).toMatchObject([
    { fault: { fault: 'other-status' } },
  ]);
});

const trade = (value: number): PublishedFigure => exports2024(value, { series: 'trade' });
const imports = (value: number): PublishedFigure => exports2024(value, { series: 'imports' });

test.each([
  ['a sum that rounding explains', [trade(263)], [exports2024(215), imports(49)], []],
  ['a sum that it does not', [trade(263)], [exports2024(215), imports(51)], ['contradicts']],
  ['a later release', [exports2024(214, OFFICIAL)], [exports2024(215)], ['later-stands']],
  ['a lower status', [exports2024(214, OFFICIAL)], [exports2024(215, { published: '2025-12-13' })], ['lower-status']],
  ['growth alone where a level stands', [exports2024(215)], [growth(1700, OFFICIAL)], ['level-lost']],
  ['growth alone of an older release', [exports2024(215, OFFICIAL)], [growth(1700)], ['later-stands']],
  ['a tenth of what stands', [exports2024(215)], [exports2024(21, OFFICIAL)], ['far']],
  ['ten times the year before', [exports2024(20, { period: '2023' })], [exports2024(215)], ['far']],
  ['the same under another caliber', [exports2024(20, { caliber: 'platform' })], [exports2024(215)], []],
] as const)('%s', (_, standing, figures, warnings) => {
  expect(planRelease(standing, figures).warnings.map(({ kind }) => kind)).toEqual(warnings);
});
