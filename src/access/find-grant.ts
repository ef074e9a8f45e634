import type { Asker } from '../domain/asker.ts';
import { ROLES } from '../domain/officer.ts';
import type { Grant, Principal } from '../store/officer-port.ts';
import { printPrincipal } from './principal.ts';

/** Every id by which somebody could have been granted something. */
export const idsOf = ({ user, roles, channel }: Asker): string[] => [user, ...roles, ...(channel ? [channel] : [])];

function meant({ platform, workspace, kind, id }: Principal, asker: Asker): boolean {
  if (platform !== asker.platform || (workspace !== '*' && workspace !== asker.workspace)) return false;
  if (kind === 'user') return id === asker.user;
  return kind === 'role' ? asker.roles.includes(id) : id === asker.channel;
}

/** Several roles of one person add up: the highest role, the offices of all. */
function together(grants: readonly Grant[]): Grant | null {
  const [first] = grants;
  if (!first) return null;
  const rank = ({ officer }: Grant): number => ROLES.indexOf(officer.role);
  const highest = grants.reduce((best, grant) => (rank(grant) > rank(best) ? grant : best), first);
  const offices = [...new Set(grants.flatMap(({ officer }) => officer.offices))].sort();
  // Clearance is for an office: it holds for all of them together only where it was given for each.
  const { cleared: _, ...officer } = highest.officer;
  const cleared = grants.every((grant) => grant.officer.cleared);
  return { ...highest, officer: { ...officer, offices, ...(cleared && { cleared }) } };
}

/**
 * What an asker was granted: as a person before all else, else by their roles, else by the channel they ask in. A
 * grant for one workspace goes before one for all. The lists come in order of weight: of two grants to the same
 * principal the one in the earlier list counts.
 */
export function findGrant(asker: Asker, lists: readonly (readonly Grant[])[]): Grant | null {
  const byPrincipal = new Map(
    lists.toReversed().flatMap((list) => list.map((one) => [printPrincipal(one.principal), one])),
  );
  const mine = [...byPrincipal.values()].filter(({ principal }) => meant(principal, asker));
  const ofKind = (kind: Principal['kind']): Grant[] => {
    const all = mine.filter(({ principal }) => principal.kind === kind);
    const here = all.filter(({ principal }) => principal.workspace !== '*');
    return here.length > 0 ? here : all;
  };
  return together(ofKind('user')) ?? together(ofKind('role')) ?? together(ofKind('channel'));
}
