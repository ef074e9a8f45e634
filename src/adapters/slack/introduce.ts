import type { webApi } from '@slack/bolt';
import { backoff } from './doors/backoff.ts';
import { wait } from './doors/wait.ts';
import { outcomeOf } from './send/outcome-of.ts';
import type { SlackLog } from './slack-log.ts';

const WHAT_TO_DO: Readonly<Record<string, string>> = {
  invalid_auth: 'SLACK_BOT_TOKEN is not valid: copy the Bot User OAuth Token (xoxb-…) from the app’s OAuth page',
  not_authed: 'SLACK_BOT_TOKEN is empty: copy the Bot User OAuth Token (xoxb-…) from the app’s OAuth page',
  token_revoked: 'SLACK_BOT_TOKEN was revoked: install the app again and copy the new token',
  token_expired: 'SLACK_BOT_TOKEN has expired: switch token rotation off and install the app again',
  account_inactive: 'the app was removed from its workspace: install it again',
};

/** What to do about a token that Slack refuses. */
export const tokenAdvice = (code: string): string => WHAT_TO_DO[code] ?? `Slack refuses the bot token: ${code}`;

/** Says in the log who the bot is and where, or what to do; tries again until Slack accepts the token. */
export async function introduce(client: webApi.WebClient, log: SlackLog, signal: AbortSignal): Promise<void> {
  for (let attempt = 4; !signal.aborted; attempt += 1) {
    try {
      const { team, user, user_id, response_metadata } = await client.auth.test();
      log.info({ team, user, id: user_id, scopes: response_metadata?.scopes }, 'slack: the bot token is accepted');
      return;
    } catch (error) {
      const outcome = outcomeOf(error);
      if (outcome.kind === 'refused') log.error({ code: outcome.code }, `slack: ${tokenAdvice(outcome.code)}`);
      else log.warn({ ...outcome }, 'slack: the bot token could not be checked');
      await wait(backoff(attempt), signal);
    }
  }
}
