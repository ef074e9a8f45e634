import type { Lang } from '../../domain/lang.ts';
import type { Reference } from '../../domain/reference.ts';
import { exactText } from '../../text/exact.ts';
import { signedPercent } from '../../text/percent.ts';
import { changeText, moreChangesText } from '../../text/provenance.ts';
import { inBrackets } from '../../text/release.ts';
import { figureLabel } from './figure-label.ts';
import type { RecordedFigure, RecordedFigures } from './recorded-figures.ts';

/** More than this are counted. */
const MOST_SAID = 8;

/** A figure by what it is of; its value, growth, status and release may differ. */
const place = ({ name, period, key }: RecordedFigure): string => JSON.stringify([name, period, Object.entries(key)]);
const content = ({ value, growth, interval, status }: RecordedFigure): string =>
  JSON.stringify([value, growth, interval, status]);

function said(figure: RecordedFigure | undefined, lang: Lang): string {
  if (!figure) return '–';
  const { value, unit, interval, growth, status } = figure;
  const rest = [growth === null ? null : signedPercent(Math.round(growth * 100), lang), status];
  const about = rest.filter((text) => text !== null).join(lang === 'zh' ? '，' : ', ');
  return `${exactText(value, unit, interval, lang)}${inBrackets(about, lang)}`;
}

/** Each figure that is not what it was, then and now, to the last unit. */
export function changeLines(
  before: RecordedFigures,
  now: RecordedFigures,
  { reference, lang }: { reference: Reference; lang: Lang },
): string[] {
  if (before.digest === now.digest) return [];
  const [old, fresh] = [before, now].map(({ shown }) => new Map(shown.map((figure) => [place(figure), figure])));
  const places = [...new Set([...(old?.keys() ?? []), ...(fresh?.keys() ?? [])])];
  // What is not shown to this officer now is not told as it was shown to another before.
  const open = places.filter((key) => fresh?.get(key)?.value !== null);
  const pairs = open.map((key) => {
    const [then, today] = [old?.get(key), fresh?.get(key)];
    return [then && today && today.growth === null ? { ...then, growth: null } : then, today] as const;
  });
  const changed = pairs.filter(([then, today]) => !then || !today || content(then) !== content(today));
  const lines = changed.slice(0, MOST_SAID).flatMap(([then, today]) => {
    const figure = then ?? today;
    return figure ? [changeText(figureLabel(figure, reference, lang), said(then, lang), said(today, lang), lang)] : [];
  });
  const more = changed.length - lines.length;
  return more > 0 ? [...lines, moreChangesText(more, lang)] : lines;
}
