import type { Registration } from '../../domain/enterprise.ts';
import type { Office } from '../../domain/reference.ts';
import { registrationReader } from '../enterprise/read-registration.ts';
import { looksRegistered, REGISTRATION_COLUMNS } from '../enterprise/registration-columns.ts';
import { KEPT_LENGTH } from '../map/compile-map.ts';
import type { Rejection } from '../rejection.ts';

type Texts = Readonly<Record<string, string>>;

/** Whether what quarantine kept is of a registration: declarations have columns that these have not. */
export const isRegistration = (record: Texts): boolean => {
  const columns = Object.keys(record);
  return looksRegistered(columns) && columns.every((name) => REGISTRATION_COLUMNS.includes(name));
};

/** Reads registrations again from what quarantine kept of them; one whose texts were cut must be loaded again. */
export function retryRegistrations(offices: readonly Office[]) {
  const read = registrationReader(offices);
  return (record: Texts): Registration | Rejection | 'load-again' =>
    Object.values(record).some((text) => text.length >= KEPT_LENGTH)
      ? 'load-again'
      : read((name) => record[name] ?? '');
}
