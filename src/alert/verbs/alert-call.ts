import type { Asker } from '../../domain/asker.ts';
import type { Day } from '../../domain/day.ts';
import type { Lang } from '../../domain/lang.ts';
import type { Officer } from '../../domain/officer.ts';
import type { Reference } from '../../domain/reference.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import type { Language } from '../../language/language.ts';
import type { LedgerExtent } from '../../store/ledger-port.ts';
import type { Store } from '../../store/ports.ts';
import type { AlertContext } from '../reply/alert-reply.ts';

/** One call of a verb of /alerts; `services` show what the officer may see. */
export interface AlertCall {
  readonly lang: Lang;
  readonly today: Day;
  readonly now: Date;
  readonly asker: Asker;
  readonly officer: Officer;
  readonly services: {
    readonly store: Pick<Store, 'alerts' | 'ledger'>;
    readonly reference: Reference;
    readonly language: Language;
  };
}

export const contextOf = ({ lang, today, services }: AlertCall, extent: LedgerExtent): AlertContext => ({
  ledger: services.store.ledger,
  extent,
  reference: services.reference,
  lang,
  today,
});

/** The offices that a text names, within what the officer may ask; at least one. */
export function officesOf(text: string, { services, lang }: AlertCall): readonly string[] | Refusal {
  const reading = services.language.read(text);
  if (isRefusal(reading)) return reading;
  const { offices } = reading.query.scope;
  const names = services.reference.offices.slice(0, 3).map(({ nameEn, nameZh }) => (lang === 'zh' ? nameZh : nameEn));
  return offices.length > 0 ? offices : refuse('office-missing', { questions: names.map((name) => `office ${name}`) });
}
