import type {
  BarsSpecification,
  ChartSpecification,
  HeatSpecification,
  Line,
  LinesSpecification,
  MultiplesSpecification,
  PanelsSpecification,
  PlacedText,
  RankedSpecification,
} from './specification.ts';

const finite = (values: readonly (number | null)[]): boolean =>
  values.every((value) => value === null || Number.isFinite(value));

function faultOfLine(line: Line, { labels, axes }: PanelsSpecification): string | null {
  const lengths = [line.values, line.texts, line.bounds, line.uncertain].map((list) => list?.length ?? labels.length);
  if (lengths.some((length) => length !== labels.length)) return `does not have one value for each of its labels`;
  if (!axes.some(({ id }) => id === line.axis)) return `has no axis "${line.axis}"`;
  if (!finite(line.values)) return 'has a value that is not a number';
  if (line.bounds?.some((pair) => pair !== null && !(pair[0] <= pair[1]))) return 'has bounds out of order';
  return null;
}

function faultOfPanels(specification: PanelsSpecification): string | null {
  const { labels, axes, lines, references = [] } = specification;
  if (labels.length === 0) return 'has no labels';
  if (axes.length === 0) return 'has no axes';
  if (lines.length === 0) return 'has no lines';
  for (const line of lines) {
    const fault = faultOfLine(line, specification);
    if (fault) return `line "${line.name}" ${fault}`;
  }
  const lost = references.find(({ axis }) => !axes.some(({ id }) => id === axis));
  if (lost) return `a reference has no axis "${lost.axis}"`;
  return finite(references.map(({ value }) => value)) ? null : 'has a reference that is not a number';
}

function faultOfStack({ labels, lines, stack }: BarsSpecification): string | null {
  if (!stack) return null;
  if (stack.texts.length !== labels.length) return 'does not have one text for each of its stacks';
  const values = lines.filter(({ mark }) => mark === 'bar').flatMap((line) => line.values.map((value) => value ?? 0));
  return values.some((value) => value < 0) && values.some((value) => value > 0)
    ? 'stacks values of both signs, whose sum is not their height'
    : null;
}

const faultOfPlaces = (places: readonly PlacedText[], { length }: readonly string[]): string | null =>
  places.some(({ at }) => !Number.isInteger(at) || at < 0 || at >= length) ? 'has a text beside its labels' : null;

function faultOfTime({ labels, ticks = [], events, band, marked, resting = [] }: LinesSpecification): string | null {
  if (band && [band.low, band.high].some((edge) => edge.length !== labels.length))
    return 'has a band without one value for each of its labels';
  const ends = marked ? [marked.from, marked.to] : [];
  const places = [...resting, ...ends].map((at) => ({ at, text: '' }));
  return faultOfPlaces([...ticks, ...events, ...places], labels);
}

function faultOfRanked({ rows, headings }: RankedSpecification): string | null {
  if (rows.length === 0) return 'has no rows';
  const short = rows.find(({ cells }) => cells.length !== headings.length);
  if (short) return `row "${short.name}" does not have one text for each heading`;
  return finite(rows.map(({ value }) => value)) ? null : 'has a value that is not a number';
}

function faultOfMatrix({ labels, rows }: HeatSpecification | MultiplesSpecification): string | null {
  if (labels.length === 0) return 'has no labels';
  if (rows.length === 0) return 'has no rows';
  const fault = rows.find(({ values, texts }) => values.length !== labels.length || texts.length !== labels.length);
  if (fault) return `row "${fault.name}" does not have one value for each of its labels`;
  return finite(rows.flatMap(({ values }) => values)) ? null : 'has a value that is not a number';
}

const faultOfShares = ({ rows, scale }: HeatSpecification): string | null =>
  scale === 'row' && rows.some(({ values }) => values.some((value) => value !== null && value < 0))
    ? "has a value below zero, which is no share of its row's highest"
    : null;

function faultOf(specification: ChartSpecification): string | null {
  switch (specification.kind) {
    case 'levels':
    case 'contribution':
    case 'vintages':
      return faultOfPanels(specification);
    case 'bars':
      return faultOfPanels(specification) ?? faultOfStack(specification);
    case 'lines':
      return faultOfPanels(specification) ?? faultOfTime(specification);
    case 'ranked':
      return faultOfRanked(specification);
    case 'heat':
      return faultOfMatrix(specification) ?? faultOfShares(specification);
    case 'multiples':
      return faultOfMatrix(specification);
    default:
      specification satisfies never;
      return 'is not a kind of chart';
  }
}

/** Throws, with the reason in one sentence, when a specification cannot be drawn. */
export function checkSpecification(specification: ChartSpecification): void {
  const { kind } = specification;
  const fault = faultOf(specification);
  if (fault) throw new TypeError(`chart specification "${kind}": ${fault}`);
}
