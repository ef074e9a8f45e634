import { FormErrors } from './api-error.ts';
import type { Json } from './state.ts';

/** https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-naming */
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const MOST_LETTERS = 8000;

const list = (value: unknown): readonly Json[] => (Array.isArray(value) ? value : []);

function checkNamed(at: string, thing: Json, errors: FormErrors): number {
  const name = String(thing.name ?? '');
  if (!NAME.test(name) || name !== name.toLowerCase())
    errors.add(`${at}.name`, 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid');
  errors.text(`${at}.description`, thing.description ?? '', 100, 1);
  const localized = Object.entries((thing.description_localizations ?? {}) as Json);
  for (const [locale, text] of localized) errors.text(`${at}.description_localizations.${locale}`, text, 100, 1);
  return (
    name.length + Math.max(...[thing.description, ...localized.map(([, text]) => text)].map((t) => String(t).length))
  );
}

/** Throws 50035 for a list of commands that Discord would not take. */
export function checkCommands(commands: readonly Json[]): void {
  const errors = new FormErrors();
  if (commands.length > 100) errors.add('_', 'APPLICATION_COMMAND_TOO_MANY', 'At most 100 commands.');
  const names = commands.map(({ name }) => name);
  commands.forEach((command, at) => {
    if (names.indexOf(command.name) !== at)
      errors.add(`${at}.name`, 'APPLICATION_COMMANDS_DUPLICATE_NAME', 'Application command names must be unique');
    const options = list(command.options);
    if (options.length > 25) errors.add(`${at}.options`, 'BASE_TYPE_MAX_LENGTH', 'Must be 25 or fewer in length.');
    let letters = checkNamed(String(at), command, errors);
    let optional = false;
    options.forEach((option, index) => {
      const here = `${at}.options.${index}`;
      letters += checkNamed(here, option, errors);
      if (option.required === true && optional)
        errors.add(here, 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID', 'Required options must be placed before');
      optional ||= option.required !== true;
      if (option.autocomplete === true && option.type !== 3)
        errors.add(`${here}.autocomplete`, 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', 'Only a text can be completed.');
    });
    if (letters > MOST_LETTERS) errors.add(String(at), 'APPLICATION_COMMAND_TOO_LARGE', 'At most 8000 letters.');
  });
  errors.check();
}
