/** The two languages every sentence exists in. */
export type Lang = 'en' | 'zh';

/** One short text in both languages. */
export type Bilingual = Readonly<Record<Lang, string>>;

/** Answers come in the language of the question: any Chinese character makes it Chinese. */
export const langOf = (text: string): Lang => (/\p{Script=Han}/u.test(text) ? 'zh' : 'en');
