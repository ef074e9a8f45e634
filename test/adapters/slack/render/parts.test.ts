import { expect, test } from 'vitest';
import { codeTable } from '../../../../src/adapters/slack/render/code-table.ts';
import { failureText } from '../../../../src/adapters/slack/render/failure-text.ts';
import { wholeTable } from '../../../../src/answer/file/whole-files.ts';
import { plainReply, type Table } from '../../../../src/answer/reply.ts';

const table: Table = {
  columns: [
    { name: '关区', align: 'left' },
    { name: 'Exports', align: 'right' },
  ],
  rows: [
    ['北京海关', '+40.1 %'],
    ['x```y', '1,234.5'],
  ],
};

test('a table as text lines up, Chinese counted double, and cannot end its own code block', () => {
  expect(codeTable(table)).toBe("```\n关区      Exports\n北京海关  +40.1 %\nx'''y     1,234.5\n```");
});

test('a table as a file: a mark for Excel, quotes where needed, figures as they are, formulas disarmed', () => {
  const rows = [...table.rows, ['=1+1', '-5 pp'], ['@cmd', 'say "x"']];
  const file = wholeTable({ ...plainReply('en', ''), readAs: 'exports 2020 by office', table: { ...table, rows } });
  expect(file?.name).toBe('tidewaiter-exports-2020-by-office.csv');
  expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(file?.content)).toBe(
    '\ufeff关区,Exports\r\n北京海关,+40.1 %\r\nx```y,"1,234.5"\r\n\'=1+1,-5 pp\r\n\'@cmd,"say ""x"""\r\n',
  );
  expect(wholeTable(plainReply('en', ''))).toBeNull();
});

test.each([
  [
    'chart',
    { kind: 'refused', code: 'not_in_channel' },
    'en',
    'The chart could not be attached: I am not a member of this channel. Invite me with /invite @tidewaiter.',
  ],
  [
    'chart',
    { kind: 'refused', code: 'not_in_channel' },
    'zh',
    '图表无法附上：我不是本频道成员。请用 /invite @tidewaiter 邀请我。',
  ],
  [
    'file',
    { kind: 'refused', code: 'missing_scope', needed: 'files:write' },
    'en',
    'The file could not be attached: the app lacks the scope files:write. An admin can add it and install the app again.',
  ],
  ['file', { kind: 'refused', code: 'odd_thing' }, 'en', 'The file could not be attached: Slack says odd_thing.'],
] as const)('%s %j in %s', (what, refused, lang, text) => {
  expect(failureText(what, refused, lang)).toBe(text);
});
