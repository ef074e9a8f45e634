import { expect, test } from 'vitest';
import { findGrant } from '../../src/access/find-grant.ts';
import { readPrincipal } from '../../src/access/principal.ts';
import type { Asker } from '../../src/domain/asker.ts';
import type { Role } from '../../src/domain/officer.ts';
import type { Grant, Principal } from '../../src/store/officer-port.ts';

const asker: Asker = { platform: 'discord', workspace: 'G1', channel: 'C1', user: 'U1', roles: ['R1', 'R2'] };

function grant(who: string, role: Role, offices: readonly string[] = []): Grant {
  const principal = readPrincipal(who, { platform: 'discord', workspace: 'G1' }) as Principal;
  return { principal, officer: { name: who, role, offices } };
}

const channel = grant('channel:C1', 'guest');
const role = grant('role:R1', 'officer', ['0100']);
const other = grant('role:R2', 'analyst', ['0200']);
const user = grant('user:U1', 'officer', ['2200']);
const anywhere = grant('discord/*/user/U1', 'admin');

test.each<[string, Grant[], Role | undefined, string[]]>([
  ['nothing', [], undefined, []],
  ['the channel', [channel], 'guest', []],
  ['a role before the channel', [channel, role], 'officer', ['0100']],
  ['two roles together: the higher role, the offices of both', [role, other], 'analyst', ['0100', '0200']],
  ['the person before their roles, also when that is less', [other, user], 'officer', ['2200']],
  ['the workspace before all workspaces', [anywhere, user], 'officer', ['2200']],
  ['all workspaces', [anywhere, channel], 'admin', []],
  ['another workspace', [grant('discord/G2/user/U1', 'admin')], undefined, []],
  ['another platform', [grant('slack/G1/user/U1', 'admin')], undefined, []],
  ['another person', [grant('user:U2', 'admin')], undefined, []],
  ['an id of another kind', [grant('role:U1', 'admin'), grant('user:R1', 'admin')], undefined, []],
])('by %s', (_, grants, expected, offices) => {
  for (const order of [grants, grants.toReversed()]) {
    const found = findGrant(asker, [order]);
    expect(found?.officer.role).toBe(expected);
    expect(found?.officer.offices ?? []).toEqual(offices);
  }
});

test('of two grants to the same principal the earlier list counts', () => {
  const lower = grant('user:U1', 'guest');
  expect(findGrant(asker, [[lower], [user]])?.officer.role).toBe('guest');
  expect(findGrant(asker, [[user], [lower]])?.officer.role).toBe('officer');
});

test('a direct message has no workspace: only grants for all of them count', () => {
  const direct = { ...asker, workspace: null };
  expect(findGrant(direct, [[user, role, channel]])).toBeNull();
  expect(findGrant(direct, [[user, anywhere]])?.officer.role).toBe('admin');
});
