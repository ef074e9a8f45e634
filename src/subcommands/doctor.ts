import { parseArgs } from 'node:util';
import { commands } from '../../commands/index.ts';
import { doctor } from '../adapters/console/doctor.ts';
import { chartChecks, storeChecks } from '../adapters/console/local-checks.ts';
import { readDiscordConfig, readSlackConfig } from '../config.ts';
import { systemClock } from '../domain/clock.ts';
import { print, type Subcommand, withApp } from './subcommand.ts';

export const diagnose: Subcommand = {
  name: 'doctor',
  usage: [
    [
      'doctor [--slack CHANNEL] [--discord CHANNEL]',
      'looks at store, charts, tokens, rights and channels, and says what to do',
    ],
  ],
  run(args) {
    const channels = { type: 'string', multiple: true } as const;
    const { slack = [], discord = [] } = parseArgs({ args, options: { slack: channels, discord: channels } }).values;
    return withApp(systemClock, ({ store, drawer }) => {
      const wards = [
        { name: 'store', checks: () => storeChecks(store) },
        { name: 'charts', checks: () => chartChecks(drawer) },
        {
          name: 'slack',
          checks: async () => {
            const { slackChecks } = await import('../adapters/slack/slack-checks.ts');
            return slackChecks({
              options: readSlackConfig(),
              channels: slack,
              workspaces: store.workspaces,
              clock: systemClock,
            });
          },
        },
        {
          name: 'discord',
          checks: async () => {
            const { discordChecks } = await import('../adapters/discord/discord-checks.ts');
            return discordChecks({ ...readDiscordConfig(), commands, channels: discord, clock: systemClock });
          },
        },
      ];
      return doctor(wards, print);
    });
  },
};
