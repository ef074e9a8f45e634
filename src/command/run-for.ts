import type { Reply } from '../answer/reply.ts';
import { atLeast } from '../domain/officer.ts';
import { isRefusal, type Refusal, refuse } from '../domain/refusal.ts';
import { narrowedText } from '../text/access.ts';
import { officeName } from '../text/names.ts';
import type { Call, Command } from './define-command.ts';
import { servicesFor } from './services-for.ts';

/** The first line of the same question's answer for all offices together; null where it has none. */
async function nationalLine(command: Command, call: Call, text: string): Promise<string | null> {
  const { services } = servicesFor(call.officer, call.lang, call.services);
  const reply = await command.run({ ...call, text, services });
  return isRefusal(reply) || reply.figures.length === 0 ? null : (reply.text.split('\n')[0] ?? null);
}

export interface Ran {
  readonly reply: Reply | Refusal;
  /** What was read, also where it was refused; null when nothing could be read. */
  readonly asked: string | null;
}

/** Runs a command within its officer's rights. An answer that was narrowed to own offices says so, beside the whole. */
export async function runFor(command: Command, call: Call): Promise<Ran> {
  const { officer, lang, services } = call;
  const needs = command.needs ?? 'guest';
  if (!atLeast(officer, needs)) {
    return { reply: refuse('role-missing', { command: command.name, needs, has: officer.role }), asked: null };
  }
  const own = servicesFor(officer, lang, services);
  const found = await command.run({ ...call, services: own.services });
  const reply = isRefusal(found) ? found : own.permitted(found);
  const [asked, national] = [reply.readAs ?? own.asked(), own.national()];
  if (isRefusal(reply) || national === null) return { reply, asked };
  const names = officer.offices.map((code) => officeName(code, services.reference, lang));
  const whole = await nationalLine(command, call, services.language.print(national, lang));
  return { reply: { ...reply, text: `${reply.text}\n${narrowedText(names, whole, lang)}` }, asked };
}
