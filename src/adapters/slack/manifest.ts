import type { Bilingual } from '../../domain/lang.ts';
import { UMBRELLA } from './ask/command-line-of.ts';
import { EVENTS_PATH } from './doors/http-receiver.ts';
import { RETURN_PATH } from './install/install-pages.ts';
import { SCOPES } from './scopes.ts';

export interface ListedCommand {
  readonly name: string;
  readonly summary: Bilingual;
  readonly examples: readonly string[];
}

/** Names that Slack keeps for itself; such a command is still there as the first word of /tidewaiter. */
const RESERVED = new Set(
  'away collapse dm dnd expand feed invite join leave me msg mute open prefs pro remind remove rename search shortcuts shrug status topic who'.split(
    ' ',
  ),
);

const DESCRIPTION: Bilingual = {
  en: 'Every command, as its first word: figures, offices, policy',
  zh: '所有命令：查数据、关区、政策',
};

const text = ({ en, zh }: Bilingual): string => `${en} / ${zh}`;

function slashCommand({ name, summary, examples }: ListedCommand, url: string | null): object {
  const [example = ''] = examples;
  const usage = example.replace(/^\/\S+\s*/, '');
  return {
    command: `/${name}`,
    ...(url && { url }),
    description: text(summary).slice(0, 2000),
    ...(usage && { usage_hint: usage.slice(0, 1000) }),
    should_escape: false,
  };
}

/**
 * The app as Slack is told of it: https://docs.slack.dev/reference/app-manifest. With a public address the app is asked
 * over HTTP there, without one over Socket Mode.
 */
export function manifest(commands: readonly ListedCommand[], address: string | null): object {
  const url = address === null ? null : new URL(EVENTS_PATH, address).href;
  const request = url && { request_url: url };
  const listed = commands.filter(({ name }) => !RESERVED.has(name) && name !== UMBRELLA);
  const umbrella = { name: UMBRELLA, summary: DESCRIPTION, examples: [`/${UMBRELLA} exports 2020`] };
  return {
    _metadata: { major_version: 2, minor_version: 1 },
    display_information: {
      name: 'Tidewaiter',
      description: 'Customs statistics on cross-border e-commerce, asked and answered in chat',
      background_color: '#12395b',
    },
    features: {
      app_home: { home_tab_enabled: false, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      bot_user: { display_name: 'tidewaiter', always_online: true },
      slash_commands: [...listed, umbrella].map((command) => slashCommand(command, url)),
    },
    oauth_config: {
      ...(address && { redirect_urls: [new URL(RETURN_PATH, address).href] }),
      scopes: { bot: Object.keys(SCOPES) },
    },
    settings: {
      event_subscriptions: {
        ...request,
        bot_events: ['app_mention', 'app_uninstalled', 'message.im', 'tokens_revoked'],
      },
      interactivity: { is_enabled: true, ...request },
      org_deploy_enabled: false,
      socket_mode_enabled: url === null,
      token_rotation_enabled: false,
    },
  };
}
