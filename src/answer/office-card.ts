import { single } from '../domain/period.ts';
import { EMPTY_QUERY, NO_SCOPE, type Query } from '../domain/query.ts';
import type { Office } from '../domain/reference.ts';
import type { LedgerResult } from '../query/ledger/ask-ledger.ts';
import { type OfficeProfile, officeProfile } from '../query/ledger/office-profile.ts';
import { demoMark } from '../text/demo.ts';
import { HELD, METRIC_NAMES } from '../text/ledger-words.ts';
import { emptyLedgerText } from '../text/no-data.ts';
import { freshnessText, modesText, officeHeadline } from '../text/office.ts';
import { periodText } from '../text/period.ts';
import { inBrackets } from '../text/release.ts';
import { MEASURE_NAMES } from '../text/words.ts';
import type { AnswerContext } from './context.ts';
import { followUps } from './follow-ups.ts';
import { type AskedLedger, ledgerFigures } from './ledger/asked-ledger.ts';
import { axisOf } from './ledger/axes.ts';
import { amountSaid, formOf, growthCell } from './ledger/cell-text.ts';
import { crossChart } from './ledger/cross-chart.ts';
import { shareText } from './ledger/ledger-table.ts';
import { ledgerNotes } from './ledger/notes.ts';
import { ledgerBasis } from './provenance/ledger-basis.ts';
import { plainReply, type Reply, type Table } from './reply.ts';

/** What officers ask next of an office. */
function next(code: string, { year }: OfficeProfile): Query[] {
  const scope = { ...NO_SCOPE, offices: [code] };
  const exports: Query = { ...EMPTY_QUERY, measures: ['exports'], period: single(year), scope };
  return [
    { ...exports, by: ['mode'] },
    { ...exports, by: ['month'] },
    { ...exports, by: ['partner'], limit: { side: 'top', count: 10 } },
    { ...exports, measures: ['returns'], stats: ['rate'], by: ['month'] },
  ];
}

function profileTable({ year, month, exports, imports, rate }: OfficeProfile, { lang }: AnswerContext): Table {
  const cells = ({ question, total }: LedgerResult): string[] => {
    const form = formOf(question.metric, [total], null, lang);
    return [amountSaid(total, question.metric, form, lang), growthCell(total, question.metric, lang)];
  };
  const growth = lang === 'zh' ? '同比' : 'y/y';
  const heads = ['', periodText(year, lang), growth, periodText(month, lang), growth];
  return {
    columns: heads.map((name, at) => ({ name, align: at === 0 ? 'left' : 'right' })),
    rows: [
      [MEASURE_NAMES.exports[lang], ...exports.flatMap(cells)],
      [MEASURE_NAMES.imports[lang], ...imports.flatMap(cells)],
      [METRIC_NAMES['return rate'][lang], ...rate.flatMap(cells)],
    ],
  };
}

/** A profile of one office: since when it takes B2B exports, volumes, modes, returns, and how fresh its reports are. */
export async function officeCard(context: AnswerContext, office: Office): Promise<Reply> {
  const { lang, source } = context;
  const headline = officeHeadline(office, lang);
  const readAs = context.print({ ...EMPTY_QUERY, scope: { ...NO_SCOPE, offices: [office.code] } });
  if (source === null) return { ...plainReply(lang, [headline, emptyLedgerText(lang)].join('\n')), readAs };
  const profile = await officeProfile(source, office.code);
  const { modes, history, year } = profile;
  const asked = (result: LedgerResult): AskedLedger => {
    const query = {
      ...EMPTY_QUERY,
      measures: ['exports', 'imports'],
      period: result.question.span,
      scope: { ...NO_SCOPE, offices: [office.code] },
    } as const;
    return {
      context,
      query,
      reference: source.reference,
      result,
      form: formOf(result.question.metric, result.cells, null, lang),
    };
  };
  const shares = modes.cells.map(({ key, amount, held }) =>
    held ? `${key.mode} ${HELD}` : `${key.mode} ${shareText(amount, modes.total.amount)} %`,
  );
  const table = profileTable(profile, context);
  const demo = demoMark(source.extent.demo);
  return {
    ...plainReply(
      lang,
      [
        `${demo}${headline}`,
        ...table.rows.map(
          ([name, whole, growth]) =>
            `${name} ${periodText(year, lang)}${lang === 'zh' ? '：' : ': '}${whole}${inBrackets(growth ?? '', lang)}`,
        ),
        modesText(
          lang === 'zh' ? shares.map((share) => share.replace(' %', '%')) : shares,
          periodText(year, lang),
          lang,
        ),
        freshnessText(profile.lastReport, source.extent.last, lang),
      ].join('\n'),
    ),
    readAs,
    figures: [...profile.exports, ...profile.imports, ...profile.rate].flatMap((result) =>
      ledgerFigures(asked(result)),
    ),
    basis: ledgerBasis(modes),
    table,
    chart: crossChart(asked(history), ['flow', 'month'], {
      down: axisOf(asked(history), 'flow', null).sort((a, b) => (a.label < b.label ? -1 : 1)),
      across: axisOf(asked(history), 'month', null),
    }),
    footnotes: ledgerNotes(profile.rate[0], lang),
    actions: followUps(context, next(office.code, profile)),
  };
}
