import { RETURN_CLOCKS } from '../../domain/return-clock.ts';
import { ledgerOn } from '../../query/ledger/ledger-source.ts';
import { type Amount, returnsDue } from '../../query/ledger/returns-due.ts';
import { amountText } from '../../text/amount.ts';
import { HELD } from '../../text/ledger-words.ts';
import { usualUnit } from '../../text/money.ts';
import { CLOCK_NAMES, deadlinesText } from '../../text/returns.ts';
import type { Section } from '../about.ts';

/** Days ahead, so that every deadline is told at least once. */
const WITHIN = { daily: 7, weekly: 7, monthly: 31, quarterly: 92 } as const;

const added = (amounts: readonly Amount[]): Amount => ({
  count: amounts.reduce((sum, { count }) => sum + count, 0),
  value: amounts.reduce((sum, { value }) => sum + value, 0),
  held: amounts.find(({ held }) => held)?.held ?? null,
});

/** Goods whose last day to come back is near, by the clocks of returns, as `/returns due` has them. */
export const deadlines: Section = async ({ rhythm, offices, lang, today, reference, within }) => {
  const source = ledgerOn(within.ledger, reference, await within.ledger.extent(), today);
  if (source === null) return null;
  const days = WITHIN[rhythm];
  const asked = { ...(offices.length > 0 && { offices }), today, within: days, by: 'return' } as const;
  const { clocks } = await returnsDue(source, within.returns, asked);
  const said = RETURN_CLOCKS.flatMap(({ name }) => {
    const goods = added(clocks.filter(({ clock }) => clock.name === name).map(({ soon }) => soon.goods));
    if (!goods.held && goods.value === 0) return [];
    const amount = goods.held
      ? HELD
      : amountText(goods.value, { unit: 'fen', money: usualUnit(goods.value, lang) }, lang);
    return [lang === 'zh' ? `${CLOCK_NAMES[name].zh} ${amount}` : `${CLOCK_NAMES[name].en} ${amount}`];
  });
  if (said.length === 0) return null;
  return { text: deadlinesText(said, days, lang), figures: [], notable: false };
};
