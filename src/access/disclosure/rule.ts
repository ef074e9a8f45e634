import type { DeclarationClass } from './classes.ts';
import { isConfidential, LEAST_REST, surelySafe, together, weigh } from './contributors.ts';

export interface Rule {
  /** Whether the sum of some classes, by their numbers, is confidential. */
  confidential(numbers: readonly number[]): boolean;
  /** Classes that are confidential by themselves. */
  readonly alone: readonly boolean[];
  /** Classes that keep every sum with them safe, whatever other classes come beside them. */
  readonly keepsSafe: readonly boolean[];
}

/** The rule for sums of classes; what is safe class by class, or surely safe, needs no exact look. */
export function ruleOver(classes: readonly DeclarationClass[]): Rule {
  const alone = classes.map(({ weight }) => isConfidential(weight));
  // Of an outcome that one enterprise dominates, what it has beyond its share comes from confidential classes.
  const ofEach = together(classes.filter((_, at) => alone[at]).map(({ contributors }) => contributors));
  const { total, rest } = weigh(ofEach);
  const beside = total - rest;
  const keepsSafe = classes.map(
    ({ weight }, at) => !alone[at] && !weight.unnamed && weight.rest > LEAST_REST * (weight.total + beside),
  );
  return {
    alone,
    keepsSafe,
    confidential(numbers) {
      if (numbers.some((number) => keepsSafe[number]) || !numbers.some((number) => alone[number])) return false;
      const found = numbers.flatMap((number) => classes[number] ?? []);
      if (surelySafe(found.map(({ weight }) => weight))) return false;
      return isConfidential(weigh(together(found.map(({ contributors }) => contributors))));
    },
  };
}
