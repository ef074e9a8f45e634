import type { ReplyFigure } from '../answer/reply.ts';
import type { Lang } from '../domain/lang.ts';
import { changedText, NOT_REPORTED_COUNT } from '../text/briefing-notices.ts';
import { signedPercent } from '../text/percent.ts';

const idOf = ({ name, period, key, unit }: ReplyFigure): string =>
  JSON.stringify([name, period, Object.entries(key).sort(), unit]);

/** How a briefing prints a figure: amount, and growth to a tenth. */
function printed({ text, growth, unit }: ReplyFigure, lang: Lang): string {
  if (growth === null || unit === '%') return text;
  return `${text}${lang === 'zh' ? '，' : ', '}${signedPercent(Math.round(growth * 100), lang)}`;
}

/** Lines for the figures that are printed otherwise now. What only the newer one prints is no correction. */
export function changedFigures(
  before: readonly ReplyFigure[],
  after: readonly ReplyFigure[],
  { lang, reword }: { lang: Lang; reword: (question: string) => string },
): string[] {
  const now = new Map(after.map((figure) => [idOf(figure), figure]));
  const lines = before.flatMap((figure) => {
    const newer = now.get(idOf(figure));
    const was = printed(figure, lang);
    const is = newer && printed(newer, lang);
    if (is === undefined || is === was) return [];
    const [part] = Object.values(figure.key);
    const whole = figure.name === NOT_REPORTED_COUNT.en ? NOT_REPORTED_COUNT[lang] : reword(figure.name);
    return [changedText(part === undefined ? whole : `${whole} · ${part}`, [was, is], lang)];
  });
  return [...new Set(lines)];
}
