import type { Kysely } from 'kysely';
import { canonicalJson } from '../../domain/canonical-json.ts';
import { knownFrom, type PublishedFigure, SERIES } from '../../domain/figure.ts';
import { daysOf } from '../../domain/period.ts';
import type { FigureFilter, Publication } from '../ports.ts';
import { appendAudit } from './audit.ts';
import type { Tables } from './tables.ts';

/** In order of period (first day, then last day), release and series; ties are broken, so the order is total. */
const orderKey = (figure: PublishedFigure): string =>
  [
    ...daysOf(figure.period),
    knownFrom(figure.published),
    figure.published,
    SERIES.indexOf(figure.series),
    figure.kind,
    figure.caliber,
  ].join(' ');

/** All vintages that match, in the order that the port promises. */
export async function readFigures(db: Kysely<Tables>, filter: FigureFilter = {}): Promise<PublishedFigure[]> {
  let query = db.selectFrom('figures').selectAll();
  if (filter.series) query = query.where('series', '=', filter.series);
  if (filter.period) query = query.where('period', '=', filter.period);
  if (filter.caliber) query = query.where('caliber', '=', filter.caliber);
  const rows = await query.execute();
  return rows
    .map(({ source_en, source_zh, ...row }) => ({ ...row, source: { en: source_en, zh: source_zh } }))
    .map((figure) => ({ figure, key: orderKey(figure) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ figure }) => figure);
}

/** A statement has room for about 3,000 figures. */
const AT_ONCE = 500;

/**
 * Adds vintages. One that is there already, equal in every column, is left alone; one that differs is refused by the
 * database, and within a transaction nothing is added.
 */
export async function appendFigures(db: Kysely<Tables>, figures: readonly PublishedFigure[]): Promise<void> {
  for (let at = 0; at < figures.length; at += AT_ONCE)
    await db
      .insertInto('figures')
      .values(
        figures
          .slice(at, at + AT_ONCE)
          .map(({ source, ...row }) => ({ ...row, source_en: source.en, source_zh: source.zh })),
      )
      .onConflict((conflict) => conflict.columns(['series', 'kind', 'period', 'caliber', 'published']).doNothing())
      .execute();
}

/** Adds figures with their row in the audit log, whole or not at all; false when other figures came in between. */
export const publishFigures = (db: Kysely<Tables>, { figures, onto, entry }: Publication): Promise<boolean> =>
  db.transaction().execute(async (transaction) => {
    // Whoever else publishes waits for this row, and counts after it.
    await transaction.updateTable('audit_head').set({ one: 1 }).execute();
    const { standing } = await transaction
      .selectFrom('figures')
      .select(({ fn }) => fn.countAll<number>().as('standing'))
      .where('period', 'in', [...new Set(figures.map(({ period }) => period))])
      .executeTakeFirstOrThrow();
    if (standing !== onto) return false;
    await appendFigures(transaction, figures);
    await appendAudit(transaction, [canonicalJson(entry)]);
    return true;
  });
