import { expect, test } from 'vitest';
import { runningConsole } from './running-console.ts';

const web = runningConsole();

test.each(['/', '/nothing', '/api/complete?text=', '/chart.png?ask=nothing'])(
  '%s carries the headers',
  async (path) => {
    const { headers } = await web.get(path);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-resource-policy': 'same-origin',
      'x-frame-options': 'DENY',
    });
    const policy = String(headers['content-security-policy']).split('; ');
    expect(policy).toEqual(
      expect.arrayContaining([
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
      ]),
    );
    expect(policy.join()).not.toMatch(/unsafe|\*|data:/);
    expect(headers).not.toHaveProperty('strict-transport-security');
  },
);
