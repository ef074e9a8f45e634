import { maySee } from '../access/may-see-alert.ts';
import { isStillThere } from '../alert/reply/drivers.ts';
import { ask } from '../answer/ask.ts';
import type { Within } from '../briefing/about.ts';
import { beijingDay, type Clock } from '../domain/clock.ts';
import type { Lang } from '../domain/lang.ts';
import type { Officer } from '../domain/officer.ts';
import { isRefusal } from '../domain/refusal.ts';
import type { Services } from './define-command.ts';
import { liveExpectation } from './live-expectation.ts';
import { servicesFor } from './services-for.ts';

const MOST_ALERTS = 1000;

/** What a briefing may ask for somebody with these rights: the answers of `/stats`, scoped as theirs are. */
export function askWithin(services: Services, clock: Clock): (officer: Officer, lang: Lang) => Within {
  const expected = liveExpectation(services.store.alerts, services.reference);
  return (officer, lang) => {
    const own = servicesFor(officer, lang, services);
    const { language, store } = own.services;
    return {
      ask: async (query) => {
        const text = language.print(query, 'en');
        const reply = await ask({ text, lang, today: beijingDay(clock()) }, own.services);
        return isRefusal(reply) ? reply : own.permitted(reply);
      },
      print: (query) => language.print(query, 'en'),
      reword: (question) => {
        const reading = language.read(question);
        return isRefusal(reading) ? question : language.print(reading.query, lang);
      },
      ledger: store.ledger,
      returns: store.returns,
      figures: store.figures,
      expected,
      async alerts() {
        const open = await store.alerts.list({ state: 'open', limit: MOST_ALERTS });
        return open.filter((alert) => maySee(officer, alert));
      },
      isThere: (alert) => isStillThere(store.ledger, alert),
    };
  };
}
