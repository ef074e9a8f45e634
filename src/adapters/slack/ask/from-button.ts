import type { BlockButtonAction } from '@slack/bolt';
import { fingerprint } from '../../../delivery/fingerprint.ts';
import { askerOf } from './asker-of.ts';
import type { Question } from './question.ts';

const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/** A pressed button asks its value, a whole line. Null for one that is not ours or hangs on no message. */
export function fromButton(body: BlockButtonAction, envelope: string | null): Question | null {
  const [action] = body.actions;
  const channel = body.channel?.id ?? textOf(body.container?.channel_id);
  if (!action?.value || !channel) return null;
  const team = body.team?.id ?? body.user.team_id;
  const user = body.user.id;
  const key = fingerprint(['button', team, channel, user, body.trigger_id, action.action_ts, action.value]);
  return {
    id: envelope ?? key,
    fingerprint: key,
    line: action.value,
    asker: askerOf(team, channel, user),
    private: body.container?.is_ephemeral === true,
    place: {
      channel,
      thread: textOf(body.container?.thread_ts) ?? textOf(body.message?.thread_ts) ?? null,
      user,
      responseUrl: body.response_url || null,
    },
  };
}
