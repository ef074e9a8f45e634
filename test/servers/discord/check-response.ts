import { FormErrors } from './api-error.ts';
import { checkMessage } from './check-message.ts';
import type { Json, StoredInteraction } from './state.ts';

/** Which first responses each kind of interaction takes. */
const TYPES: Readonly<Record<StoredInteraction['kind'], readonly number[]>> = {
  ping: [1],
  command: [4, 5, 9],
  button: [4, 5, 6, 7, 9],
  autocomplete: [8],
};

/** Throws 50035 for a first response that Discord would not take. */
export function checkResponse(kind: StoredInteraction['kind'], response: Json): void {
  const errors = new FormErrors();
  const data = (response.data ?? {}) as Json;
  if (!TYPES[kind].includes(Number(response.type)))
    errors.add(
      'type',
      'INTERACTION_RESPONSE_TYPE',
      `A response to a ${kind} cannot be of type ${String(response.type)}.`,
    );
  if (response.type === 8) {
    const choices = Array.isArray(data.choices) ? (data.choices as readonly Json[]) : null;
    if (!choices || choices.length > 25)
      errors.add('data.choices', 'BASE_TYPE_MAX_LENGTH', 'Must be 25 or fewer in length.');
    choices?.forEach(({ name, value }, at) => {
      errors.text(`data.choices.${at}.name`, name ?? '', 100, 1);
      errors.text(`data.choices.${at}.value`, value ?? '', 100, 1);
    });
  }
  if (response.type === 5 && ![undefined, 0, 64].includes(data.flags as number | undefined))
    errors.add('data.flags', 'INVALID_FLAGS', 'Only EPHEMERAL can be set here.');
  errors.check();
  if (response.type === 4) checkMessage(data, []);
}
