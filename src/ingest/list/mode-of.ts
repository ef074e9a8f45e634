import type { DeclaredList, OrderType } from '../../domain/list.ts';
import { inOrder } from './facts.ts';

/** Orders to businesses and to overseas warehouses have modes of their own (GAC announcement 75/2020). */
const MODES: Readonly<Partial<Record<OrderType['type'], string>>> = { B: '9710', W: '9810' };

/** The supervision mode: that of the order's type where it has one and was not deleted, else the list's own. */
export function modeOf({ flow, mode, platform }: DeclaredList, orders: readonly OrderType[]): string {
  const same = orders.filter((order) => order.platform === platform);
  // Orders of businesses often name no platform, while their lists do.
  const either = orders.filter((order) => order.platform === '' || platform === '');
  const latest = inOrder(same.length > 0 ? same : either).at(-1);
  if (flow !== 'exports' || !latest || latest.appType === '3') return mode;
  return MODES[latest.type] ?? mode;
}
