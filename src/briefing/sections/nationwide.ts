import { headedText, SO_FAR } from '../../text/briefing-lines.ts';
import type { Section } from '../about.ts';
import { flows } from './flows.ts';

/** All offices together, beside a briefing of single ones. */
export const nationwide: Section = async (about) => {
  if (about.offices.length === 0) return null;
  const traded = await flows({ ...about, offices: [] }, { period: about.covered.period });
  return (
    traded && {
      ...traded,
      text: headedText(SO_FAR['all offices'][about.lang], traded.text, about.lang),
      notable: false,
    }
  );
};
