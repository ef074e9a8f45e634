import { expect, test } from 'vitest';
import { escapeMarkdown } from '../../../../src/adapters/discord/render/escape-markdown.ts';

test.each([
  ['1.12 trillion yuan, +40.1 % y/y', '1.12 trillion yuan, +40.1 % y/y'],
  ['-0.8 %', '-0.8 %'],
  ['- a list', '\\- a list'],
  ['+ a list', '\\+ a list'],
  ['1. a list', '1\\. a list'],
  ['# a heading', '\\# a heading'],
  ['-# small', '\\-# small'],
  ['> a quote', '\\> a quote'],
  ['>>> quotes', '\\>>> quotes'],
  ['a > b # c', 'a > b # c'],
  ['**bold** __under__ ~~gone~~ ||hidden||', '\\*\\*bold\\*\\* \\_\\_under\\_\\_ \\~\\~gone\\~\\~ \\|\\|hidden\\|\\|'],
  ['`code`', '\\`code\\`'],
  ['[text](https://example.org)', '\\[text\\](https://example.org)'],
  ['<@123> @everyone <#1> <:x:1>', '\\<\\@123> \\@everyone \\<#1> \\<:x:1>'],
  ['a\\b', 'a\\\\b'],
])('%s', (text, escaped) => {
  expect(escapeMarkdown(text)).toBe(escaped);
});
