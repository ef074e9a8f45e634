import { readPost, writePost } from '../answer/post.ts';
import { plainReply, type Reply, type ReplyFigure } from '../answer/reply.ts';
import { type Lang, langOf } from '../domain/lang.ts';
import type { Officer } from '../domain/officer.ts';
import type { Subscription } from '../store/briefing-port.ts';
import type { OutboxRow } from '../store/outbox-port.ts';
import { correctionHead, moreChangedText } from '../text/briefing-notices.ts';
import { instantText } from '../text/instant.ts';
import type { BriefingParts } from './briefing-parts.ts';
import { changedFigures } from './changed-figures.ts';
import { compose } from './compose.ts';
import { correctionSlot, dueOf, isCorrectionOf, isEdition, jobOf } from './job.ts';

/** The last editions are kept right, for so long. */
const EDITIONS = 2;
const DAYS_MS = 10 * 86_400_000;
/** Late data come in many batches: they are gathered for so long. */
const LEAST_BETWEEN_MS = 30 * 60_000;
const MOST_LINES = 8;
/** Rewording a question shows nothing. */
const NOBODY: Officer = { name: '', role: 'guest', offices: [] };

/** What a correction says in one language; empty when every printed figure stands. */
function linesIn(lang: Lang, { before, current, due, reword }: Compared): string[] {
  const own = (figures: readonly ReplyFigure[]): ReplyFigure[] =>
    figures.filter(({ source }) => langOf(source) === lang);
  const changed = changedFigures(own(before), own(current.figures), { lang, reword: reword(lang) });
  if (changed.length === 0) return [];
  const shown = changed.slice(0, MOST_LINES);
  const more = changed.length - shown.length;
  const head = correctionHead(due(lang), current.text.startsWith('DEMO'), lang);
  return [head, ...shown, ...(more > 0 ? [moreChangedText(more, lang)] : [])];
}

interface Compared {
  readonly before: readonly ReplyFigure[];
  readonly current: Reply;
  readonly due: (lang: Lang) => string;
  readonly reword: (lang: Lang) => (question: string) => string;
}

interface Corrected {
  readonly edition: OutboxRow;
  /** Those that the edition has had. */
  readonly corrections: readonly OutboxRow[];
  readonly now: Date;
}

/** A correction carries every figure of its edition as it stands now, so the next one is compared with it. False when it must wait. */
async function correct(parts: BriefingParts, subscription: Subscription, corrected: Corrected): Promise<boolean> {
  const { edition, corrections, now } = corrected;
  const newest = corrections.toSorted((a, b) => (a.plannedAt < b.plannedAt ? 1 : -1))[0];
  if (newest && now.getTime() - Date.parse(newest.plannedAt) < LEAST_BETWEEN_MS) return false;
  const due = new Date(dueOf(edition));
  const composed = await compose({ subscription, due, now }, parts);
  if (composed === null) return true;
  const { reply: current } = composed;
  const compared: Compared = {
    before: readPost((newest ?? edition).content).figures,
    current,
    due: (lang) => instantText(due, subscription.zone, lang),
    reword: (lang) => parts.within(NOBODY, lang).reword,
  };
  const langs: readonly Lang[] = subscription.lang === 'both' ? ['zh', 'en'] : [subscription.lang];
  const texts = langs.map((lang) => linesIn(lang, compared).join('\n')).filter((text) => text !== '');
  if (texts.length === 0) return true;
  const { figures, footnotes, actions } = current;
  const said = { ...plainReply(current.lang, texts.join('\n\n')), figures, footnotes, actions };
  const { job, platform, target, slot } = edition;
  const message = { job, platform, target, slot: correctionSlot(slot, corrections.length + 1) };
  const follows = { slot, as: 'reply' } as const;
  await parts.store.outbox.plan([{ ...message, content: writePost(said), follows, dueAt: now }], now);
  return true;
}

/**
 * Plans a correction in the thread of each of the last editions of which late data have changed a printed figure. False
 * when there is one to look at again later.
 */
export async function planCorrections(parts: BriefingParts, subscription: Subscription, now: Date): Promise<boolean> {
  const rows = await parts.store.outbox.list({ job: jobOf(subscription.id), limit: 50 });
  const editions = rows
    .filter((row) => isEdition(row) && now.getTime() - Date.parse(dueOf(row)) < DAYS_MS)
    .toSorted((a, b) => (a.slot < b.slot ? 1 : -1))
    .slice(0, EDITIONS);
  let settled = true;
  for (const edition of editions) {
    if (edition.state === 'failed' || edition.state === 'skipped') continue;
    const corrections = rows.filter((row) => isCorrectionOf(row, edition));
    const looked = edition.state === 'sent' && (await correct(parts, subscription, { edition, corrections, now }));
    settled = settled && looked;
  }
  return settled;
}
