import { type Asker, PLATFORMS } from '../domain/asker.ts';
import type { Principal } from '../store/officer-port.ts';

/** Where a principal is meant when it is named without its place. */
export type Place = Pick<Asker, 'platform' | 'workspace'>;

const KINDS = ['user', 'role', 'channel'] as const;

/** How the chats write a mention in the text that they hand over: <@U1>, <@!1>, <@&2>, <#C1>, <!subteam^S1>, each with |name or without. */
const MENTIONS: readonly (readonly [RegExp, Principal['kind']])[] = [
  [/^<@&(\w+)(?:\|[^>]*)?>$/, 'role'],
  [/^<!subteam\^(\w+)(?:\|[^>]*)?>$/, 'role'],
  [/^<@!?(\w+)(?:\|[^>]*)?>$/, 'user'],
  [/^<#(\w+)(?:\|[^>]*)?>$/, 'channel'],
];

/** Shown where a principal was not understood. */
export const PRINCIPAL_EXAMPLE = 'slack/T024BE7LD/user/U024BE7LH';

/**
 * Reads whom a grant is for: a mention or `user:ID`, `role:ID`, `channel:ID` of the place it is said in, or in full
 * `PLATFORM/WORKSPACE/user/ID` with `*` for every workspace. Null for anything else, or for a place that has none.
 */
export function readPrincipal(text: string, place: Place): Principal | null {
  const [platform = '', workspace = '', kind, id = '', ...more] = text.split('/');
  const known = KINDS.find((one) => one === kind);
  if (known && more.length === 0) {
    const complete = PLATFORMS.some((one) => one === platform) && workspace !== '' && id !== '';
    return complete ? { platform, workspace, kind: known, id } : null;
  }
  const [, mentioned, own] = /^(user|role|channel):(\w+)$/.exec(text) ?? [];
  const here = (here: Principal['kind'], id: string): Principal | null =>
    place.workspace === null ? null : { platform: place.platform, workspace: place.workspace, kind: here, id };
  if (mentioned && own) return here(mentioned as Principal['kind'], own);
  for (const [mention, meant] of MENTIONS) {
    const found = mention.exec(text)?.[1];
    if (found) return here(meant, found);
  }
  return null;
}

/** In full, as `readPrincipal` reads it back. */
export const printPrincipal = ({ platform, workspace, kind, id }: Principal): string =>
  [platform, workspace, kind, id].join('/');
