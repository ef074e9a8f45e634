import type { Flow } from '../domain/declaration.ts';
import { EMPTY_QUERY, NO_SCOPE } from '../domain/query.ts';
import type { Reference } from '../domain/reference.ts';
import type { LedgerResult } from '../query/ledger/ask-ledger.ts';
import { enterpriseLedger } from '../query/ledger/enterprise-ledger.ts';
import { type EnterpriseProfile, enterpriseProfile } from '../query/ledger/enterprise-profile.ts';
import type { LedgerCell } from '../query/ledger/ledger-cell.ts';
import type { KnownEnterprise } from '../store/enterprise-port.ts';
import { NOTHING } from '../text/amount.ts';
import { demoMark } from '../text/demo.ts';
import {
  chartTitle,
  declaredAtText,
  enterpriseHeadline,
  measureLines,
  nameKept,
  namesText,
  registrationNote,
} from '../text/enterprise.ts';
import { METRIC_NAMES } from '../text/ledger-words.ts';
import { emptyLedgerText } from '../text/no-data.ts';
import { periodText } from '../text/period.ts';
import { inBrackets } from '../text/release.ts';
import { MEASURE_NAMES } from '../text/words.ts';
import type { AnswerContext } from './context.ts';
import { type AskedLedger, ledgerFigures } from './ledger/asked-ledger.ts';
import { axisOf } from './ledger/axes.ts';
import { amountSaid, formOf, growthCell } from './ledger/cell-text.ts';
import { crossChart } from './ledger/cross-chart.ts';
import { ledgerNotes } from './ledger/notes.ts';
import { plainReply, type Reply, type Table } from './reply.ts';

const FLOWS: readonly Flow[] = ['exports', 'imports'];

type Find = (result: LedgerResult) => LedgerCell | undefined;

/** Modes of a flow in the running year or the last month, the largest first. */
function modesOf(flow: Flow, { modes }: EnterpriseProfile): string[] {
  const cells = modes.flatMap(({ cells }) => cells.filter(({ key }) => key.flow === flow));
  return [...new Set(cells.sort((a, b) => (b.amount ?? 0) - (a.amount ?? 0)).map(({ key }) => key.mode ?? ''))];
}

function volumes(profile: EnterpriseProfile, { lang }: AnswerContext): Table {
  const cells = (results: readonly LedgerResult[], find: Find): string[] =>
    results.flatMap((result) => {
      const { metric } = result.question;
      const cell = find(result);
      if (!cell) return [NOTHING, NOTHING];
      return [amountSaid(cell, metric, formOf(metric, [cell], null, lang), lang), growthCell(cell, metric, lang)];
    });
  const growth = lang === 'zh' ? '同比' : 'y/y';
  const heads = ['', periodText(profile.year, lang), growth, periodText(profile.month, lang), growth];
  const rows = FLOWS.flatMap((flow) => [
    [MEASURE_NAMES[flow][lang], ...cells(profile.flows, ({ cells }) => cells.find(({ key }) => key.flow === flow))],
    ...modesOf(flow, profile).map((mode) => [
      `${MEASURE_NAMES[flow][lang]} ${mode}`,
      ...cells(profile.modes, ({ cells }) => cells.find(({ key }) => key.flow === flow && key.mode === mode)),
    ]),
  ]);
  return {
    columns: heads.map((name, at) => ({ name, align: at === 0 ? 'left' : 'right' })),
    rows: [...rows, [METRIC_NAMES['return rate'][lang], ...cells(profile.rate, ({ total }) => total)]],
  };
}

/** A profile of one enterprise: registration, measures with their uses, volumes by mode, returns, 24 months. */
export async function enterpriseCard(
  context: AnswerContext,
  { code, registration, offices, declared }: KnownEnterprise & { readonly code: string },
  reference: Reference,
): Promise<Reply> {
  const { lang, source } = context;
  const said = [
    `${demoMark(source?.extent.demo ?? false)}${enterpriseHeadline(code, registration, reference, lang)}`,
    ...(registration ? measureLines(registration, reference, lang) : []),
  ];
  const notes = [...(registration ? [registrationNote(registration.version, lang)] : []), nameKept[lang]];
  const readAs = context.print(context.query);
  if (source === null || offices.length === 0) {
    const why = source === null ? emptyLedgerText(lang) : declaredAtText('', lang);
    return { ...plainReply(lang, [...said, why].join('\n')), readAs, footnotes: notes };
  }
  const profile = await enterpriseProfile({ ...source, ledger: enterpriseLedger(declared) }, offices);
  const asked = (result: LedgerResult): AskedLedger => ({
    context,
    query: { ...EMPTY_QUERY, measures: FLOWS, scope: { ...NO_SCOPE, offices } },
    reference,
    result,
    form: formOf(result.question.metric, result.cells, null, lang),
    title: chartTitle(registration?.name ?? code, lang),
  });
  const table = volumes(profile, context);
  const colon = lang === 'zh' ? '：' : ': ';
  const period = periodText(profile.year, lang);
  const history = asked(profile.history);
  return {
    ...plainReply(
      lang,
      [
        ...said,
        ...table.rows
          .filter(([, whole]) => whole !== NOTHING)
          .map(([name, whole, growth]) => `${name} ${period}${colon}${whole}${inBrackets(growth ?? '', lang)}`),
        declaredAtText(namesText(offices, reference, lang), lang),
      ].join('\n'),
    ),
    readAs,
    figures: [...profile.modes, ...profile.rate, profile.history].flatMap((result) => ledgerFigures(asked(result))),
    table,
    chart: crossChart(history, ['flow', 'month'], {
      down: axisOf(history, 'flow', null).sort((a, b) => (a.label < b.label ? -1 : 1)),
      across: axisOf(history, 'month', null),
    }),
    footnotes: [...ledgerNotes(profile.rate[0], lang), ...notes],
  };
}
