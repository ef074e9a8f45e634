import { createBriefings } from '../briefing/create-briefings.ts';
import type { Clock } from '../domain/clock.ts';
import { askWithin } from './ask-within.ts';
import type { Services } from './define-command.ts';

/** What commands are handed, made from its parts. */
export function createServices(parts: Omit<Services, 'briefings'>, clock: Clock): Services {
  const { store, officers, reference } = parts;
  const briefings = createBriefings({
    ...{ store, officers, reference },
    within: (officer, lang) => within(officer, lang),
  });
  const services: Services = { ...parts, briefings };
  const within = askWithin(services, clock);
  return services;
}
