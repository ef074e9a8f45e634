import type { Query } from '../../domain/query.ts';
import { figuresText } from '../../text/briefing-lines.ts';
import type { About, Line } from '../about.ts';
import { askFigure } from '../ask-figure.ts';

/** Exports and imports of a period as `/stats` says them, in one text; null where there is nothing to say. */
export async function flows(about: About, asked: Partial<Query>): Promise<Pick<Line, 'text' | 'figures'> | null> {
  const exports = await askFigure(about, { measures: ['exports'], ...asked });
  const imports = await askFigure(about, { measures: ['imports'], ...asked });
  const text = figuresText({ exports: exports?.said ?? null, imports: imports?.said ?? null }, about.lang);
  if (text === null) return null;
  return { text, figures: [...(exports?.figures ?? []), ...(imports?.figures ?? [])] };
}
