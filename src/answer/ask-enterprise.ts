import { EMPTY_QUERY, NO_SCOPE } from '../domain/query.ts';
import { type Refusal, refuse } from '../domain/refusal.ts';
import { ledgerOn } from '../query/ledger/ledger-source.ts';
import type { Asked, AskParts } from './ask.ts';
import { enterpriseCard } from './enterprise-card.ts';
import type { Reply } from './reply.ts';

/** Years before the running one that are read: 24 months, and their year before. */
const YEARS = 3;

/**
 * The profile of an enterprise as far as the asker may see it. It has no id: it is not kept, so nobody can have it
 * explained later on.
 */
export async function askEnterprise(
  code: string,
  { lang, today }: Omit<Asked, 'text'>,
  { store, reference, language }: AskParts,
): Promise<Reply | Refusal> {
  const source = ledgerOn(store.ledger, reference, await store.ledger.extent(), today);
  const last = source?.extent.last ?? today;
  const from = `${Number(last.slice(0, 4)) - YEARS}-01-01`;
  const known = await store.enterprises.find(code, { from, to: last });
  if (!known) return refuse('no-such-enterprise', { enterprise: code });
  const query = { ...EMPTY_QUERY, scope: { ...NO_SCOPE, enterprises: [code] } };
  const context = { query, lang, releases: [], source, print: () => language.print(query, lang) };
  return enterpriseCard(context, { code, ...known }, reference);
}
