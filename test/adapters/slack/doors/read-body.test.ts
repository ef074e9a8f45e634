import { expect, test } from 'vitest';
import { readBody } from '../../../../src/adapters/slack/doors/read-body.ts';

const FORM = 'application/x-www-form-urlencoded';

test.each([
  ['application/json', '{"type":"event_callback"}', { type: 'event_callback' }],
  ['application/json; charset=utf-8', '{"a":1}', { a: 1 }],
  [FORM, 'command=%2Fstats&text=%E5%87%BA%E5%8F%A3+2020', { command: '/stats', text: '出口 2020' }],
  [`${FORM}; charset=UTF-8`, 'a=b', { a: 'b' }],
  [FORM, `payload=${encodeURIComponent('{"type":"block_actions"}')}`, { type: 'block_actions' }],
  [FORM, 'payload=broken', null],
  ['application/json', 'broken', null],
  ['application/json', '7', null],
  ['text/plain', 'a=b', null],
  ['', 'a=b', null],
])('%s %s', (type, body, read) => {
  expect(readBody(type, body)).toEqual(read);
});
