import { auditEntry } from '../access/audit-entry.ts';
import { printPrincipal } from '../access/principal.ts';
import { plainReply, type Reply } from '../answer/reply.ts';
import { type Asker, operator } from '../domain/asker.ts';
import { atMost } from '../domain/at-most.ts';
import { beijingDay, type Clock } from '../domain/clock.ts';
import { type Lang, langOf } from '../domain/lang.ts';
import type { Officer } from '../domain/officer.ts';
import { isRefusal, refuse } from '../domain/refusal.ts';
import type { AuditStore } from '../store/audit-port.ts';
import { bugText } from '../text/bug.ts';
import type { Command, Services } from './define-command.ts';
import type { Asked, Completion, Front } from './front.ts';
import { keepBeside } from './keep-beside.ts';
import { nearestNames } from './nearest-names.ts';
import { refusalReply } from './refusal-reply.ts';
import { runFor } from './run-for.ts';

export interface FrontParts {
  readonly services: Services;
  readonly audit: AuditStore;
  readonly clock: Clock;
  /** Logs a bug and returns the id to tell the officer. */
  readonly reportBug: (error: unknown) => string;
}

/** Who asks, when, and what answers are made with. */
interface Person {
  readonly asker: Asker;
  readonly officer: Officer | null;
  readonly now: Date;
  readonly services: Services;
}

interface Answered {
  readonly reply: Reply;
  /** The question as it was read, for the audit log. */
  readonly asked: string | null;
}

const unread = (reply: Reply): Answered => ({ reply, asked: null });

/** How an admin can name somebody whom the rules do not know. */
const whoIs = ({ platform, workspace, user }: Asker): string =>
  printPrincipal({ platform, workspace: workspace ?? '*', kind: 'user', id: user });

/** More gain nothing, for one store answers them all; those that wait are a line of text, and weigh nothing. */
const AT_ONCE = 8;

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

/** The one door behind every front: who asks, which command, what they may see, what came of it, in the audit log. */
export function createFront({ services, audit, clock, reportBug }: FrontParts): Front {
  const { commands, officers } = services;
  const find = (name: string): Command | undefined => commands.find((command) => command.name === name);

  function failed(error: unknown, lang: Lang): Reply {
    const bug = reportBug(error);
    return { ...plainReply(lang, bugText(bug, lang)), bug };
  }

  async function answer(
    { name, text }: Line,
    lang: Lang,
    { asker, officer, now, services }: Person,
  ): Promise<Answered> {
    if (!officer) return unread(refusalReply(refuse('not-registered', { who: whoIs(asker) }), 'help', lang));
    const command = find(name ?? DEFAULT);
    if (!command) {
      const names = commands.map((known) => known.name);
      const nearest = nearestNames(name ?? '', names);
      const refusal = refuse('unknown-command', { command: name ?? '', nearest, commands: names });
      return unread(refusalReply(refusal, 'help', lang));
    }
    const call = { text, lang, today: beijingDay(now), now, asker, officer, services };
    const { reply, asked } = await runFor(command, call);
    if (!isRefusal(reply)) return { reply, asked };
    // A guest is offered published figures, whatever was asked.
    const offered = reply.code === 'published-only' ? DEFAULT : command.name;
    return { reply: refusalReply(reply, offered, lang), asked };
  }

  async function ask({ text, lang: chosen, asker = operator('console') }: Asked): Promise<Reply> {
    const line = parseLine(text);
    const lang = chosen ?? langOf(line.text);
    const now = clock();
    try {
      const officer = await officers.of(asker);
      const { answers, kept } = keepBeside(services.store.answers);
      const own = { ...services, store: { ...services.store, answers } };
      const answering = answer(line, lang, { asker, officer, now, services: own });
      const { reply, asked } = await answering.catch((error) => unread(failed(error, lang)));
      const command = find(line.name ?? DEFAULT)?.name ?? null;
      // What cannot be kept is not told: store and log hold every answer that was given.
      await Promise.all([kept(), audit.append(auditEntry({ asker, officer, command, asked, now }, reply))]);
      return reply;
    } catch (error) {
      return failed(error, lang);
    }
  }

  function complete(line: string, lang: Lang): readonly Completion[] {
    if (/^\s*[/／]\S*$/.test(line)) return completeNames(line.trim().slice(1).toLowerCase(), lang, commands);
    const [, prefix = '', name = DEFAULT, text = ''] = /^(\s*(?:[/／](\S+)\s+)?)(.*)$/s.exec(line) ?? [];
    const found = find(name)?.complete(text, lang, services) ?? [];
    return found.slice(0, 25).map((completion) => ({ ...completion, text: prefix + completion.text }));
  }

  const places = atMost(AT_ONCE);
  return { ask: (asked) => places.run(() => ask(asked)), complete };
}
