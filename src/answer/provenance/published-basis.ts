import type { PublishedFigure } from '../../domain/figure.ts';
import type { Release } from '../../query/release.ts';
import type { ReplyFigure } from '../reply.ts';
import type { Derivation, PublishedBasis } from './basis.ts';

function derivationOf({ name, status, interval }: ReplyFigure): Derivation {
  if (interval === null) return 'quoted';
  if (status === 'implied') return 'implied';
  if (name.endsWith(' contribution')) return 'contribution';
  return name.endsWith(' share') ? 'share' : 'balance';
}

/** An implied level stands in the release of the year after. */
const releasePeriod = ({ period, status }: ReplyFigure): string =>
  status === 'implied' ? `${Number(period.slice(0, 4)) + 1}${period.slice(4)}` : period;

function inputsOf(figure: ReplyFigure, releases: readonly Release[]): readonly PublishedFigure[] {
  const release = releases.find(
    ({ period, caliber, published }) =>
      period === releasePeriod(figure) && caliber === figure.caliber && published === figure.published,
  );
  const printed = release?.figures ?? [];
  const derivation = derivationOf(figure);
  const [series] = figure.name.split(' ');
  if (derivation === 'quoted') {
    return printed.filter(({ series: one, kind }) => figure.name === (kind === 'level' ? one : `${one} ${kind}`));
  }
  if (derivation === 'implied') return printed.filter((one) => one.series === series && one.kind !== 'usd');
  return printed.filter(({ kind }) => kind !== 'usd');
}

/** The printed figures behind an answer's figures: themselves, or all of the release that they were derived from. */
export function publishedBasis(figures: readonly ReplyFigure[], releases: readonly Release[]): PublishedBasis {
  return {
    kind: 'published',
    derivations: [...new Set(figures.map(derivationOf))],
    inputs: [...new Set(figures.flatMap((figure) => inputsOf(figure, releases)))],
  };
}
