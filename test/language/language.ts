import { createLanguage, type Language } from '../../src/language/language.ts';
import { openStore } from '../../src/store/open-store.ts';

const store = await openStore(':memory:', new Date('2026-01-01T00:00:00Z'));

/** The offices, modes, partners and calendar that the program is released with. */
export const reference = await store.reference();
await store.close();

export const language: Language = createLanguage(reference);
