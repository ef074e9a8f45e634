import type { Officers } from '../../access/officers.ts';
import { printPrincipal, readPrincipal } from '../../access/principal.ts';
import type { Asker } from '../../domain/asker.ts';
import type { Lang } from '../../domain/lang.ts';
import { atLeast, type Officer } from '../../domain/officer.ts';
import type { Reference } from '../../domain/reference.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import type { Language } from '../../language/language.ts';
import type { BriefingChannel, Subscription } from '../../store/briefing-port.ts';
import type { Store } from '../../store/ports.ts';
import type { Briefings } from '../create-briefings.ts';
import { WEB_INBOX } from '../owner-target.ts';

/** One call of a verb of /briefing. */
export interface VerbCall {
  /** What was typed after the verb. */
  readonly text: string;
  readonly lang: Lang;
  readonly now: Date;
  readonly asker: Asker;
  readonly officer: Officer;
  readonly services: {
    readonly store: Pick<Store, 'briefings' | 'outbox'>;
    readonly reference: Reference;
    readonly language: Language;
    readonly officers: Pick<Officers, 'of'>;
    readonly briefings: Briefings;
  };
}

/** Where briefings of a channel that is named belong: `in slack/T1/channel/C1`, for admins. */
const ELSEWHERE = /(?:^|\s)(?:in|频道)\s+(\S*channel[/:]\S+|<#\S+>)/iu;

export interface Placed {
  readonly channel: BriefingChannel;
  /** The text without the channel. */
  readonly text: string;
}

/** The channel that a call is about: where it was said, or the one that an admin names. The web console is one channel. */
export function placeOf({ text, asker, officer }: VerbCall): Placed | Refusal {
  const [found, named = ''] = ELSEWHERE.exec(text) ?? [];
  if (found !== undefined) {
    const principal = readPrincipal(named, asker);
    if (principal?.kind !== 'channel')
      return refuse('unknown-principal', {
        text: named,
        example: '/briefing list in slack/T024BE7LD/channel/C024BE7LR',
      });
    if (!atLeast(officer, 'admin'))
      return refuse('role-missing', { command: 'briefing', needs: 'admin', has: officer.role });
    const { platform, workspace, id } = principal;
    return { channel: { platform, workspace, channel: id }, text: text.replace(found, ' '.repeat(found.length)) };
  }
  const { platform, workspace, channel } = asker;
  if (platform === 'web' || platform === 'console')
    return { channel: { platform: 'web', workspace: '', channel: WEB_INBOX }, text };
  if (channel === null) return refuse('no-channel', { example: '/briefing subscribe daily 09:00' });
  return { channel: { platform, workspace: workspace ?? '', channel }, text };
}

/** A channel as /admin names it. */
export const channelName = ({ platform, workspace, channel }: BriefingChannel): string =>
  printPrincipal({ platform, workspace, kind: 'channel', id: channel });

export interface Chosen {
  readonly subscription: Subscription;
  /** The text without the number. */
  readonly text: string;
}

/** The subscription that a verb is about: the one named by its number, or the channel's only one. */
export async function choose(call: VerbCall, verb: string): Promise<Chosen | Refusal> {
  const placed = placeOf(call);
  if ('code' in placed) return placed;
  const all = await call.services.store.briefings.list(placed.channel);
  const ids = all.map(({ id }) => String(id));
  const [typed, id] = /^\s*#?(\d{1,6})(?=\s|$)/.exec(placed.text) ?? [];
  const [only] = all;
  if (id === undefined && only && all.length === 1) return { subscription: only, text: placed.text };
  if (id === undefined || typed === undefined)
    return refuse('which-briefing', { known: ids, questions: ids.map((one) => `${verb} ${one}`) });
  const known = all.find((one) => one.id === Number(id)) ?? (await elsewhere(call, Number(id)));
  if (!known) return refuse('no-such-briefing', { id, known: ids });
  return { subscription: known, text: placed.text.slice(typed.length) };
}

/** Admins reach every subscription by its number. */
async function elsewhere({ officer, services }: VerbCall, id: number): Promise<Subscription | null> {
  if (!atLeast(officer, 'admin')) return null;
  const found = await services.store.briefings.find(id);
  return found?.endedAt === null ? found : null;
}
