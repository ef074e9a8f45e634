import { type Officer, ROLES } from '../domain/officer.ts';
import { isRefusal, type Refusal, refuse } from '../domain/refusal.ts';
import type { Language } from '../language/language.ts';
import type { Grant } from '../store/officer-port.ts';
import { type Place, PRINCIPAL_EXAMPLE, printPrincipal, readPrincipal } from './principal.ts';

const EXAMPLE = `/admin grant ${PRINCIPAL_EXAMPLE} officer Beijing`;

/** Offices in the command language's own words; none for no words. */
function readOffices(text: string, language: Language): readonly string[] | Refusal {
  if (text === '') return [];
  const reading = language.read(text);
  return isRefusal(reading) ? reading : reading.query.scope.offices;
}

/** Reads `WHO ROLE [OFFICES] [cleared] [named NAME]`. Only an officer has offices of their own, and needs at least one. */
export function readGrant(text: string, place: Place, language: Language): Grant | Refusal {
  const [words = '', name = ''] = text.split(/\s+named\s+/);
  const [who = '', role = '', ...rest] = words.trim().split(/\s+/);
  const principal = readPrincipal(who, place);
  if (!principal) return refuse('unknown-principal', { text: who, example: EXAMPLE });
  const known = ROLES.find((one) => one === role.toLowerCase());
  if (!known) return refuse('unknown-role', { text: role, roles: ROLES, example: EXAMPLE });
  const cleared = known === 'officer' && ['cleared', '涉密'].includes(rest.at(-1) ?? '');
  const offices = known === 'officer' ? readOffices(rest.slice(0, cleared ? -1 : undefined).join(' '), language) : [];
  if ('code' in offices) return offices;
  if (known === 'officer' && offices.length === 0)
    return refuse('word-missing', { after: role, at: text.indexOf(role), example: EXAMPLE });
  const officer: Officer = { name: name.trim() || printPrincipal(principal), role: known, offices };
  return { principal, officer: cleared ? { ...officer, cleared } : officer };
}

/** The line that grants the same, in full. */
export const printGrant = ({ principal, officer }: Grant): string =>
  [
    printPrincipal(principal),
    officer.role,
    ...officer.offices,
    ...(officer.cleared ? ['cleared'] : []),
    'named',
    officer.name,
  ].join(' ');
