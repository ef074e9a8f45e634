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
  /** Questions that no button can carry; they are shown as text to copy. */
  readonly left: readonly string[];
}

const shortLabel = (label: string): string => {
  if (label.length <= LIMITS.buttonLabel) return label;
  const cut = label.slice(0, LIMITS.buttonLabel - 2);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1))} …`;
};

/** A reply's next questions as rows of buttons; no two buttons may carry the same id. */
export function renderButtons(actions: readonly Action[]): Buttons {
  const asks = new Map(actions.map((action) => [action.ask, action.label]));
  const buttons = [...asks].map(([ask, label]) => ({ ask, label: shortLabel(label), id: buttonId(ask) }));
  const fit = buttons.flatMap(({ id, label }) =>
    id === null
      ? []
      : [{ type: ComponentType.Button as const, style: ButtonStyle.Secondary as const, label, custom_id: id }],
  );
  const shown = fit.slice(0, LIMITS.rows * LIMITS.buttonsInRow);
  const rows = Array.from({ length: Math.ceil(shown.length / LIMITS.buttonsInRow) }, (_, at) => ({
    type: ComponentType.ActionRow as const,
    components: shown.slice(at * LIMITS.buttonsInRow, (at + 1) * LIMITS.buttonsInRow),
  }));
  const carried = new Set(shown.map(({ custom_id }) => custom_id));
  return { rows, left: buttons.filter(({ id }) => id === null || !carried.has(id)).map(({ ask }) => ask) };
}
