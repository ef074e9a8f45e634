import { webApi } from '@slack/bolt';
import { expect, test } from 'vitest';
import { outcomeOf } from '../../../../src/adapters/slack/send/outcome-of.ts';

const coded = (code: string): Error => Object.assign(new Error(code), { code });
const request = (code: string): Error =>
  new webApi.WebAPIRequestError(new TypeError('fetch failed', { cause: coded(code) }));
const platform = (error: string, more: object = {}): Error =>
  new webApi.WebAPIPlatformError({ ok: false, error, ...more });

test.each([
  [request('ECONNREFUSED'), { kind: 'not-sent', reason: 'ECONNREFUSED' }],
  [request('ENOTFOUND'), { kind: 'not-sent', reason: 'ENOTFOUND' }],
  [request('UND_ERR_CONNECT_TIMEOUT'), { kind: 'not-sent', reason: 'UND_ERR_CONNECT_TIMEOUT' }],
  [new TypeError('fetch failed', { cause: new AggregateError([coded('ECONNREFUSED')]) }), { kind: 'not-sent' }],
  [request('ECONNRESET'), { kind: 'unknown', reason: 'ECONNRESET' }],
  [request('UND_ERR_SOCKET'), { kind: 'unknown', reason: 'UND_ERR_SOCKET' }],
  [new webApi.WebAPIRequestError(new DOMException('late', 'TimeoutError')), { kind: 'unknown' }],
  [new TypeError('terminated'), { kind: 'unknown', reason: 'terminated' }],
  ['thrown text', { kind: 'unknown', reason: 'thrown text' }],
  [new webApi.WebAPIHTTPError(503, '', {}), { kind: 'unknown', reason: 'http 503' }],
  [new webApi.WebAPIHTTPError(404, '', {}), { kind: 'refused', code: 'http_404' }],
  [new webApi.WebAPIRateLimitedError(7), { kind: 'limited', seconds: 7 }],
  [platform('ratelimited'), { kind: 'limited', seconds: 1 }],
  [platform('internal_error'), { kind: 'unknown', reason: 'internal_error' }],
  [platform('not_in_channel'), { kind: 'refused', code: 'not_in_channel' }],
  [platform('missing_scope', { needed: 'files:write' }), { kind: 'refused', needed: 'files:write' }],
])('%s', (error, outcome) => {
  expect(outcomeOf(error)).toMatchObject(outcome);
});
