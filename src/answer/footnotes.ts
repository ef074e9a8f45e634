import type { Lang } from '../domain/lang.ts';
import type { Release } from '../query/release.ts';
import { caliberText, newerText, sourceText } from '../text/release.ts';

/** Source of each release behind an answer, the caliber, and whether a newer vintage exists; each once. */
export function releaseNotes(releases: readonly Release[], newer: readonly (Release | null)[], lang: Lang): string[] {
  const notes = [
    ...releases.map((release) => sourceText(release, lang)),
    ...releases.map(({ caliber }) => caliberText(caliber, lang)),
    ...newer.filter((release) => release !== null).map((release) => newerText(release, lang)),
  ];
  return [...new Set(notes)];
}
