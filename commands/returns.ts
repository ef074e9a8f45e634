import type { Reply } from '../src/answer/reply.ts';
import { plainReply } from '../src/answer/reply.ts';
import { dueAnswer } from '../src/answer/returns/due.ts';
import { type Call, defineCommand } from '../src/command/define-command.ts';
import { nearestNames } from '../src/command/nearest-names.ts';
import { printReturnsRequest, readReturnsRequest } from '../src/command/returns-request.ts';
import { seesEveryOffice } from '../src/domain/officer.ts';
import { isRefusal, type Refusal, refuse } from '../src/domain/refusal.ts';
import { ledgerOn } from '../src/query/ledger/ledger-source.ts';
import { returnsDue } from '../src/query/ledger/returns-due.ts';
import { officeName } from '../src/text/names.ts';
import { emptyLedgerText } from '../src/text/no-data.ts';

const TOPICS = ['due', '到期'];
const EXAMPLE = '/returns due Beijing';

/** The offices that are named, or those open to whoever asks; undefined for every office. */
function officesOf(text: string, { services, officer }: Call): readonly string[] | undefined | Refusal {
  if (text === '') return seesEveryOffice(officer) ? undefined : officer.offices;
  const reading = services.language.read(text);
  if (isRefusal(reading)) return reading;
  const { offices } = reading.query.scope;
  return offices.length > 0 ? offices : refuse('word-missing', { after: 'due', at: 0, example: EXAMPLE });
}

async function run(call: Call): Promise<Reply | Refusal> {
  const { lang, today, services } = call;
  const { store, reference } = services;
  const request = readReturnsRequest(call.text);
  if (request === null) {
    const [topic = ''] = call.text.trim().split(/\s/);
    return refuse('unknown-topic', { topic, nearest: nearestNames(topic, TOPICS), topics: TOPICS });
  }
  const offices = officesOf(request.office, call);
  if (offices && isRefusal(offices)) return offices;
  const source = ledgerOn(store.ledger, reference, await store.ledger.extent(), today);
  if (source === null) return plainReply(lang, emptyLedgerText(lang));
  const { within, by } = request;
  const due = await returnsDue(source, store.returns, { ...(offices && { offices }), today, within, by });
  const [only = null] = offices?.length === 1 ? offices : [];
  const office = (offices ?? []).map((code) => officeName(code, reference, lang)).join(' ');
  return {
    ...dueAnswer(due, only, source, lang),
    readAs: printReturnsRequest({ office, within, by }, lang),
  };
}

export const returns = defineCommand({
  name: 'returns',
  summary: {
    en: 'Returns by their clocks (30/45 days, 6 months, 1 year): due soon, overdue, come back late',
    zh: '退货期限（30/45日、6个月、1年）：临近、逾期、逾期退回',
  },
  examples: [EXAMPLE, '/returns due Beijing 14 days by original office', '/returns 到期 北京'],
  needs: 'officer',
  run,
  complete: (text, lang) => {
    const word = lang === 'zh' ? '到期' : 'due';
    return word.startsWith(text.trim().toLowerCase()) ? [{ text: `${word} `, label: word, hint: EXAMPLE }] : [];
  },
});
