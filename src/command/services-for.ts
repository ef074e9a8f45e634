import { disclosedReturns } from '../access/disclosed-returns.ts';
import { disclosedLedger } from '../access/disclosure/disclosed-ledger.ts';
import { type Scoped, scopeQuery } from '../access/scope-query.ts';
import { scopedEnterprises } from '../access/scoped-enterprises.ts';
import { scopedLedger } from '../access/scoped-ledger.ts';
import type { Reply } from '../answer/reply.ts';
import type { Lang } from '../domain/lang.ts';
import { atLeast, type Officer } from '../domain/officer.ts';
import { EMPTY_QUERY, NO_SCOPE, type Query } from '../domain/query.ts';
import { isRefusal, type Refusal, refuse } from '../domain/refusal.ts';
import type { Language } from '../language/language.ts';
import { readReturnsRequest } from '../language/returns-request.ts';
import type { AnswerStore } from '../store/answer-port.ts';
import { officeName } from '../text/names.ts';
import type { Services } from './define-command.ts';

/** What a command is handed for one officer, and what it came upon. */
export interface OfficerServices {
  readonly services: Services;
  /** The last question that was read, before it was fitted to the officer, in English canonical words; null for none. */
  asked(): string | null;
  /** The question of all offices together, when one by office was narrowed to the officer's own; else null. */
  national(): Query | null;
  /** The reply itself, or why there is none: a guest's question that only declarations could answer. */
  permitted(reply: Reply): Reply | Refusal;
}

/** What a kept question shows, in the words of /stats: profiles and clocks of returns are kept with their commands. */
function questionIn(kept: string): string {
  const [, command = '', rest = kept] = /^\/(\w+) (.*)$/.exec(kept) ?? [];
  if (command !== 'returns') return rest;
  return readReturnsRequest(rest)?.office || 'returns by office';
}

/** The one place where scope is applied: every question is read, every ledger and kept answer found, through these. */
export function servicesFor(officer: Officer, lang: Lang, services: Services): OfficerServices {
  const { language, store, reference } = services;
  const names = (codes: readonly string[]): string[] => codes.map((code) => officeName(code, reference, lang));
  const print = (query: Query): string => language.print(query, lang);
  let asked: string | null = null;
  let national: Query | null = null;
  let guestLooked = false;
  let explains = false;

  const publishedOnly = (): Refusal => {
    const questions = (['exports', 'imports', 'trade'] as const).map((measure) =>
      print({ ...EMPTY_QUERY, measures: [measure], period: { from: '2020', to: '2020' } }),
    );
    return refuse('published-only', { questions });
  };
  function refusalOf(scoped: Extract<Scoped, { kind: 'refused' | 'enterprise' }>): Refusal {
    if (scoped.kind === 'enterprise') return refuse('no-enterprise-figures', { enterprise: scoped.enterprise });
    if (!atLeast(officer, 'officer')) return publishedOnly();
    const questions = [scoped.own, scoped.national].flatMap((query) => (query ? [print(query)] : []));
    return refuse('other-office', {
      offices: names(scoped.offices),
      own: names(officer.offices),
      questions: questions.filter((question) => question !== ''),
    });
  }
  const read: Language['read'] = (text) => {
    const reading = language.read(text);
    if (isRefusal(reading)) return reading;
    asked = language.print(reading.query, 'en');
    const scoped = scopeQuery(reading.query, officer);
    if (scoped.kind === 'refused' || scoped.kind === 'enterprise') return refusalOf(scoped);
    if (scoped.kind === 'narrowed') national = scoped.national;
    return { ...reading, query: scoped.query };
  };
  // An answer is found again only by those who may ask its question as it was asked.
  const find: AnswerStore['find'] = async (id) => {
    const kept = await store.answers.find(id);
    const reading = kept && language.read(questionIn(kept.question));
    if (!kept || !reading || isRefusal(reading)) return null;
    if (kept.kind === 'ledger' && !atLeast(officer, 'officer')) return null;
    explains = scopeQuery(reading.query, officer).kind === 'whole';
    return explains ? kept : null;
  };
  const lookedUp = (enterprise: string): void => {
    asked = language.print({ ...EMPTY_QUERY, scope: { ...NO_SCOPE, enterprises: [enterprise] } }, 'en');
  };
  const looked = (): void => {
    guestLooked = true;
  };
  return {
    services: {
      ...services,
      language: { ...language, read },
      store: {
        ...store,
        answers: { ...store.answers, find },
        returns: disclosedReturns(store.returns, officer, store),
        enterprises: scopedEnterprises(store.enterprises, officer, lookedUp),
        ledger: disclosedLedger(scopedLedger(store.ledger, officer, looked), store.disclosure, officer),
      },
    },
    asked: () => asked,
    national: () => national,
    permitted: (reply) => (guestLooked && !explains && reply.figures.length === 0 ? publishedOnly() : reply),
  };
}
