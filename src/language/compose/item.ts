import { type Refusal, refuse } from '../../domain/refusal.ts';
import type { Item, Slot } from '../lexicon/meaning.ts';

export type ItemOf<S extends Slot['slot']> = Extract<Slot, { readonly slot: S }> & Item;

/** The items of some slots, in the order said. */
export const itemsOf = <S extends Slot['slot']>(items: readonly Item[], ...slots: S[]): ItemOf<S>[] =>
  items.filter((item): item is ItemOf<S> => (slots as readonly string[]).includes(item.slot));

/** One item of each value, in the order said: the same word again is harmless. */
export function distinct<I extends Item>(items: readonly I[]): I[] {
  const seen = new Map<string, I>();
  for (const item of items) {
    const key = JSON.stringify(item.value);
    if (!seen.has(key)) seen.set(key, item);
  }
  return [...seen.values()];
}

/** The refusal for two different values of what can be said once. */
export const saidTwice = (slot: string, first: Item, second: Item): Refusal =>
  refuse('said-twice', { slot, first: first.said, second: second.said, at: second.at });
