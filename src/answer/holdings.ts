import { SERIES } from '../domain/figure.ts';
import type { Lang } from '../domain/lang.ts';
import type { PeriodLabel } from '../domain/period.ts';
import { publishedPeriods } from '../query/published.ts';
import { type Release, speaksOf } from '../query/release.ts';
import type { LedgerExtent } from '../store/ledger-port.ts';
import type { SeedVersion } from '../store/ports.ts';
import { dayText } from '../text/day.ts';
import { demoNotes } from '../text/demo.ts';
import { holdingsLedgerText, holdingsPublishedText, periodsText, seedText } from '../text/holdings.ts';
import { MEASURE_NAMES } from '../text/words.ts';
import { plainReply, type Reply } from './reply.ts';

const HEADS = {
  en: ['Series', 'Caliber', 'Periods', 'Releases', 'First release', 'Last release'],
  zh: ['指标', '口径', '期间', '发布次数', '首次发布', '最近发布'],
} as const;
const CALIBERS = { full: { en: 'full', zh: '全口径' }, platform: { en: 'platform', zh: '平台口径' } } as const;

interface Holdings {
  readonly releases: readonly Release[];
  readonly extent: LedgerExtent | null;
  readonly seeds: readonly SeedVersion[];
}

/** One row for each series and caliber. */
function rows(releases: readonly Release[], lang: Lang): string[][] {
  return SERIES.flatMap((series) =>
    (['full', 'platform'] as const).flatMap((caliber) => {
      const about = releases.filter((release) => release.caliber === caliber && speaksOf(release, series));
      const days = about.map(({ published }) => published).sort();
      const periods: PeriodLabel[] = publishedPeriods(about, series);
      const [first, last] = [days[0], days.at(-1)];
      if (!first || !last) return [];
      return [
        [
          MEASURE_NAMES[series][lang],
          CALIBERS[caliber][lang],
          periodsText(periods, lang),
          String(about.length),
          dayText(first, lang),
          dayText(last, lang),
        ],
      ];
    }),
  );
}

/** What is in the store: published periods with their releases, the ledger's days and state, the seeds. */
export function holdingsAnswer({ releases, extent, seeds }: Holdings, lang: Lang): Reply {
  return {
    ...plainReply(lang, [holdingsPublishedText(releases, lang), holdingsLedgerText(extent, lang)].join('\n')),
    table: {
      columns: HEADS[lang].map((name, at) => ({ name, align: at === 3 ? 'right' : 'left' })),
      rows: rows(releases, lang),
    },
    footnotes: [...demoNotes(extent?.demo ?? false, lang), ...seeds.map((seed) => seedText(seed, lang))],
    actions: [{ label: '/stats trend trade', ask: '/stats trend trade' }],
  };
}
