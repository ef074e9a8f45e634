import { createHash } from 'node:crypto';
import { writePost } from '../../answer/post.ts';
import { plainReply } from '../../answer/reply.ts';
import { beijingDay } from '../../domain/clock.ts';
import type { Reference } from '../../domain/reference.ts';
import type { IngestError } from '../../ingest/ingest-error.ts';
import type { Store } from '../../store/ports.ts';
import { officeName } from '../../text/names.ts';
import { channelsOf, responsible, type Tellers } from './told-to.ts';

export interface TellingRefused extends Tellers {
  readonly store: Pick<Store, 'outbox'>;
  readonly reference: Reference;
  readonly now: Date;
}

/** The district whose code (`0100-2026-11.csv`) or name (`北京海关_11月.xml`) a file's name begins with; else empty. */
export function officeOfName(file: string, { offices }: Reference): string {
  const name = file.toLowerCase();
  const found = offices.find(({ code, nameEn, nameZh }) =>
    [code, nameZh, nameEn].some((word) => {
      const next = name.charAt(word.length);
      return name.startsWith(word.toLowerCase()) && !/[a-z0-9]/.test(next);
    }),
  );
  return found?.code ?? '';
}

/**
 * Plans a message about a file that was refused as a whole, in both languages: to the channels of its office, as its
 * records or its name say, else to whoever is responsible. Told once a day for the same file and reason. Gives how many
 * messages were planned.
 */
export async function tellRefused(
  file: string,
  { message, told }: IngestError,
  telling: TellingRefused,
): Promise<number> {
  if (told === null) return 0;
  const { store, reference, now } = telling;
  const office = told.office || officeOfName(file, reference);
  const channels = (await channelsOf(telling))(office);
  const [zh, en] =
    office === '' ? ['', ''] : [`${officeName(office, reference, 'zh')}：`, `${officeName(office, reference, 'en')}: `];
  const text = [
    `${zh}${file} 未能入库：${told.why.zh}`,
    `${en}${file} was refused: ${told.why.en}`,
    ...(channels.length > 0 ? [] : ['关区不明或没有频道可告知。', 'No channel is known for its office.']),
  ].join('\n');
  const slot = createHash('sha256').update(message).digest('hex').slice(0, 16);
  const planned = {
    job: `refused ${file}`,
    slot: `${beijingDay(now)} ${slot}`,
    content: writePost(plainReply('zh', text)),
    dueAt: now,
  };
  const to = channels.length > 0 ? channels : [responsible(telling)];
  return store.outbox.plan(
    to.map((target) => ({ ...planned, ...target })),
    now,
  );
}
