import type { Lang } from '../domain/lang.ts';
import type { Release } from '../query/release.ts';
import { newerText, sourceText } from '../text/release.ts';

/** Source and caliber of each release behind an answer, once each, and whether a newer one exists. */
export function releaseNotes(releases: readonly Release[], newer: readonly (Release | null)[], lang: Lang): string[] {
  const notes = [
    ...releases.map((release) => sourceText(release, lang)),
    ...newer.filter((release) => release !== null).map((release) => newerText(release, lang)),
  ];
  return [...new Set(notes)];
}
