import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PRINCIPAL_EXAMPLE, printPrincipal, readPrincipal } from '../../src/access/principal.ts';
import { PLATFORMS } from '../../src/domain/asker.ts';

const here = { platform: 'slack', workspace: 'T1' } as const;

test.each([
  ['<@U1>', 'slack/T1/user/U1'],
  ['<@U1|li.wei>', 'slack/T1/user/U1'],
  ['<@!77>', 'slack/T1/user/77'],
  ['<@&77>', 'slack/T1/role/77'],
  ['<!subteam^S1|@stats>', 'slack/T1/role/S1'],
  ['<#C1|customs>', 'slack/T1/channel/C1'],
  ['user:U1', 'slack/T1/user/U1'],
  ['role:5', 'slack/T1/role/5'],
  ['discord/G1/role/5', 'discord/G1/role/5'],
  ['discord/*/user/5', 'discord/*/user/5'],
  [PRINCIPAL_EXAMPLE, PRINCIPAL_EXAMPLE],
])('%s is %s', (text, full) => {
  const principal = readPrincipal(text, here);
  expect(principal && printPrincipal(principal)).toBe(full);
});

test.each([
  '',
  'Li Wei',
  '@li',
  'U1',
  'team:5',
  'slack/T1/user/',
  'slack//user/U1',
  'irc/T1/user/U1',
  'slack/T1/user/U1/x',
  'slack/T1/king/U1',
])('"%s" is nobody', (text) => {
  expect(readPrincipal(text, here)).toBeNull();
});

test('a mention needs a workspace around it', () => {
  expect(readPrincipal('<@U1>', { platform: 'console', workspace: null })).toBeNull();
  expect(readPrincipal('slack/T1/user/U1', { platform: 'console', workspace: null })).not.toBeNull();
});

test('what is printed reads to the same', () => {
  const word = fc.stringMatching(/^[A-Z0-9]{1,12}$/);
  const principal = fc.record({
    platform: fc.constantFrom(...PLATFORMS),
    workspace: fc.oneof(word, fc.constant('*')),
    kind: fc.constantFrom('user' as const, 'role' as const, 'channel' as const),
    id: word,
  });
  fc.assert(
    fc.property(principal, (one) => {
      expect(readPrincipal(printPrincipal(one), here)).toEqual(one);
    }),
    { numRuns: 50 },
  );
});
