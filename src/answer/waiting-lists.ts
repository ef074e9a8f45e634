import type { Lang } from '../domain/lang.ts';
import type { ListCount } from '../store/list-port.ts';
import { openText } from '../text/open-list.ts';
import { STATE_NAMES, WAITING_HEADS, waitingHeadline } from '../text/quarantine.ts';
import { plainReply, type Reply } from './reply.ts';

/** Lists of customs messages by office, state and what is open. */
export function waitingAnswer(
  counts: readonly ListCount[],
  { offices, nameOf, lang }: { offices: readonly string[]; nameOf: (code: string) => string; lang: Lang },
): Reply {
  const sum = (rows: readonly ListCount[]): number => rows.reduce((total, { count }) => total + count, 0);
  const open = counts.filter((row) => row.open !== '');
  const codes = [...new Set(open.flatMap((row) => row.open.split(' ')))];
  const said = codes.map((code) => `${code}: ${openText(code)[lang]}`);
  const reply = plainReply(lang, [waitingHeadline(sum(counts), sum(open), offices, lang), ...said].join('\n'));
  if (counts.length === 0) return reply;
  const table = {
    columns: WAITING_HEADS[lang].map((name, at) => ({
      name,
      align: at === 3 ? ('right' as const) : ('left' as const),
    })),
    rows: counts.map((row) => [
      row.office === '' ? '?' : nameOf(row.office),
      STATE_NAMES[row.state]?.[lang] ?? row.state,
      row.open,
      String(row.count),
    ]),
  };
  return { ...reply, table };
}
