import type { ChartConfiguration, Plugin } from 'chart.js';
import { checkSpecification } from './check-specification.ts';
import { COLOURS, type Colours } from './colours.ts';
import { heatConfiguration } from './configuration-heat.ts';
import { linesConfiguration } from './configuration-lines.ts';
import { multiplesConfiguration } from './configuration-multiples.ts';
import { panelsConfiguration } from './configuration-panels.ts';
import { partsConfiguration } from './configuration-parts.ts';
import { rankedConfiguration } from './configuration-ranked.ts';
import type { ChartSpecification, Look } from './specification.ts';

/** How each kind is laid out; a kind without a case here does not compile. */
function layout(specification: ChartSpecification, colours: Colours): ChartConfiguration<'bar'> {
  switch (specification.kind) {
    case 'levels':
    case 'vintages':
    case 'bars':
      return panelsConfiguration(specification, colours);
    case 'contribution':
      return partsConfiguration(specification, colours);
    case 'lines':
      return linesConfiguration(specification, colours);
    case 'ranked':
      return rankedConfiguration(specification, colours);
    case 'heat':
      return heatConfiguration(specification, colours);
    case 'multiples':
      return multiplesConfiguration(specification, colours);
  }
}

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

/** The renderer hands out canvases of one size; this runs before Chart.js fits its own to the chart. */
const heightPlugin = (height: number): Plugin<'bar'> => ({
  id: 'height',
  beforeInit: (chart) => chart.resize(chart.width, height),
});

/** What Chart.js draws for a specification. Throws with the reason when the specification is broken. */
export function configurationOf(
  specification: ChartSpecification,
  { theme = 'light', scale = 1 }: Look = {},
): ChartConfiguration<'bar'> {
  checkSpecification(specification);
  const { plugins = [], options, ...configuration } = layout(specification, COLOURS[theme]);
  return {
    ...configuration,
    options: { ...options, devicePixelRatio: scale, maintainAspectRatio: false, events: [], plugins: WITHOUT },
    plugins: specification.height ? [heightPlugin(specification.height), ...plugins] : plugins,
  };
}
