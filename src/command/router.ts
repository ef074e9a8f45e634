import { plainReply, type Reply } from '../answer/reply.ts';
import { beijingDay, type Clock } from '../domain/clock.ts';
import { type Lang, langOf } from '../domain/lang.ts';
import { isRefusal, refuse } from '../domain/refusal.ts';
import { bugText } from '../text/bug.ts';
import type { Command, Services } from './define-command.ts';
import type { Asked, Completion, Front } from './front.ts';
import { nearestNames } from './nearest-names.ts';
import { refusalReply } from './refusal-reply.ts';

export interface FrontParts {
  readonly services: Services;
  readonly clock: Clock;
  /** Logs a bug and returns the id to tell the officer. */
  readonly reportBug: (error: unknown) => string;
}

/** A line without a command's name is a question for this one. */
const DEFAULT = 'stats';

interface Line {
  /** The command's name as typed; null when the line is a question alone. */
  readonly name: string | null;
  readonly text: string;
}

function parseLine(line: string): Line {
  const trimmed = line.trim();
  const [, name, text] = /^[/／]([^\s]*)\s*(.*)$/s.exec(trimmed) ?? [];
  return name === undefined ? { name: null, text: trimmed } : { name: name.toLowerCase(), text: text ?? '' };
}

function completeNames(typed: string, lang: Lang, commands: readonly Command[]): Completion[] {
  return commands
    .filter(({ name }) => name.startsWith(typed))
    .map(({ name, summary }) => ({ text: `/${name} `, label: `/${name}`, hint: summary[lang] }));
}

/** The one door behind every front: finds the command, runs it, and turns refusals and bugs into replies. */
export function createFront({ services, clock, reportBug }: FrontParts): Front {
  const { commands } = services;
  const find = (name: string): Command | undefined => commands.find((command) => command.name === name);

  async function ask({ text: line, lang: chosen }: Asked): Promise<Reply> {
    const { name, text } = parseLine(line);
    const lang = chosen ?? langOf(text);
    const command = find(name ?? DEFAULT);
    if (!command) {
      const names = commands.map((known) => known.name);
      const refusal = refuse('unknown-command', {
        command: name ?? '',
        nearest: nearestNames(name ?? '', names),
        commands: names,
      });
      return refusalReply(refusal, 'help', lang);
    }
    try {
      const reply = await command.run({ text, lang, today: beijingDay(clock()), services });
      return isRefusal(reply) ? refusalReply(reply, command.name, lang) : reply;
    } catch (error) {
      const bug = reportBug(error);
      return { ...plainReply(lang, bugText(bug, lang)), bug };
    }
  }

  function complete(line: string, lang: Lang): readonly Completion[] {
    if (/^\s*[/／]\S*$/.test(line)) return completeNames(line.trim().slice(1).toLowerCase(), lang, commands);
    const [, prefix = '', name = DEFAULT, text = ''] = /^(\s*(?:[/／](\S+)\s+)?)(.*)$/s.exec(line) ?? [];
    const found = find(name)?.complete(text, lang, services) ?? [];
    return found.slice(0, 25).map((completion) => ({ ...completion, text: prefix + completion.text }));
  }

  return { ask, complete };
}
