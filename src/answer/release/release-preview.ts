import type { PublishedFigure } from '../../domain/figure.ts';
import type { Lang } from '../../domain/lang.ts';
import { releasesOf } from '../../query/release.ts';
import type { PlannedFigure, ReleasePlan, ReleaseWarning } from '../../query/release-plan.ts';
import { printedText } from '../../text/printed-figure.ts';
import {
  differenceText,
  figureName,
  flipText,
  RELEASE_HEADS,
  RELEASE_NOTES,
  RELEASE_WARNINGS,
  releaseHeadline,
  releaseName,
  standingText,
} from '../../text/release-preview.ts';
import { releaseNotes } from '../footnotes.ts';
import { plainReply, type Reply } from '../reply.ts';

const flips = ({ figure, stands }: PlannedFigure): boolean =>
  figure.kind === 'growth' && stands !== null && Math.sign(figure.value) * Math.sign(stands.value) < 0;

function warningText(warning: ReleaseWarning, lang: Lang): string {
  switch (warning.kind) {
    case 'contradicts':
      return RELEASE_WARNINGS.contradicts(warning.release, lang);
    case 'later-stands':
      return RELEASE_WARNINGS.laterStands(warning.release, warning.later, lang);
    case 'lower-status':
      return RELEASE_WARNINGS.lowerStatus(warning.release, warning.standing, lang);
    case 'level-lost':
      return RELEASE_WARNINGS.levelLost(warning.figure, warning.stands, lang);
    case 'far':
      return RELEASE_WARNINGS.far(warning.figure, warning.other, lang);
  }
}

/** Questions that are answered from a release now. */
function questionsOf(figures: readonly PublishedFigure[], print: (figure: PublishedFigure) => string): string[] {
  return [...new Set(figures.map(print))].slice(0, 3);
}

export interface Previewed {
  readonly plan: ReleasePlan;
  /** True once it is published. */
  readonly done: boolean;
}

/** A release beside what stands: each figure old and new with its difference, sign changes, warnings, and its source. */
export function releasePreview({ plan, done }: Previewed, lang: Lang): Reply {
  const { planned, fresh, faults, warnings } = plan;
  const releases = releasesOf(fresh);
  const wrong = new Set(faults.map(({ figure }) => figure));
  const note = (one: PlannedFigure): string => {
    if (wrong.has(one.figure)) return RELEASE_NOTES.wrong[lang];
    if (!one.fresh) return RELEASE_NOTES.stands[lang];
    return RELEASE_NOTES[flips(one) ? 'flipped' : 'fresh'][lang];
  };
  const turned = planned.filter((one) => one.fresh && flips(one));
  const counts = { fresh: fresh.length, again: planned.length - fresh.length, done };
  const names = releases.map((release) => releaseName(release, lang));
  return {
    ...plainReply(
      lang,
      [
        releaseHeadline(counts, names, lang),
        ...turned.map(({ figure, stands }) => flipText(figure, stands ?? figure, lang)),
        ...warnings.map((warning) => warningText(warning, lang)),
      ].join('\n'),
    ),
    table: {
      columns: RELEASE_HEADS[lang].map((name, at) => ({ name, align: at === 0 || at === 4 ? 'left' : 'right' })),
      rows: planned.map((one) => {
        const { figure, stands } = one;
        const beside = stands
          ? [standingText(stands, lang), printedText(figure, lang)]
          : ['–', printedText(figure, lang)];
        return [figureName(figure, lang), ...beside, stands ? differenceText(figure, stands, lang) : '–', note(one)];
      }),
    },
    footnotes: releaseNotes(releases, [], lang),
    actions: done
      ? questionsOf(fresh, ({ series, period }) => `/stats ${series} ${period}`).map((ask) => ({ label: ask, ask }))
      : [],
  };
}
