import type { ChartConfiguration } from 'chart.js';
import type { Colours } from './colours.ts';
import type { Page, Surface } from './page.ts';
import { pagePlugin } from './plugins/page-plugin.ts';

type Paint = (surface: Surface, page: Page) => void;

/** A chart without scales and bars of Chart.js: `paint` draws everything between the title and the footer. */
export const painted = (
  pageOf: (chart: Surface) => Page,
  colours: Colours,
  paint: Paint,
): ChartConfiguration<'bar'> => ({
  type: 'bar',
  data: { labels: [], datasets: [] },
  options: { scales: { x: { display: false }, y: { display: false } } },
  plugins: [pagePlugin(pageOf, colours), { id: 'paint', afterDraw: (chart) => paint(chart, pageOf(chart)) }],
});
