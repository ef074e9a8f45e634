import { maySee } from '../../access/may-see-alert.ts';
import { plainReply, type Reply } from '../../answer/reply.ts';
import { ALERT_LIST, factorText, qualityHeadline, ruleLines } from '../../text/alert-list.ts';
import { ALERT_MEASURE_NAMES } from '../../text/alert-words.ts';
import { HIGHEST, LOWEST, thresholdFactor } from '../own-threshold.ts';
import { officeOf } from '../reply/alert-reply.ts';
import type { AlertCall } from './alert-call.ts';

/** What officers said of alerts, and what it did to each threshold. */
export async function quality({ lang, officer, services }: AlertCall): Promise<Reply> {
  const votes = (await services.store.alerts.votes()).filter((one) => maySee(officer, one));
  const count = (of: 'useful' | 'noise'): number => votes.reduce((sum, one) => sum + one[of], 0);
  const rows = votes
    .sort((a, b) => b.noise - a.noise || b.useful - a.useful)
    .map((one) => [
      officeOf(one, services.reference, lang),
      ALERT_MEASURE_NAMES[one.measure][lang],
      `${one.useful}`,
      `${one.noise}`,
      factorText(thresholdFactor(one), lang),
    ]);
  return {
    ...plainReply(lang, qualityHeadline({ useful: count('useful'), noise: count('noise') }, lang)),
    readAs: 'quality',
    table:
      rows.length === 0
        ? null
        : {
            columns: ALERT_LIST.qualityHeads[lang].map((name, at) => ({ name, align: at < 2 ? 'left' : 'right' })),
            rows,
          },
  };
}

/** What is watched, how, and when it speaks. */
export async function rules({ lang, services }: AlertCall): Promise<Reply> {
  const judged = await services.store.alerts.judgedThrough();
  return {
    ...plainReply(
      lang,
      ruleLines({ through: judged?.through ?? null, lowest: LOWEST, highest: HIGHEST }, lang).join('\n'),
    ),
    readAs: 'rules',
  };
}
