import type { Query } from '../domain/query.ts';
import { type AnswerContext, askLine } from './context.ts';
import type { Action } from './reply.ts';

/** A button per query, labelled with its own canonical words. */
export function followUps(context: AnswerContext, queries: readonly Query[]): Action[] {
  const own = askLine(context, context.query);
  const actions = queries.map((query) => ({ label: context.print(query), ask: askLine(context, query) }));
  return actions
    .filter(({ ask }, at) => ask !== own && actions.findIndex((other) => other.ask === ask) === at)
    .slice(0, 5);
}
