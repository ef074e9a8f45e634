import { plainReply, type Reply } from '../../answer/reply.ts';
import type { Alert, AlertMeasure } from '../../domain/alert.ts';
import { addDays } from '../../domain/day.ts';
import { seesEveryOffice } from '../../domain/officer.ts';
import { daysOf, isSpan, resolveRelative } from '../../domain/period.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import { REHEARSED, rehearsalHeadline, rehearsalPrecision } from '../../text/alert-rehearsal.ts';
import { ALERT_MEASURE_NAMES } from '../../text/alert-words.ts';
import { demoMark, demoNotes } from '../../text/demo.ts';
import { HELD, heldNote } from '../../text/ledger-words.ts';
import { emptyLedgerText } from '../../text/no-data.ts';
import { ALERT_EXAMPLES } from '../read-request.ts';
import { readColumns } from '../rehearse/columns.ts';
import { rehearse } from '../rehearse/rehearse.ts';
import { APART, type Story, storiesOf } from '../rehearse/stories.ts';
import { withoutHeld } from '../rehearse/without-held.ts';
import { type Asked, rehearsalChart } from '../reply/rehearsal-chart.ts';
import type { AlertCall } from './alert-call.ts';

/** Days before the first one from which the rule learns. */
const HISTORY = 2 * 365;
/** The longest stretch that is replayed at once. */
const LONGEST = 366;
const MOST = 1000;

/** Reads `returns Beijing 2020`: one measure, one office, a year at most. */
function readAsked(text: string, { services, today }: AlertCall): Asked[] | Refusal {
  const reading = services.language.read(text);
  if (isRefusal(reading)) return reading;
  const { measures, scope, period: said } = reading.query;
  const period = said && (isSpan(said) ? said : (resolveRelative(said.relative, today) ?? null));
  const [office] = scope.offices;
  const questions = [ALERT_EXAMPLES.test.replace('/alerts ', '')];
  if (office === undefined) return refuse('office-missing', { questions });
  if (period === null) return refuse('period-missing', { questions });
  const [from, to] = [daysOf(period.from)[0], daysOf(period.to)[1]];
  if (to > addDays(from, LONGEST))
    return refuse('bad-value', { key: 'test', value: text, at: 0, example: ALERT_EXAMPLES.test });
  const found = measures.flatMap((measure): AlertMeasure[] => {
    if (measure === 'returns') return ['export-returns', 'import-returns'];
    return measure === 'exports' || measure === 'imports' ? [measure] : [];
  });
  return found.length > 0
    ? found.map((measure) => ({ measure, office, from, to }))
    : refuse('measure-missing', { questions });
}

/** What officers said of the alerts that fall on a story. */
function confirmation({ from, to }: Story, alerts: readonly (Alert & { vote: 'useful' | 'noise' | null })[]) {
  return (
    alerts.find(({ facts, vote }) => vote !== null && facts.first <= to && facts.last >= addDays(from, -APART))?.vote ??
    null
  );
}

async function votedAlerts({ office, measure }: Asked, { services }: AlertCall) {
  const alerts = (await services.store.alerts.list({ office, limit: MOST })).filter((one) => one.measure === measure);
  return Promise.all(
    alerts.map(async (alert) => {
      const events = await services.store.alerts.events(alert.id);
      const vote = events.findLast(({ reason }) => reason === 'useful' || reason === 'noise')?.reason;
      return { ...alert, vote: vote === 'useful' || vote === 'noise' ? vote : null };
    }),
  );
}

/** The rule replayed on history: the dates on which it would have spoken, how many were confirmed, and a picture. */
export async function test(text: string, call: AlertCall): Promise<Reply | Refusal> {
  const { lang, officer, services } = call;
  const { store, reference } = services;
  const asked = readAsked(text, call);
  if (isRefusal(asked)) return asked;
  const extent = await store.ledger.extent();
  if (!extent) return plainReply(lang, emptyLedgerText(lang));
  // Other offices teach the rule, where they are open to whoever asks.
  const alone = !seesEveryOffice(officer);
  const rehearsals = await Promise.all(
    asked.map(async (one) => {
      const offices = alone ? { offices: [one.office] } : {};
      const span = { from: addDays(one.from, -HISTORY), to: one.to, ...offices };
      const columns = await readColumns(store.ledger, one.measure, span);
      const { specialDays, tradeEvents } = reference;
      const days = { from: one.from, to: one.to };
      const task = { columns, measure: one.measure, office: one.office, days, specialDays, tradeEvents };
      const rehearsal = await withoutHeld(one, await rehearse(task), store.ledger);
      return { asked: one, rehearsal, alerts: await votedAlerts(one, call) };
    }),
  );
  const stories = rehearsals.flatMap(({ asked: one, rehearsal, alerts }) =>
    storiesOf(rehearsal.spoken).map((story) => ({ ...story, measure: one.measure, vote: confirmation(story, alerts) })),
  );
  const drawn = rehearsals.toSorted((a, b) => b.rehearsal.spoken.length - a.rehearsal.spoken.length)[0];
  const first = asked[0];
  const young = rehearsals.every(({ rehearsal }) => rehearsal.standing !== 'judged');
  return {
    ...plainReply(
      lang,
      [
        `${demoMark(extent.demo)}${rehearsalHeadline(stories.length, young, lang)}`,
        ...(young
          ? []
          : [
              rehearsalPrecision(
                stories.map(({ vote }) => vote),
                lang,
              ),
            ]),
      ].join('\n'),
    ),
    readAs: `test ${text.trim()}`,
    table:
      stories.length === 0
        ? null
        : {
            columns: REHEARSED.heads[lang].map((name) => ({ name, align: 'left' })),
            rows: stories.map(({ from, to, direction, score, measure, vote }) => [
              from,
              to,
              ALERT_MEASURE_NAMES[measure][lang],
              REHEARSED[direction][lang],
              score?.toFixed(1) ?? HELD,
              vote === null ? '–' : REHEARSED[vote][lang],
            ]),
          },
    chart:
      drawn && first && !young ? rehearsalChart(drawn.asked, drawn.rehearsal, { lang, reference }, extent.demo) : null,
    footnotes: [
      ...(alone ? [REHEARSED.alone[lang]] : []),
      ...(stories.some(({ score }) => score === null) ? [heldNote[lang]] : []),
      ...demoNotes(extent.demo, lang),
    ],
  };
}
