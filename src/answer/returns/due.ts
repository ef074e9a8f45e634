import type { Lang } from '../../domain/lang.ts';
import type { LedgerSource } from '../../query/ledger/ledger-source.ts';
import type { Amount, ClockAtOffice, Released, ReturnsDue } from '../../query/ledger/returns-due.ts';
import { type AmountForm, amountNumber, amountText, countText, headed } from '../../text/amount.ts';
import { demoMark, demoNotes } from '../../text/demo.ts';
import { HELD, heldByHistoryNote, heldNote, ledgerNote } from '../../text/ledger-words.ts';
import { usualUnit } from '../../text/money.ts';
import { officeName } from '../../text/names.ts';
import {
  BEHIND,
  CLOCK_NAMES,
  clockText,
  DUE_HEADS,
  deadlineText,
  dueNotes,
  dueTitle,
  lateText,
  nearestText,
  releasedText,
} from '../../text/returns.ts';
import { ledgerFooter } from '../ledger/notes.ts';
import { plainReply, type Reply, type Table } from '../reply.ts';
import { dueChart } from './due-chart.ts';
import { dueFigures } from './due-figures.ts';
import { lateChart } from './late-chart.ts';
import { overOffices } from './together.ts';

/** Deadlines that are told in words; the chart has the others. */
const TOLD = 5;

/** A part of an amount; `c` where it is held back. */
const shown = (amount: Amount, text: (amount: Amount) => string): string => (amount.held ? HELD : text(amount));

/** The usual unit of the largest sum, or of the smallest where that would be printed as nothing. */
function formOf(fen: readonly number[], lang: Lang): AmountForm {
  const some = fen.filter((one) => one > 0);
  const usual = { unit: 'fen' as const, money: usualUnit(Math.max(0, ...some), lang) };
  const lost = some.some((one) => amountNumber(one, usual, lang) === '0.00');
  return lost ? { unit: 'fen', money: usualUnit(Math.min(...some), lang) } : usual;
}

function dueTable(due: ReturnsDue, single: boolean, { reference }: LedgerSource, lang: Lang): Table {
  const out = formOf(
    due.clocks.flatMap(({ soon, overdue }) => [soon.goods.value, overdue.goods.value]),
    lang,
  );
  const back = formOf(
    due.clocks.flatMap(({ soon, overdue, late }) => [soon.back.value, overdue.back.value, late.value]),
    lang,
  );
  const unit = (head: keyof typeof DUE_HEADS, form: AmountForm): string => headed(DUE_HEADS[head][lang], form, lang);
  const plain = (head: keyof typeof DUE_HEADS): string => DUE_HEADS[head][lang];
  const names = [
    ...(single ? [] : [plain('office')]),
    plain('clock'),
    ...[plain('soonCount'), unit('soonValue', out), unit('soonBack', back)],
    ...[plain('overdueCount'), unit('overdueValue', out), unit('overdueBack', back)],
    ...[plain('late'), unit('lateValue', back)],
  ];
  const count = (amount: Amount) => shown(amount, (one) => countText(one.count, lang));
  const value = (amount: Amount, form: AmountForm) => shown(amount, (one) => amountNumber(one.value, form, lang));
  const cells = ({ goods, back: returned }: Released): string[] => [
    count(goods),
    value(goods, out),
    value(returned, back),
  ];
  const row = ({ clock, office, soon, overdue, late }: ClockAtOffice): string[] => [
    ...(single ? [] : [officeName(office, reference, lang)]),
    CLOCK_NAMES[clock.name][lang],
    ...[...cells(soon), ...cells(overdue), count(late), value(late, back)],
  ];
  const left = single ? 1 : 2;
  return {
    columns: names.map((name, at) => ({ name, align: at < left ? 'left' : 'right' })),
    rows: due.clocks.map(row),
  };
}

const money = (fen: number, lang: Lang): string => (fen === 0 ? '0' : amountText(fen, formOf([fen], lang), lang));

function clockSentence({ clock, soon, overdue, late }: Omit<ClockAtOffice, 'office'>, lang: Lang): string {
  const value = (amount: Amount): string => shown(amount, (one) => money(one.value, lang));
  const released = ({ goods, back }: Released): string => releasedText(value(goods), value(back), lang);
  const cameLate = shown(late, (one) => lateText(countText(one.count, lang), money(one.value, lang), lang));
  return clockText(clock.name, { soon: released(soon), overdue: released(overdue), late: cameLate }, lang);
}

/** The clocks of returns as a reply; `offices` are those asked for, null for every one. */
export function dueAnswer(due: ReturnsDue, offices: readonly string[] | null, source: LedgerSource, lang: Lang): Reply {
  const { extent, reference } = source;
  const { demo } = extent;
  const office = offices?.length === 1 ? offices[0] : undefined;
  const title = dueTitle(office === undefined ? null : officeName(office, reference, lang), due.soon, lang);
  const nearest = due.deadlines
    .filter(({ goods }) => goods.value > 0)
    .slice(0, TOLD)
    .map(({ lastDay, clock, released, goods }) =>
      deadlineText(lastDay, clock.name, released, money(goods.value, lang), lang),
    );
  const held = [
    ...due.clocks.flatMap(({ soon, overdue, late }) => [soon.goods, soon.back, overdue.goods, overdue.back, late]),
    ...due.deadlines.map(({ goods }) => goods),
  ].map((amount) => amount.held);
  const form = formOf(
    due.deadlines.map(({ goods }) => goods.value),
    lang,
  );
  const footer = ledgerFooter({ extent }, lang);
  return {
    ...plainReply(
      lang,
      [
        `${demoMark(demo)}${title}`,
        ...(office === undefined ? overOffices(due.clocks) : due.clocks).map((clock) => clockSentence(clock, lang)),
        ...(nearest.length > 0 ? [nearestText(nearest, lang)] : []),
      ].join('\n'),
    ),
    figures: dueFigures(due, source, lang),
    table: dueTable(due, office !== undefined, source, lang),
    chart:
      office === undefined
        ? lateChart(due, { reference, footer, demo, lang })
        : dueChart(due, { title, footer, demo, form, lang }),
    footnotes: [
      ...demoNotes(demo, lang),
      ...dueNotes(due, lang),
      ...(held.some((why) => why) ? [heldNote[lang]] : []),
      ...(held.includes('history') ? [heldByHistoryNote[lang]] : []),
      ...(due.behind ? [BEHIND[lang]] : []),
      ledgerNote(extent.last, extent.state, lang),
    ],
  };
}
