import { FACILITATION } from '../domain/enterprise.ts';
import type { Lang } from '../domain/lang.ts';
import type { Reference } from '../domain/reference.ts';
import type { EnterpriseStore } from '../store/enterprise-port.ts';
import { countText } from '../text/amount.ts';
import { FACILITATION_NAMES, LIST_HEADS, listHeadline } from '../text/enterprise.ts';
import { officeName } from '../text/names.ts';
import { plainReply, type Reply } from './reply.ts';

const MOST = 50;
const BUTTONS = 5;

/** The registered enterprises that the asker may see, with how often each measure was used. */
export async function listEnterprises(
  enterprises: EnterpriseStore,
  { lang, reference }: { lang: Lang; reference: Reference },
): Promise<Reply> {
  const found = await enterprises.registered(MOST + 1);
  const reply = plainReply(lang, listHeadline(found.length, MOST, lang));
  if (found.length === 0) return reply;
  const shown = found.slice(0, MOST);
  const heads = [...LIST_HEADS[lang], ...FACILITATION.map((measure) => FACILITATION_NAMES[measure][lang])];
  return {
    ...reply,
    table: {
      columns: heads.map((name, at) => ({ name, align: at < LIST_HEADS[lang].length ? 'left' : 'right' })),
      rows: shown.map(({ code, name, office, measures }) => [
        code,
        name,
        officeName(office, reference, lang),
        ...FACILITATION.map((measure) => countText(measures[measure].uses, lang)),
      ]),
    },
    actions: shown.slice(0, BUTTONS).map(({ code, name }) => ({ label: name, ask: `/enterprise ${code}` })),
  };
}
