import { freshId, freshTs, nowOf, type State, TEAM } from './state.ts';

export interface Where {
  readonly channel?: string;
  readonly user?: string;
  readonly thread?: string;
  readonly team?: string;
}

type Body = Record<string, unknown>;

/** An address that takes five answers within half an hour. */
function responseUrl(state: State, origin: string, channel: string, user: string): string {
  const token = freshId(state, 'r');
  state.responseUrls.set(token, { channel, user, at: nowOf(state), uses: 0 });
  return `${origin}/respond/${token}`;
}

/** Opens one modal within three seconds. */
function freshTrigger(state: State): string {
  const trigger = freshId(state, 'trigger-');
  state.triggers.set(trigger, nowOf(state));
  return trigger;
}

/** What Slack sends for a slash command: https://docs.slack.dev/interactivity/implementing-slash-commands */
export function commandBody(state: State, origin: string, line: string, where: Where): Body {
  const { channel = 'C0IN', user = 'U0ANN', team = TEAM } = where;
  const [command = '', ...text] = line.split(' ');
  return {
    token: 'unused',
    team_id: team,
    team_domain: 'tide',
    channel_id: channel,
    channel_name: channel.startsWith('D') ? 'directmessage' : 'statistics',
    user_id: user,
    user_name: 'ann',
    command,
    text: text.join(' '),
    api_app_id: 'A0TIDE',
    is_enterprise_install: 'false',
    response_url: responseUrl(state, origin, channel, user),
    trigger_id: freshTrigger(state),
  };
}

export interface Press extends Where {
  readonly value: string;
  readonly ephemeral?: boolean;
  /** `ask:0` unless told. */
  readonly actionId?: string;
}

/** What Slack sends for a pressed button: https://docs.slack.dev/reference/interaction-payloads/block_actions-payload */
export function pressBody(state: State, origin: string, press: Press): Body {
  const { channel = 'C0IN', user = 'U0ANN', thread, value, ephemeral = false, actionId = 'ask:0' } = press;
  const ts = freshTs(state);
  const thread_ts = thread && { thread_ts: thread };
  return {
    type: 'block_actions',
    api_app_id: 'A0TIDE',
    token: 'unused',
    team: { id: TEAM, domain: 'tide' },
    user: { id: user, username: 'ann', team_id: TEAM },
    channel: { id: channel, name: 'statistics' },
    container: { type: 'message', message_ts: ts, channel_id: channel, is_ephemeral: ephemeral, ...thread_ts },
    ...(!ephemeral && { message: { type: 'message', ts, text: '', ...thread_ts } }),
    trigger_id: freshTrigger(state),
    response_url: responseUrl(state, origin, channel, user),
    actions: [
      {
        type: 'button',
        action_id: actionId,
        block_id: 'b',
        value,
        action_ts: freshTs(state),
        text: { type: 'plain_text', text: value.slice(0, 75) },
      },
    ],
  };
}

/** What Slack sends for a modal that is sent off: https://docs.slack.dev/reference/interaction-payloads/view-interactions-payload */
export function submitBody(state: State, { note, user = 'U0ANN' }: { note: string; user?: string }): Body {
  const open = state.views.pop();
  if (!open) throw new Error('no modal is open');
  const value = note === '' ? null : note;
  const values = { note: { note: { type: 'plain_text_input', value } } };
  return {
    type: 'view_submission',
    api_app_id: 'A0TIDE',
    token: 'unused',
    team: { id: TEAM, domain: 'tide' },
    user: { id: user, username: 'ann', team_id: TEAM },
    trigger_id: freshTrigger(state),
    view: { ...open.view, id: open.id, team_id: TEAM, state: { values } },
    response_urls: [],
  };
}

export interface Said extends Where {
  readonly text: string;
  readonly kind: 'app_mention' | 'message';
  readonly bot?: boolean;
  readonly subtype?: string;
}

/** What Slack sends for a mention or a direct message: https://docs.slack.dev/apis/events-api */
export function eventBody(
  state: State,
  { channel = 'C0IN', user = 'U0ANN', thread, text, kind, bot, subtype }: Said,
): Body {
  const ts = freshTs(state);
  return {
    token: 'unused',
    team_id: TEAM,
    api_app_id: 'A0TIDE',
    type: 'event_callback',
    event_id: freshId(state, 'Ev'),
    event_time: Math.floor(nowOf(state) / 1000),
    authorizations: [
      { enterprise_id: null, team_id: TEAM, user_id: 'U0BOT', is_bot: true, is_enterprise_install: false },
    ],
    event: {
      type: kind,
      channel,
      channel_type: channel.startsWith('D') ? 'im' : 'channel',
      user,
      text,
      ts,
      event_ts: ts,
      ...(thread && { thread_ts: thread }),
      ...(bot && { bot_id: 'B0BOT' }),
      ...(subtype && { subtype }),
    },
  };
}

/** What Slack sends when a workspace takes the app's tokens away: https://docs.slack.dev/reference/events/tokens_revoked */
export function leavingBody(
  state: State,
  { team, how }: { team: string; how: 'app_uninstalled' | 'tokens_revoked' },
): Body {
  return {
    token: 'unused',
    team_id: team,
    api_app_id: 'A0TIDE',
    type: 'event_callback',
    event_id: freshId(state, 'Ev'),
    event_time: Math.ceil(nowOf(state) / 1000),
    event: { type: how, ...(how === 'tokens_revoked' && { tokens: { oauth: [], bot: ['U0BOT'] } }) },
  };
}
