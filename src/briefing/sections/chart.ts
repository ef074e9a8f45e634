import type { ChartSpecification } from '../../chart/specification.ts';
import { addDays } from '../../domain/day.ts';
import type { About } from '../about.ts';
import { askFigure } from '../ask-figure.ts';

/** Five weeks: each weekday beside four of its like. */
const DAYS = 35;

/** A daily briefing shows the days that led up to it; a longer period, the months of two years. */
export async function timeChart(about: About): Promise<ChartSpecification | null> {
  const { rhythm, covered } = about;
  const { to } = covered.days;
  const asked =
    rhythm === 'daily' || rhythm === 'weekly'
      ? await askFigure(about, { measures: ['exports'], period: { from: addDays(to, 1 - DAYS), to }, by: ['day'] })
      : await askFigure(about, {
          measures: ['exports'],
          period: { from: `${Number(to.slice(0, 4)) - 1}-01`, to: to.slice(0, 7) },
          by: ['month'],
        });
  return asked?.reply.chart ?? null;
}
