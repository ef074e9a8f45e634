import { FormErrors } from './api-error.ts';
import { checkMessage } from './check-message.ts';
import type { Json, StoredInteraction } from './state.ts';

/** Which first responses each kind of interaction takes. */
const TYPES: Readonly<Record<StoredInteraction['kind'], readonly number[]>> = {
  ping: [1],
  command: [4, 5, 9],
  button: [4, 5, 6, 7, 9],
  modal: [4, 5, 6, 7],
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
  if (response.type === 9) {
    errors.text('data.title', data.title ?? '', 45, 1);
    errors.text('data.custom_id', data.custom_id ?? '', 100, 1);
    const rows = Array.isArray(data.components) ? (data.components as readonly Json[]) : [];
    if (rows.length < 1 || rows.length > 5) errors.add('data.components', 'BASE_TYPE_BAD_LENGTH', '1 to 5 in length.');
    for (const [input] of rows.map(({ components }) => components as readonly Json[])) {
      if (input?.type !== 4) errors.add('data.components', 'UNION_TYPE_CHOICES', 'Only text inputs are known here.');
      errors.text('data.components.label', input?.label ?? '', 45, 1);
      errors.text('data.components.custom_id', input?.custom_id ?? '', 100, 1);
    }
  }
  errors.check();
  if (response.type === 4) checkMessage(data, []);
}
