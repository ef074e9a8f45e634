import type { Registration } from '../../src/domain/enterprise.ts';
import type { Office } from '../../src/domain/reference.ts';
import { enterpriseCodes } from './enterprise-codes.ts';
import { OFFICE_SIZES } from './office-sizes.ts';
import { DRAW, seeded } from './seeded.ts';

const DOCKING = ['single window', 'pilot zone platform', 'own interface'];
const RETURNING = ['bonded warehouse', 'return centre at the port', 'consolidated by batch'];

/** What an office's enterprise has and how often it was used; the larger it is, the more it has. */
function registrationOf({ code: office, nameEn, b2bFrom }: Office, code: string, at: number): Registration {
  const draw = (what: number): number => seeded(DRAW.registration, Number(office), at, what);
  // Offices that joined later have had less time for it.
  const most = (b2bFrom < '2021-07-01' ? 600 : 240) / (at + 1);
  const measure = (what: string, slot: number) => {
    const has = draw(slot) < 0.9 - Math.min(0.5, at * 0.04);
    return { what: has ? what : '', uses: has ? Math.round(most * (0.2 + 0.8 * draw(slot + 1))) : 0 };
  };
  const one = (of: readonly string[], slot: number): string => of[Math.floor(of.length * draw(slot))] ?? '';
  return {
    code,
    version: 1,
    name: `DEMO ${nameEn.replace(/ Customs$/, '')} Trading ${at + 1}`,
    office,
    measures: {
      registration: measure(office, 0),
      docking: measure(one(DOCKING, 8), 2),
      inspection: measure('yes', 4),
      returns: measure(one(RETURNING, 9), 6),
    },
  };
}

/** Made-up registrations of the enterprises that the demo's declarations name; the same for ever. */
export const demoEnterprises = (offices: readonly Office[]): Registration[] =>
  offices.flatMap((office) => {
    const { exports = 0, imports = 0 } = OFFICE_SIZES.get(office.code) ?? {};
    const codes = enterpriseCodes(office.code, Math.max(exports, imports));
    return codes.map((code, at) => registrationOf(office, code, at));
  });
