import { type Alert, atLeastAsSevere } from '../../domain/alert.ts';
import { alertsText, alertText } from '../../text/briefing-alerts.ts';
import { allOffices } from '../../text/briefing-lines.ts';
import { officeName } from '../../text/names.ts';
import type { Section } from '../about.ts';

const SHOWN = 5;

const severestFirst = (a: Alert, b: Alert): number =>
  Number(atLeastAsSevere(b.severity, 'severe')) - Number(atLeastAsSevere(a.severity, 'severe')) ||
  b.facts.score - a.facts.score;

/** Open alerts, the severest first, and how many of them opened since the briefing before. One explained by another is part of it. */
export const alerts: Section = async (about) => {
  const { covered, offices, lang, reference, within } = about;
  const open = (await within.alerts()).filter(
    ({ office, inhibitedBy }) =>
      inhibitedBy === null && (offices.length === 0 || office === '' || offices.includes(office)),
  );
  if (open.length === 0) return null;
  const since = covered.since.toISOString();
  const fresh = open.filter(({ openedAt }) => openedAt > since).length;
  const said: string[] = [];
  for (const alert of open.toSorted(severestFirst).slice(0, SHOWN)) {
    const office = alert.office === '' ? allOffices[lang] : officeName(alert.office, reference, lang);
    said.push(alertText(alert, office, lang, await within.isThere(alert)));
  }
  return { text: alertsText({ open: open.length, fresh, said }, lang), figures: [], notable: fresh > 0 };
};
