import type { types } from '@slack/bolt';
import type { Outcome } from './outcome.ts';
import { outcomeOf } from './outcome-of.ts';

const CALL_MS = 10_000;

export interface Response {
  readonly text: string;
  readonly blocks?: readonly types.KnownBlock[];
  readonly response_type: 'in_channel' | 'ephemeral';
  readonly replace_original: false;
}

/** What Slack's answer says: an HTTP error carries its code as text or as JSON. */
function codeOf(status: number, body: string): string {
  try {
    const parsed: unknown = JSON.parse(body);
    if (typeof parsed === 'object' && parsed !== null && 'error' in parsed) return String(parsed.error);
  } catch {
    // Plain text.
  }
  return /^[a-z_]{3,40}$/.test(body.trim()) ? body.trim() : `http_${status}`;
}

/** Answers through a `response_url`: https://docs.slack.dev/interactivity/handling-user-interaction#message_responses */
export async function respond(url: string, response: Response): Promise<Outcome> {
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json; charset=utf-8' },
      body: JSON.stringify(response),
      redirect: 'error',
      signal: AbortSignal.timeout(CALL_MS),
    });
    const body = await answer.text();
    if (answer.status === 429) return { kind: 'limited', seconds: Number(answer.headers.get('retry-after')) || 1 };
    if (answer.status >= 500) return { kind: 'unknown', reason: `http ${answer.status}` };
    const refused = !answer.ok || /^\s*\{[^}]*"ok"\s*:\s*false/.test(body);
    return refused ? { kind: 'refused', code: codeOf(answer.status, body) } : { kind: 'sent' };
  } catch (error) {
    return outcomeOf(error);
  }
}
