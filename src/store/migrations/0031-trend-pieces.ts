import type { Migration } from './migration.ts';

/** The trend model's pieces as bytes. What was kept as text is not read again: the model is learned anew from the ledger. */
export const trendPieces: Migration = {
  name: '0031-trend-pieces',
  async up(db, { bytes, tableEnd }) {
    await db.schema.dropTable('trend_pieces').execute();
    await db.schema
      .createTable('trend_pieces')
      .addColumn('piece', 'text', (column) => column.notNull().primaryKey())
      .addColumn('data', bytes, (column) => column.notNull())
      .modifyEnd(tableEnd)
      .execute();
  },
};
