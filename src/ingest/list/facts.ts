import type { AppType, ListFact, MessageTime } from '../../domain/list.ts';

interface Sent {
  readonly appType: AppType;
  readonly at: MessageTime;
}

export const ofKind = <F extends ListFact>(facts: readonly ListFact[], kind: F['kind']): F[] =>
  facts.filter((fact): fact is F => fact.kind === kind);

/** In order of sending; of one second a deletion goes after a change, a change after the new, and else the text says. */
export function inOrder<T extends Sent>(sent: readonly T[]): T[] {
  if (sent.length < 2) return [...sent];
  return sent
    .map((one) => ({ one, key: `${one.at}${one.appType}${JSON.stringify(one)}` }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ one }) => one);
}
