import { webApi } from '@slack/bolt';
import type { SlackOptions } from '../options.ts';
import { type SlackLog, sdkLogger } from '../slack-log.ts';

/** A call that takes longer has failed; Slack answers within a second. */
const CALL_MS = 10_000;

/**
 * A fresh object for each client, because the SDK writes into it. No retries: a post that is repeated blindly is posted
 * twice. Rate limits are ours to honour: the SDK would stop every call, not only the limited one.
 */
export const clientOptions = ({ apiUrl }: Pick<SlackOptions, 'apiUrl'>, log: SlackLog): webApi.WebClientOptions => ({
  slackApiUrl: apiUrl,
  logger: sdkLogger(log),
  retryConfig: { retries: 0 },
  rejectRateLimitedCalls: true,
  timeout: CALL_MS,
});

/** Without a token Slack answers every call with `not_authed`. */
export const createClient = (
  token: string | null,
  options: Pick<SlackOptions, 'apiUrl'>,
  log: SlackLog,
): webApi.WebClient => new webApi.WebClient(token ?? undefined, clientOptions(options, log));
