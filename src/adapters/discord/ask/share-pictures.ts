import type { ChartSpecification, Drawer } from '../../../chart/specification.ts';

/** A picture is about 25 kB. */
const KEPT = 64;

/** Draws each chart once while it is among the latest used: officers who ask the same at once share one drawing. */
export function sharePictures(drawer: Drawer): (chart: ChartSpecification) => Promise<Uint8Array> {
  const kept = new Map<string, Promise<Uint8Array>>();
  return (chart) => {
    const key = JSON.stringify(chart);
    const drawing = kept.get(key) ?? drawer.draw(chart);
    kept.delete(key);
    kept.set(key, drawing);
    drawing.catch(() => kept.delete(key));
    const [oldest] = kept.keys();
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
    return drawing;
  };
}
