import { type Officer, seesEveryOffice } from '../domain/officer.ts';
import type { EnterpriseStore } from '../store/enterprise-port.ts';
import { BeyondScope } from './scoped-ledger.ts';

/**
 * Enterprises as one officer may see them: those of their own offices, with what these declared. Another office's is
 * not told from one that does not exist. `looked` is told of each that is asked for, found or not.
 */
export function scopedEnterprises(
  enterprises: EnterpriseStore,
  officer: Officer,
  looked: (code: string) => void,
): EnterpriseStore {
  const own = seesEveryOffice(officer) ? undefined : officer.offices;
  const within = (offices?: readonly string[]) =>
    own === undefined ? offices : offices === undefined ? own : offices.filter((code) => own.includes(code));
  return {
    async register() {
      throw new BeyondScope('a question writes nothing');
    },
    async find(code, days, offices) {
      looked(code);
      return enterprises.find(code, days, within(offices));
    },
    registered: async (limit, offices) => enterprises.registered(limit, within(offices)),
  };
}
