import { type PublishedFigure, vintageOf } from '../domain/figure.ts';
import type { Lang } from '../domain/lang.ts';
import { decimalText } from './decimal.ts';
import { signedPercent } from './percent.ts';
import { MEASURE_NAMES } from './words.ts';

const STATUS_WORDS = { preliminary: '初步', official: '正式', final: '最终', backcast: '回溯' } as const;
const CALIBER_WORDS = { full: '全口径', platform: '平台口径' } as const;
/** Official evidence is not said: it is what is meant where none is named. */
const evidenceWord = (evidence: string, lang: Lang): string =>
  evidence === 'official' ? '' : evidence === 'press' && lang === 'zh' ? '媒体' : evidence;

/** Units by language, largest first, each as a power of ten of fen. */
const UNITS = {
  en: [
    [14, ' trillion yuan'],
    [11, ' billion yuan'],
    [8, ' million yuan'],
    [2, ' yuan'],
  ],
  zh: [
    [14, '万亿元'],
    [10, '亿元'],
    [6, '万元'],
    [2, '元'],
  ],
} as const;
/** Chinese has no unit for it: 2614亿 would say more digits than 261.4 billion does. */
const DOLLARS = [[11, ' billion usd']] as const;

/** Every printed digit and none besides. */
function exactWords({ kind, value, precision }: PublishedFigure, lang: Lang): string {
  if (kind === 'growth') return signedPercent(value, lang);
  const last = Math.round(Math.log10(precision));
  const fitting = (kind === 'usd' ? DOLLARS : UNITS[lang]).filter(([power]) => power >= last);
  const [power, unit] = fitting.find(([size]) => 10 ** size <= value) ?? fitting.at(-1) ?? UNITS[lang][0];
  return `${decimalText(BigInt(value), 10n ** BigInt(power), power - last).replaceAll(',', '')}${unit}`;
}

function oneRelease(figures: readonly PublishedFigure[], lang: Lang): string {
  const [first] = figures;
  if (!first) return '';
  const zh = lang === 'zh';
  const { period, published, status, caliber, evidence, source } = first;
  const bySeries = Map.groupBy(figures, ({ series }) => series);
  const said = [...bySeries].map(([series, group]) =>
    [MEASURE_NAMES[series][lang], ...group.map((figure) => exactWords(figure, lang))].join(' '),
  );
  const [en, chinese] = [`source ${source.en}`, `来源 ${source.zh}`];
  const sources = source.en === source.zh ? [zh ? chinese : en] : zh ? [chinese, en] : [en, chinese];
  const words = zh
    ? [period, STATUS_WORDS[status], CALIBER_WORDS[caliber], published]
    : [period, status, caliber, published];
  return [...words, evidenceWord(evidence, lang), ...said, ...sources].filter((word) => word !== '').join(' ');
}

/** Figures in canonical words, which read to equal figures; one line a release and source. */
export const releaseLines = (figures: readonly PublishedFigure[], lang: Lang): string[] =>
  [
    ...Map.groupBy(figures, (figure) => JSON.stringify([vintageOf(figure), figure.evidence, figure.source])).values(),
  ].map((group) => oneRelease(group, lang));
