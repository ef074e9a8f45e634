import {
  type APIActionRowComponent,
  type APIComponentInMessageActionRow,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import type { Action } from '../../../answer/reply.ts';
import { buttonId } from './button-id.ts';
import { LIMITS } from './limits.ts';

export type ButtonRow = APIActionRowComponent<APIComponentInMessageActionRow>;

export interface Buttons {
  readonly rows: readonly ButtonRow[];
  /** Lines that are to be kept for buttons that cannot carry them. */
  readonly kept: readonly { readonly id: string; readonly line: string }[];
  /** Questions beyond the number of buttons; they are shown as text to copy. */
  readonly left: readonly string[];
}

const shortLabel = (label: string): string => {
  if (label.length <= LIMITS.buttonLabel) return label;
  const cut = label.slice(0, LIMITS.buttonLabel - 2);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1))} …`;
};

/** A reply's next questions as rows of buttons; no two buttons may carry the same id. */
export function renderButtons(actions: readonly Action[]): Buttons {
  const unique = [...new Map(actions.map((action) => [action.ask, action])).values()];
  const shown = unique
    .slice(0, LIMITS.rows * LIMITS.buttonsInRow)
    .map((action) => ({ ...action, ...buttonId(action) }));
  const buttons = shown.map(({ label, id }) => ({
    type: ComponentType.Button as const,
    style: ButtonStyle.Secondary as const,
    label: shortLabel(label),
    custom_id: id,
  }));
  const rows = Array.from({ length: Math.ceil(buttons.length / LIMITS.buttonsInRow) }, (_, at) => ({
    type: ComponentType.ActionRow as const,
    components: buttons.slice(at * LIMITS.buttonsInRow, (at + 1) * LIMITS.buttonsInRow),
  }));
  const kept = shown.flatMap((one) => (one.kept ? [one.kept] : []));
  return { rows, kept, left: unique.slice(shown.length).map(({ ask }) => ask) };
}
