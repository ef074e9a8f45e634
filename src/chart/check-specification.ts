import { CHART_KINDS, type ChartSpecification, type Line } from './specification.ts';

const finite = (values: readonly (number | null)[]): boolean =>
  values.every((value) => value === null || Number.isFinite(value));

function faultOfLine(line: Line, { labels, axes }: ChartSpecification): string | null {
  const lengths = [line.values, line.texts, line.bounds, line.uncertain].map((list) => list?.length ?? labels.length);
  if (lengths.some((length) => length !== labels.length)) return `does not have one value for each of its labels`;
  if (!axes.some(({ id }) => id === line.axis)) return `has no axis "${line.axis}"`;
  if (!finite(line.values)) return 'has a value that is not a number';
  if (line.bounds?.some((pair) => pair !== null && !(pair[0] <= pair[1]))) return 'has bounds out of order';
  return null;
}

/** Throws, with the reason in one sentence, when a specification cannot be drawn. */
export function checkSpecification(specification: ChartSpecification): void {
  const { kind, labels, axes, lines, references } = specification;
  const fail = (reason: string): never => {
    throw new TypeError(`chart specification "${kind}": ${reason}`);
  };
  if (!CHART_KINDS.includes(kind)) fail('is not a kind of chart');
  if (labels.length === 0) fail('has no labels');
  if (axes.length === 0) fail('has no axes');
  if (lines.length === 0) fail('has no lines');
  for (const line of lines) {
    const fault = faultOfLine(line, specification);
    if (fault) fail(`line "${line.name}" ${fault}`);
  }
  for (const { axis } of references ?? [])
    if (!axes.some(({ id }) => id === axis)) fail(`a reference has no axis "${axis}"`);
  if (!finite(references?.map(({ value }) => value) ?? [])) fail('has a reference that is not a number');
}
