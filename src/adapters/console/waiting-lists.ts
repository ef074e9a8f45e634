import type { Lang } from '../../domain/lang.ts';
import type { ListStore } from '../../store/list-port.ts';
import { openText } from '../../text/open-list.ts';
import { tableText } from './table-text.ts';

const MOST = 100;

/** Lists by office and state, and those for which something is open, each with what that is. */
export async function waitingLists(
  lists: ListStore,
  { json, lang }: { json: boolean; lang: Lang },
  out: (text: string) => void,
): Promise<number> {
  const counts = await lists.counts();
  const open = await lists.lists({ open: '', limit: MOST });
  if (json) {
    out(
      JSON.stringify({
        counts,
        open: open.map(({ list, office, state, open: codes }) => ({ list, office, state, open: codes.split(' ') })),
      }),
    );
    return 0;
  }
  if (counts.length === 0) {
    out('No customs messages are in the store. Next: tidewaiter ingest FILE');
    return 0;
  }
  const byState = new Map<string, number>();
  for (const { office, state, count } of counts)
    byState.set(`${office || '?'} ${state}`, (byState.get(`${office || '?'} ${state}`) ?? 0) + count);
  const left = (name: string) => ({ name, align: 'left' as const });
  out(
    tableText({
      columns: [left('office'), left('state'), { name: 'lists', align: 'right' }],
      rows: [...byState].map(([key, count]) => [...key.split(' '), String(count)]),
    }),
  );
  for (const { list, office, state, open: codes } of open) {
    const said = codes.split(' ').map((code) => openText(code)[lang]);
    out(`${list}  ${office || '?'}  ${state}  ${said.join('; ')}`);
  }
  if (open.length === 0) out('Nothing waits.');
  else if (open.length === MOST) out(`… the first ${MOST}.`);
  return 0;
}
