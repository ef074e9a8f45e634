import type { ChartConfiguration } from 'chart.js';
import { checkSpecification } from './check-specification.ts';
import { COLOURS, type Colours } from './colours.ts';
import { panelsConfiguration } from './configuration-panels.ts';
import { partsConfiguration } from './configuration-parts.ts';
import type { ChartKind, ChartSpecification, Look } from './specification.ts';

/** How each kind is laid out; a kind without a line here does not compile. */
const LAYOUTS: Readonly<
  Record<ChartKind, (specification: ChartSpecification, colours: Colours) => ChartConfiguration<'bar'>>
> = {
  levels: panelsConfiguration,
  contribution: partsConfiguration,
  vintages: panelsConfiguration,
};

// All that is drawn beside the scales and bars is drawn by our own plugins.
const WITHOUT: Readonly<Record<string, false>> = {
  colors: false,
  decimation: false,
  filler: false,
  legend: false,
  subtitle: false,
  title: false,
  tooltip: false,
};

/** What Chart.js draws for a specification. Throws with the reason when the specification is broken. */
export function configurationOf(
  specification: ChartSpecification,
  { theme = 'light', scale = 1 }: Look = {},
): ChartConfiguration<'bar'> {
  checkSpecification(specification);
  const configuration = LAYOUTS[specification.kind](specification, COLOURS[theme]);
  return {
    ...configuration,
    options: { ...configuration.options, devicePixelRatio: scale, events: [], plugins: WITHOUT },
  };
}
