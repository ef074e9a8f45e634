import type { Day } from '../../domain/day.ts';
import type { Flow } from '../../domain/declaration.ts';
import type { Office, Reference } from '../../domain/reference.ts';
import { type Rejection, reject } from '../rejection.ts';

/** The B2B export modes began office by office (GAC announcements 75/2020, 92/2020, 47/2021). */
const B2B: readonly string[] = ['9710', '9810'];

export interface ModePlace {
  readonly mode: string;
  readonly flow: Flow;
  readonly office: Office;
  readonly day: Day;
}

/** Whether a mode exists, for this direction, and already at this office; null when it does. */
export function modeCheck({ modes }: Reference): (place: ModePlace) => Rejection | null {
  const known = new Map(modes.map((mode) => [mode.code, mode]));
  return ({ mode: code, flow, office, day }) => {
    const mode = known.get(code);
    if (!mode) return reject('mode', 'unknown-mode', { value: code.slice(0, 40) });
    if (!mode.flows.includes(flow)) return reject('mode', 'mode-not-for-flow', { mode: code, flow });
    if (B2B.includes(code) && day < office.b2bFrom) {
      return reject('mode', 'mode-before-start', { mode: code, office: office.code, from: office.b2bFrom });
    }
    return null;
  };
}
