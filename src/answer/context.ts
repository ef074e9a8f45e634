import type { Lang } from '../domain/lang.ts';
import type { Query } from '../domain/query.ts';
import type { LedgerSource } from '../query/ledger/ledger-source.ts';
import type { Release } from '../query/release.ts';

/** What an answer is made from. The period is absolute by now; `print` gives canonical words in the reply's language. */
export interface AnswerContext {
  readonly query: Query;
  readonly lang: Lang;
  readonly releases: readonly Release[];
  readonly print: (query: Query) => string;
  /** The ledger of declarations; null while it is empty. */
  readonly source: LedgerSource | null;
}

/** The command line that asks a query; what buttons carry. */
export const askLine = ({ print }: AnswerContext, query: Query): string => `/stats ${print(query)}`;
