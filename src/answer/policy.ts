import type { Bilingual, Lang } from '../domain/lang.ts';
import { facilitationText, policySourceText } from '../text/policy.ts';
import { plainReply, type Reply } from './reply.ts';

/** One rule as officers look it up. */
export interface Policy {
  readonly topic: string;
  /** Ways to ask for it, in both languages. */
  readonly names: readonly string[];
  readonly title: Bilingual;
  readonly text: Readonly<Record<Lang, readonly string[]>>;
  /** True where the four measures for pilot enterprises apply. */
  readonly facilitation: boolean;
  readonly sources: readonly string[];
}

const plain = (words: string): string =>
  words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** The policy that goes by this name; null when none does. */
export const findPolicy = (policies: readonly Policy[], words: string): Policy | null =>
  policies.find(({ names }) => names.some((name) => plain(name) === plain(words))) ?? null;

/** A policy in words, with its announcements, and buttons to the others. */
export function policyAnswer(policy: Policy, others: readonly Policy[], lang: Lang): Reply {
  const { topic, title, text, facilitation, sources } = policy;
  return {
    ...plainReply(lang, [title[lang], ...text[lang], ...(facilitation ? facilitationText(lang) : [])].join('\n')),
    readAs: topic,
    footnotes: [policySourceText(sources, lang)],
    actions: others
      .filter((other) => other !== policy)
      .slice(0, 5)
      .map((other) => ({ label: other.title[lang], ask: `/policy ${other.topic}` })),
  };
}
