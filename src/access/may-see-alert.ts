import type { Alert } from '../domain/alert.ts';
import { atLeast, type Officer, seesEveryOffice } from '../domain/officer.ts';

/** Whether somebody may see an alert: of their own offices, and of all offices together. */
export const maySee = (officer: Officer, { office }: Pick<Alert, 'office'>): boolean =>
  atLeast(officer, 'officer') && (office === '' || seesEveryOffice(officer) || officer.offices.includes(office));
