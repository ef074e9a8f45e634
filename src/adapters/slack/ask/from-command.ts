import type { SlashCommand } from '@slack/bolt';
import { fingerprint } from '../../../delivery/fingerprint.ts';
import { askerOf } from './asker-of.ts';
import { commandLineOf, UMBRELLA } from './command-line-of.ts';
import { plainText } from './plain-text.ts';
import { takePrivate } from './private-words.ts';
import type { Question } from './question.ts';

/** A slash command: https://docs.slack.dev/interactivity/implementing-slash-commands */
export function fromCommand(command: SlashCommand, envelope: string | null, commands: readonly string[]): Question {
  const { channel_id: channel, user_id: user, team_id: team, trigger_id: trigger, response_url: responseUrl } = command;
  const { text, asked } = takePrivate(plainText(command.text ?? ''));
  const key = fingerprint(['command', team, channel, user, trigger, responseUrl, command.command, command.text]);
  const name = command.command.replace(/^\//, '').toLowerCase();
  return {
    id: envelope ?? key,
    fingerprint: key,
    line: name === UMBRELLA ? commandLineOf(text, commands) : `/${name} ${text}`.trim(),
    asker: askerOf(team, channel, user),
    private: asked,
    place: { channel, thread: null, user, responseUrl: responseUrl || null },
  };
}
