import type { Lang } from '../../domain/lang.ts';
import type { Reference } from '../../domain/reference.ts';
import { workdaysOf } from '../../domain/workdays.ts';
import type { Subscription } from '../../store/briefing-port.ts';
import { nextText, notAnnouncedText } from '../../text/briefing-answers.ts';
import { makeUpText } from '../../text/briefing-coming.ts';
import { termsText } from '../../text/briefing-terms.ts';
import { instantText } from '../../text/instant.ts';
import { officeName } from '../../text/names.ts';
import { nextDues } from '../due-times.ts';

const NEXT = 5;

/** "daily 09:00 Asia/Shanghai workdays en Beijing", in words that read to the same terms. */
export function termsOf(subscription: Subscription, reference: Reference, lang: Lang): string {
  const offices = subscription.offices.map((code) => officeName(code, reference, lang));
  return termsText({ ...subscription, offices }, lang);
}

/** "#3 daily 09:00 Asia/Shanghai workdays en all offices". */
export const subscriptionText = (subscription: Subscription, reference: Reference, lang: Lang): string =>
  `#${subscription.id} ${termsOf(subscription, reference, lang)}`;

/** The next five run times, one a line; make-up workdays are marked, and a year without a notice is not guessed. */
export function nextLines(subscription: Subscription, reference: Reference, now: Date, lang: Lang): string[] {
  const workdays = workdaysOf(reference.specialDays);
  const makeup = new Set(reference.specialDays.filter(({ kind }) => kind === 'makeup_workday').map(({ day }) => day));
  const dues = nextDues(subscription, workdays, now, NEXT);
  const known = dues.filter(({ announced }) => announced);
  const [unknown] = dues.filter(({ announced }) => !announced);
  const lines = known.map(({ at, day }) => {
    const time = instantText(at, subscription.zone, lang);
    const marked = subscription.on === 'workdays' && makeup.has(day);
    return marked ? `${time} · ${makeUpText[lang]}` : time;
  });
  return [
    nextText(known.length, lang),
    ...lines,
    ...(unknown
      ? [notAnnouncedText(unknown.day.slice(0, 4), instantText(unknown.at, subscription.zone, lang), lang)]
      : []),
  ];
}
