import {
  allOffices,
  figuresText,
  headedText,
  nothingReported,
  periodHead,
  RHYTHM_NAMES,
  SO_FAR,
} from '../../text/briefing-lines.ts';
import { officeName } from '../../text/names.ts';
import type { About, Line } from '../about.ts';
import { askFigure } from '../ask-figure.ts';
import { nearSpringFestival } from '../covered.ts';
import { festivalsOf } from '../festivals.ts';
import { flows } from './flows.ts';

/** Several days near Spring Festival are compared with those that lie equally far from it; a day alone with none. */
const alignedIn = ({ rhythm, covered: { days }, reference }: About): boolean =>
  (rhythm === 'daily' || rhythm === 'weekly') &&
  days.from !== days.to &&
  nearSpringFestival(days, festivalsOf(reference));

/** The period in one line: exports, imports, the return rate. */
export async function headline(about: About): Promise<Line> {
  const { rhythm, covered, lang, reference, offices } = about;
  const { period } = covered;
  const aligned = alignedIn(about);
  const traded = await flows(about, { period, ...(aligned && { stats: ['aligned'] }) });
  const rate = await askFigure(about, { measures: ['returns'], stats: ['rate'], period });
  const names = offices.map((code) => officeName(code, reference, lang));
  const whose = names.length > 0 ? names.join(lang === 'zh' ? '、' : ', ') : allOffices[lang];
  const when = aligned ? [periodHead(period, lang), SO_FAR.growth[lang]] : [periodHead(period, lang)];
  const head = [RHYTHM_NAMES[rhythm][lang], whose, ...when].join(' · ');
  const rateText = figuresText({ exports: null, imports: null, rate: rate?.said ?? null }, lang);
  const said = [traded?.text, traded && rateText].filter((text) => typeof text === 'string');
  const text = said.length > 0 ? said.join(lang === 'zh' ? '；' : '; ') : nothingReported[lang];
  return {
    text: headedText(head, text, lang),
    figures: [...(traded?.figures ?? []), ...((traded && rate?.figures) ?? [])],
    notable: traded === null,
  };
}
