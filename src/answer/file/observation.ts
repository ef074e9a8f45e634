import type { Interval } from '../../domain/interval.ts';
import type { PeriodLabel } from '../../domain/period.ts';
import type { Query, Scope } from '../../domain/query.ts';
import type { Held } from '../../store/ledger-port.ts';
import type { ReplyFigure } from '../reply.ts';

export const FILE_DIMENSIONS = ['office', 'mode', 'partner', 'chapter'] as const;
export type FileDimension = (typeof FILE_DIMENSIONS)[number];

/** One row of a file: a figure, the growth that belongs to it, and all that says what it is. */
export interface Observation {
  /** A period, or a span of them with `..` between. */
  readonly period: PeriodLabel;
  /** exports, imports, trade or balance. */
  readonly flow: string;
  /** value, return rate, contribution ... */
  readonly indicator: string;
  /** Labels by dimension; several with `+` between; null stands for all. */
  readonly of: Readonly<Record<FileDimension, string | null>>;
  /** In the unit of ReplyFigure; null where only growth was published, or a rate is held back. */
  readonly value: number | null;
  /** Percent, or points for a rate. */
  readonly growth: number | null;
  readonly unit: ReplyFigure['unit'];
  /** As the answer prints it. */
  readonly printed: string;
  readonly status: string;
  readonly published: string;
  readonly caliber: string;
  readonly source: string;
  readonly interval: Interval | null;
  readonly held?: Held;
}

const LISTS = { office: 'offices', mode: 'modes', partner: 'partners', chapter: 'hs' } as const;

/** What a query is narrowed to, "vs Shanghai" included. */
function narrowedTo({ scope, versus }: Query, dimension: FileDimension): string | null {
  const list = (one: Scope): readonly string[] => one[LISTS[dimension]];
  const labels = new Set([...list(scope), ...(versus && 'scope' in versus ? list(versus.scope) : [])]);
  return labels.size > 0 ? [...labels].sort().join('+') : null;
}

/** What a figure from declarations flows: as its key says, else as the question does. */
function flowOf({ key }: ReplyFigure, { measures }: Query): string {
  if (key.flow) return key.flow;
  const [flow, more] = measures.filter((measure) => measure !== 'returns' && measure !== 'parcels');
  return flow && !more ? flow : 'trade';
}

function ofLedger(figure: ReplyFigure, query: Query): Observation {
  const { name, key, text, ...rest } = figure;
  const of = (dimension: FileDimension): string | null => key[dimension] ?? narrowedTo(query, dimension);
  const cohort = query.stats.includes('cohort') && name.startsWith('return');
  return {
    ...rest,
    printed: text,
    flow: flowOf(figure, query),
    indicator: cohort ? `${name} by cohort` : name,
    of: { office: of('office'), mode: of('mode'), partner: of('partner'), chapter: of('chapter') },
  };
}

const NATIONAL = { office: null, mode: null, partner: null, chapter: null };

/** A published figure; growth stands beside the level of its release, or alone where no level was published. */
function ofPublished(figure: ReplyFigure, all: readonly ReplyFigure[]): Observation[] {
  const { name, text, key: _, ...rest } = figure;
  const [flow = '', kind = 'value'] = name.split(' ');
  const sameRelease = (other: ReplyFigure): boolean =>
    other.period === figure.period && other.published === figure.published && other.caliber === figure.caliber;
  const beside = (wanted: string): ReplyFigure | undefined =>
    all.find((other) => other.name === wanted && sameRelease(other));
  const common = { ...rest, printed: text, flow, of: NATIONAL };
  if (kind === 'growth') {
    if (beside(flow) || beside(`${flow} usd`)) return [];
    return [{ ...common, indicator: 'value', unit: 'fen', value: null, growth: figure.value }];
  }
  const growth = kind === 'value' || kind === 'usd' ? (beside(`${flow} growth`)?.value ?? null) : null;
  return [{ ...common, indicator: kind === 'usd' ? 'value' : kind, growth }];
}

/** What an observation is of; no two rows of a file share it. */
const place = ({ period, flow, indicator, of, unit, published, caliber }: Observation): string =>
  JSON.stringify([period, flow, indicator, of, unit, published, caliber]);

/** The figures of an answer as rows, each once, in the order of the answer; the whole stands for its only part. */
export function observationsOf(figures: readonly ReplyFigure[], query: Query): Observation[] {
  const rows = figures.flatMap((figure) =>
    figure.caliber === 'ledger' ? [ofLedger(figure, query)] : ofPublished(figure, figures),
  );
  const seen = new Map(rows.map((row) => [place(row), row]));
  return [...seen.values()];
}
