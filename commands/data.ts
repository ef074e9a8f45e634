import { ask } from '../src/answer/ask.ts';
import { askOffice } from '../src/answer/ask-office.ts';
import { holdingsAnswer } from '../src/answer/holdings.ts';
import { readAnswerId } from '../src/answer/provenance/answer-id.ts';
import { whyAnswer } from '../src/answer/provenance/why.ts';
import { quarantineAnswer } from '../src/answer/quarantine.ts';
import type { Reply } from '../src/answer/reply.ts';
import { reportStatus } from '../src/answer/report-status.ts';
import { askDue } from '../src/answer/returns/ask-due.ts';
import { waitingAnswer } from '../src/answer/waiting-lists.ts';
import { reportsIn } from '../src/briefing/reports-in.ts';
import { type Call, defineCommand } from '../src/command/define-command.ts';
import { nearestNames } from '../src/command/nearest-names.ts';
import { publishTopic } from '../src/command/publish/publish-topic.ts';
import { addDays } from '../src/domain/day.ts';
import type { Lang } from '../src/domain/lang.ts';
import { atLeast, seesEveryOffice } from '../src/domain/officer.ts';
import { isRefusal, type Refusal, refuse } from '../src/domain/refusal.ts';
import { workdaysOf } from '../src/domain/workdays.ts';
import { RELEASE_EXAMPLE } from '../src/ingest/release/read-release.ts';
import { readReturnsRequest } from '../src/language/returns-request.ts';
import { releasesOf } from '../src/query/release.ts';
import { officeName } from '../src/text/names.ts';

const TOPICS = ['why', '依据', 'quarantine', '隔离', 'waiting', '待补', 'status', '状态', 'publish', '发布'];
/** Topics about declarations as they were sent in: for officers, of their own offices. */
const SENT_IN: Readonly<Record<string, (call: Call) => Promise<Reply>>> = {
  quarantine: inQuarantine,
  隔离: inQuarantine,
  waiting,
  待补: waiting,
  status,
  状态: status,
};
const EXAMPLE = '/data why K7Q29FMW';
/** Topics that are offered, with an example of those that something follows. */
const COMPLETED: Readonly<Record<Lang, readonly (readonly [word: string, example?: string])[]>> = {
  en: [['why', EXAMPLE], ['status'], ['quarantine'], ['waiting'], ['publish', `/data publish ${RELEASE_EXAMPLE.en}`]],
  zh: [['依据', EXAMPLE], ['状态'], ['隔离'], ['待补'], ['发布', `/data 发布 ${RELEASE_EXAMPLE.zh}`]],
};

async function holdings({ lang, services: { store } }: Call): Promise<Reply> {
  const [figures, extent, seeds] = await Promise.all([store.figures(), store.ledger.extent(), store.seeds()]);
  return holdingsAnswer({ releases: releasesOf(figures), extent, seeds }, lang);
}

/** The question of a kept answer asked now: of clocks of returns, of an office's profile, else of figures. */
async function askAgain(question: string, { lang, today, officer, services }: Call): Promise<Reply | Refusal> {
  const clocks = question.startsWith('/returns ') && readReturnsRequest(question.slice('/returns '.length));
  if (clocks) return askDue(clocks, { lang, today, officer }, services);
  const name = question.startsWith('/office ') ? question.slice('/office '.length) : null;
  const office = services.reference.offices.find(({ code }) => officeName(code, services.reference, 'en') === name);
  return office ? askOffice(office, { lang, today }, services) : ask({ text: question, lang, today }, services);
}

async function why(typed: string, call: Call): Promise<Reply | Refusal> {
  const { lang, services } = call;
  const { store, reference } = services;
  const id = readAnswerId(typed);
  const kept = id && (await store.answers.find(id));
  if (!kept) return refuse('unknown-answer', { id: typed, example: '/stats exports 2020' });
  const present = await askAgain(kept.question, call);
  return isRefusal(present) ? present : whyAnswer({ kept, present, reference, lang });
}

/** Whose rows an officer may see: undefined for every office's. */
const ownOffices = ({ officer }: Call): readonly string[] | undefined =>
  seesEveryOffice(officer) ? undefined : officer.offices;
const namesOf = (codes: readonly string[], { lang, services }: Call): string[] =>
  codes.map((code) => officeName(code, services.reference, lang));

/** Reasons that are explained beside the table, the most frequent first. */
const EXPLAINED = 5;

async function inQuarantine(call: Call): Promise<Reply> {
  const { quarantine } = call.services.store;
  const offices = ownOffices(call);
  const counts = await quarantine.counts(offices);
  const codes = [...new Set(counts.toSorted((a, b) => b.count - a.count).map(({ code }) => code))].slice(0, EXPLAINED);
  const found = codes.map((code) => quarantine.entries({ code, limit: 1, ...(offices && { offices }) }));
  const examples = (await Promise.all(found)).flat();
  return quarantineAnswer({ counts, examples, offices: namesOf(offices ?? [], call) }, call.lang);
}

/** Days that an office's last report is looked for. */
const LOOKED_BACK = 28;

async function status(call: Call): Promise<Reply> {
  const { lang, services } = call;
  const { store, reference } = services;
  const extent = await store.ledger.extent();
  const nameOf = (code: string): string => officeName(code, reference, lang);
  if (extent === null) return reportStatus([], null, nameOf, lang);
  const own = ownOffices(call);
  const day = extent.last;
  const workdays = workdaysOf(reference.specialDays);
  const { missing } = await reportsIn(store.ledger, { day, offices: own ?? [], workdays });
  const span = { from: addDays(day, -LOOKED_BACK), to: day, ...(own && { offices: own }) };
  const rows = await store.ledger.sums(span, ['office', 'day'], []);
  const last = new Map(rows.map(({ key }) => [key.office, key.day ?? null]));
  const offices = own ?? reference.offices.map(({ code }) => code);
  const reports = offices.map((office) => ({
    office,
    last: last.get(office) ?? null,
    late: missing.includes(office),
  }));
  return reportStatus(reports, extent, nameOf, lang);
}

async function waiting(call: Call): Promise<Reply> {
  const { lang, services } = call;
  const offices = ownOffices(call);
  const counts = (await services.store.lists.counts()).filter(({ office }) => offices?.includes(office) ?? true);
  const nameOf = (code: string): string => officeName(code, services.reference, lang);
  return waitingAnswer(counts, { offices: namesOf(offices ?? [], call), nameOf, lang });
}

async function run(call: Call): Promise<Reply | Refusal> {
  const [, topic = '', rest = ''] = /^\s*(\S*)\s*(.*?)\s*$/s.exec(call.text) ?? [];
  if (topic === '') return holdings(call);
  const sentIn = Object.hasOwn(SENT_IN, topic.toLowerCase()) ? SENT_IN[topic.toLowerCase()] : undefined;
  if (sentIn) {
    const needs = 'officer';
    if (atLeast(call.officer, needs)) return sentIn(call);
    return refuse('role-missing', { command: `data ${topic}`, needs, has: call.officer.role });
  }
  if (['publish', '发布'].includes(topic.toLowerCase())) return publishTopic(topic, rest, call);
  if (!TOPICS.includes(topic.toLowerCase()))
    return refuse('unknown-topic', { topic, nearest: nearestNames(topic, TOPICS), topics: TOPICS });
  return rest === '' ? refuse('word-missing', { after: topic, at: topic.length, example: EXAMPLE }) : why(rest, call);
}

export const data = defineCommand({
  name: 'data',
  summary: {
    en: 'What is in the store; /data status which office has reported; /data why ID explains an answer; /data quarantine and /data waiting: what was sent in and does not count yet; /data publish a new release of national figures',
    zh: '库中有哪些数据；/data 状态：各关区报送情况；/data 依据 编号：说明一个回答的数据版本、算法和来源；/data 隔离、/data 待补：已报送而未计入的数据；/data 发布：发布新的全国数据',
  },
  examples: ['/data', '/data status'],
  run,
  complete: (text, lang) =>
    COMPLETED[lang]
      .filter(([word]) => word.startsWith(text.trim().toLowerCase()))
      .map(([word, hint = `/data ${word}`]) => ({
        text: hint === `/data ${word}` ? word : `${word} `,
        label: word,
        hint,
      })),
});
