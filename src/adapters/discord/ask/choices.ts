import type { APIApplicationCommandOptionChoice } from 'discord.js';
import type { Completion, Front } from '../../../command/front.ts';
import { LIMITS } from '../render/limits.ts';
import type { TypedInteraction } from './read-interaction.ts';

type Choice = APIApplicationCommandOptionChoice<string>;

function choiceOf({ text, hint }: Completion, prefix: string): Choice | null {
  const value = (text.startsWith(prefix) ? text.slice(prefix.length) : text).trim();
  // A choice that is cut would ask another question.
  if (value === '' || value.length > LIMITS.choiceName) return null;
  const name = hint ? `${value} – ${hint}` : value;
  return { name: name.length <= LIMITS.choiceName ? name : value, value };
}

/** Ways to finish the query as Discord's list of choices: what is shown says what it is, what is taken is the query. */
export function choicesFor({ command, typed, lang }: TypedInteraction, front: Front): Choice[] {
  const prefix = `/${command} `;
  const choices = front.complete(prefix + typed, lang).map((completion) => choiceOf(completion, prefix));
  const byValue = new Map(choices.flatMap((choice) => (choice ? [[choice.value, choice]] : [])));
  return [...byValue.values()].slice(0, LIMITS.choices);
}
