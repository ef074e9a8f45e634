import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Refusal, type RefusalCode, type RefusalFacts, refuse } from '../../src/domain/refusal.ts';
import { releaseFault } from '../../src/domain/release-fault.ts';
import { REFUSAL_CODES, refusalText } from '../../src/text/refusal.ts';

/** One refusal of every kind; a missing kind is a type error. */
const SAMPLES: { readonly [C in RefusalCode]: RefusalFacts[C] } = {
  'empty-question': { example: 'exports 2020' },
  'unknown-word': { word: 'exportz', at: 7, nearest: ['exports'], example: 'exports 2020' },
  'ambiguous-word': { word: 'naning', at: 8, candidates: ['Nanjing', 'Nanning'], questions: ['exports Nanjing 2020'] },
  'bare-number': { number: '5', at: 8, questions: ['exports 2020 top 5'] },
  'bad-period': { text: '2020-13', at: 8, fault: 'no-such-month' },
  'year-missing': { text: 'Nov', at: 8, questions: [] },
  'said-twice': { slot: 'period', first: '2020', second: '2021', at: 13 },
  'word-missing': { after: 'top', at: 13, example: 'top 5' },
  'unknown-office': { code: '9999', at: 15 },
  'unknown-key': { key: 'colour', at: 0, keys: ['office', 'mode'] },
  'bad-value': { key: 'mode', value: '1', at: 5, example: 'mode:9710' },
  'month-on-month': { word: '环比', at: 2 },
  'measure-missing': { questions: ['exports 2020'] },
  'office-missing': { questions: ['Beijing Customs'] },
  'period-missing': { questions: ['exports 2020'] },
  'calibers-differ': { first: '2020', firstCaliber: 'full', second: '2017', secondCaliber: 'platform' },
  'does-not-fit': { verb: 'share', example: 'share exports 2020' },
  'no-dollar-figure': { period: '2021', available: ['2020'] },
  'hs-too-deep': { code: '8517', chapter: '85' },
  'no-such-enterprise': { enterprise: '1101960ABC' },
  'not-a-code': { text: 'A/B', example: '/enterprise 1101960ABC' },
  'no-enterprise-figures': { enterprise: 'X1' },
  'unknown-answer': { id: 'K7Q29FMW', example: '/stats exports 2020' },
  'bad-release': { fault: releaseFault('series', 'no-figures', {}) },
  'release-changed': { questions: ['publish 2024 preliminary full 2025-01-13 exports 2.15 trillion yuan source GAC'] },
  'already-published': { figures: 4 },
  'not-registered': { who: 'slack/T1/user/U1' },
  'published-only': { questions: ['exports 2020'] },
  'other-office': { offices: ['Shanghai'], own: ['Beijing'], questions: ['exports Beijing 2020'] },
  'role-missing': { command: 'admin', needs: 'admin', has: 'officer' },
  'unknown-principal': { text: 'Li', example: 'slack/T1/user/U1' },
  'unknown-role': { text: 'king', roles: ['guest'], example: '/admin grant @Li guest' },
  'set-in-file': { who: 'slack/T1/user/U1', name: 'Li Wei' },
  'no-channel': { example: '/briefing subscribe daily 09:00' },
  'channel-not-granted': { channel: 'slack/T1/channel/C1', example: '/admin grant slack/T1/channel/C1 analyst' },
  'which-briefing': { known: ['1', '2'], questions: ['pause 1', 'pause 2'] },
  'no-such-briefing': { id: '7', known: ['1', '2'] },
  'nothing-due': { id: '1', day: '2026-11-22' },
  'no-such-grant': { who: 'slack/T1/user/U1' },
  'unknown-command': { command: 'stat', nearest: ['stats'], commands: ['stats', 'help'] },
  'no-such-alert': { alert: 7 },
  'alert-state': { alert: 7, state: 'resolved' },
  'no-such-subscription': { subscription: 3 },
  'unknown-topic': { topic: '9711', nearest: ['9710'], topics: ['9710', '9810'] },
};

const documented = readFileSync(new URL('../../docs/refusals.md', import.meta.url), 'utf8');

describe.each(REFUSAL_CODES)('%s', (code) => {
  const refusal = refuse(code, SAMPLES[code]) as Refusal;

  test.each(['en', 'zh'] as const)('has a whole sentence in %s', (lang) => {
    const text = refusalText(refusal, lang);
    expect(text).toMatch(lang === 'en' ? /[.?]$|(This works|Try): / : /[。？]$|(例子|试试)：/);
    expect(text).not.toMatch(/undefined|\[object|null/);
  });

  test('is documented', () => {
    expect(documented).toContain(`| \`${code}\` |`);
  });
});

test('a place is counted from 1 for the reader', () => {
  expect(refusalText(refuse('unknown-word', SAMPLES['unknown-word']), 'en')).toContain('(character 8)');
  expect(refusalText(refuse('unknown-word', SAMPLES['unknown-word']), 'zh')).toContain('（第8个字符）');
});
