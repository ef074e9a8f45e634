import type { types } from '@slack/bolt';
import type { Table } from '../../../answer/reply.ts';

/** Slack's own table: it aligns Chinese, scrolls on a phone and is read out cell by cell. One a message. */
export const tableBlock = ({ columns, rows }: Table): types.TableBlock => ({
  type: 'table',
  column_settings: columns.map(({ align }) => ({ align, is_wrapped: true })),
  rows: [columns.map(({ name }) => name), ...rows].map((row) => row.map((text) => ({ type: 'raw_text', text }))),
});
