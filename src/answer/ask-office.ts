import { EMPTY_QUERY } from '../domain/query.ts';
import type { Office } from '../domain/reference.ts';
import { ledgerOn } from '../query/ledger/ledger-source.ts';
import { releasesOf } from '../query/release.ts';
import { officeName } from '../text/names.ts';
import type { Asked, AskParts } from './ask.ts';
import { officeCard } from './office-card.ts';
import { withProvenance } from './provenance/with-provenance.ts';
import type { Reply } from './reply.ts';

/** The profile of an office, kept under its id like every answer with figures. */
export async function askOffice(
  office: Office,
  { lang, today }: Omit<Asked, 'text'>,
  { store, reference, language }: AskParts,
): Promise<Reply> {
  const [figures, extent] = await Promise.all([store.figures(), store.ledger.extent()]);
  const releases = releasesOf(figures);
  const source = ledgerOn(store.ledger, reference, extent, today);
  const card = await officeCard(
    { query: EMPTY_QUERY, lang, releases, source, print: (query) => language.print(query, lang) },
    office,
  );
  const question = `/office ${officeName(office.code, reference, 'en')}`;
  return withProvenance(card, { question, today, releases, answers: store.answers });
}
