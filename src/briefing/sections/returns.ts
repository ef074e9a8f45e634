import { figuresText, headedText, SO_FAR } from '../../text/briefing-lines.ts';
import type { Section } from '../about.ts';
import { askFigure } from '../ask-figure.ts';

/** Returns of the month up to the last day covered, with the change on the year before; longer periods have theirs in the headline. */
export const returns: Section = async (about) => {
  const { rhythm, covered, lang } = about;
  const { to } = covered.days;
  const from = `${to.slice(0, 7)}-01`;
  if (rhythm !== 'daily' && rhythm !== 'weekly') return null;
  const asked = await askFigure(about, { measures: ['returns'], stats: ['rate'], period: { from, to } });
  const said = figuresText({ exports: null, imports: null, rate: asked?.said ?? null }, lang);
  if (!asked || !said) return null;
  return { text: headedText(SO_FAR['returns of the month'][lang], said, lang), figures: asked.figures, notable: false };
};
