import type { Officers } from '../access/officers.ts';
import { type Action, plainReply, type Reply } from '../answer/reply.ts';
import type { ChartSpecification } from '../chart/specification.ts';
import type { Asker, Platform } from '../domain/asker.ts';
import { beijingDay } from '../domain/clock.ts';
import type { Lang } from '../domain/lang.ts';
import { atLeast, type Officer, OPERATOR, seesEveryOffice } from '../domain/officer.ts';
import type { Reference } from '../domain/reference.ts';
import { workdaysOf } from '../domain/workdays.ts';
import type { BriefingChannel, Subscription } from '../store/briefing-port.ts';
import { demoMark, demoNotes } from '../text/demo.ts';
import { ledgerNote } from '../text/ledger-words.ts';
import type { About, Line, Within } from './about.ts';
import { coveredBy } from './covered.ts';
import { timeChart } from './sections/chart.ts';
import { headline } from './sections/headline.ts';
import { sections } from './sections/sections.ts';

export interface ComposeParts {
  readonly officers: Pick<Officers, 'of'>;
  readonly reference: Reference;
  /** What somebody with these rights may ask, answered in a language. */
  readonly within: (officer: Officer, lang: Lang) => Within;
}

export interface Composing {
  readonly subscription: Subscription;
  /** The due time of the briefing, and the instant as of which it is composed. */
  readonly due: Date;
  readonly now: Date;
  /** Said below the headline, in each language. */
  readonly notes?: (lang: Lang) => readonly string[];
}

export interface Composed {
  readonly reply: Reply;
  /** False when there is nothing to say. */
  readonly notable: boolean;
}

/** Whoever reads in a channel, as the rules of access know them: by the channel's grant alone. */
export const readerOf = ({ platform, workspace, channel }: BriefingChannel): Asker => ({
  platform: platform as Platform,
  workspace,
  channel,
  // The web console is read by whoever sits at the machine.
  user: platform === 'web' ? OPERATOR.name : '',
  roles: [],
});

/** The offices that a subscription is about within its channel's rights; null where these do not reach so far. */
export function officesWithin(offices: readonly string[], officer: Officer | null): readonly string[] | null {
  if (officer === null || !atLeast(officer, 'officer')) return null;
  if (seesEveryOffice(officer)) return offices;
  if (offices.length === 0) return officer.offices;
  return offices.every((code) => officer.offices.includes(code)) ? offices : null;
}

async function chartOf(about: About, lines: readonly Line[]): Promise<ChartSpecification | null> {
  const told = lines.find(({ chart }) => chart)?.chart ?? null;
  return about.rhythm === 'weekly' && told ? told : timeChart(about);
}

const buttons = ({ figures }: Line): Action[] =>
  [...new Set(figures.map(({ name }) => name))].map((question) => ({ label: question, ask: `/stats ${question}` }));

/** A briefing in one language. */
async function composeIn(about: About, notes: readonly string[]): Promise<Composed> {
  const { lang, within } = about;
  const first = await headline(about);
  const told = await Promise.all(sections.map((section) => section(about)));
  const lines = [first, ...told.filter((line) => line !== null)];
  const extent = await within.ledger.extent();
  const [head, ...rest] = lines.map(({ text }) => text);
  return {
    reply: {
      ...plainReply(lang, [`${demoMark(extent?.demo ?? false)}${head}`, ...notes, ...rest].join('\n')),
      figures: lines.flatMap(({ figures }) => figures),
      // An old chart would look as if it were new.
      chart: first.figures.length > 0 ? await chartOf(about, lines) : null,
      footnotes: extent ? [...demoNotes(extent.demo, lang), ledgerNote(extent.last, extent.state, lang)] : [],
      actions: buttons(first),
    },
    notable: lines.some(({ notable }) => notable),
  };
}

/** Both languages in one message: Chinese first, then English; picture and buttons are those of the first. Figures say in their source which language they are in. */
function inBoth([zh, en]: readonly [Composed, Composed]): Composed {
  const text = `${zh.reply.text}\n\n${en.reply.text}`;
  const figures = [...zh.reply.figures, ...en.reply.figures];
  return { reply: { ...zh.reply, text, figures }, notable: zh.notable };
}

/** Composes a briefing as of now, within what its channel may see; null where the channel may see none of it. */
export async function compose(
  { subscription, due, now, notes }: Composing,
  { officers, reference, within }: ComposeParts,
): Promise<Composed | null> {
  const officer = await officers.of(readerOf(subscription));
  const offices = officesWithin(subscription.offices, officer);
  if (officer === null || offices === null) return null;
  const { rhythm, lang } = subscription;
  const covered = coveredBy(subscription, workdaysOf(reference.specialDays), due);
  const composeFor = (one: Lang): Promise<Composed> =>
    composeIn(
      { rhythm, covered, offices, lang: one, due, today: beijingDay(now), reference, within: within(officer, one) },
      notes?.(one) ?? [],
    );
  if (lang !== 'both') return composeFor(lang);
  return inBoth([await composeFor('zh'), await composeFor('en')]);
}
