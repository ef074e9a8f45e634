import type { Bilingual, Lang } from '../domain/lang.ts';

const DEMO_NOTE: Bilingual = {
  en: 'DEMO: generated data for trying Tidewaiter out; not real statistics.',
  zh: 'DEMO：演示用生成数据，不是真实统计。',
};

/** Stands before the first line of all that comes from generated data; empty for real data. */
export const demoMark = (demo: boolean): string => (demo ? 'DEMO · ' : '');

/** The note at the foot of all that comes from generated data; none for real data. */
export const demoNotes = (demo: boolean, lang: Lang): string[] => (demo ? [DEMO_NOTE[lang]] : []);
