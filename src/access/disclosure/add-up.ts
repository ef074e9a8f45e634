import type { Contributors } from './contributors.ts';

/** Adds up by enterprise; the room for all enterprises is taken once. */
export function createAdder(enterprises: number): (sets: readonly Contributors[]) => Contributors {
  const placeOf = new Int32Array(enterprises).fill(-1);
  return (sets) => {
    const [first] = sets;
    if (first && sets.length === 1) return first;
    let size = 0;
    for (const { values } of sets) size += values.length;
    const [numbers, values] = [new Uint32Array(size), new Float64Array(size)];
    let end = 0;
    for (const set of sets) {
      for (let at = 0; at < set.values.length; at += 1) {
        const enterprise = set.enterprises[at] as number;
        let place = placeOf[enterprise] as number;
        if (place < 0) {
          place = end;
          placeOf[enterprise] = end;
          numbers[end] = enterprise;
          end += 1;
        }
        values[place] = (values[place] as number) + (set.values[at] as number);
      }
    }
    for (let at = 0; at < end; at += 1) placeOf[numbers[at] as number] = -1;
    // The rest of a long list would be kept with a short one.
    return { enterprises: numbers.slice(0, end), values: values.slice(0, end) };
  };
}
