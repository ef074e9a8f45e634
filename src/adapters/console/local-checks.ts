import type { ChartSpecification, Drawer } from '../../chart/specification.ts';
import type { Store } from '../../store/ports.ts';
import type { Check } from './doctor.ts';

const CHART: ChartSpecification = {
  kind: 'levels',
  lang: 'zh',
  title: '出口',
  labels: ['2020'],
  axes: [{ id: 'level', unit: '万亿元' }],
  lines: [{ name: '出口', axis: 'level', mark: 'bar', values: [1], texts: ['1'] }],
  footer: '检查',
  alt: '检查',
};

const textOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The store: what is in it. Its address may hold a password and is not told. */
export async function storeChecks(store: Pick<Store, 'figures' | 'ledger'>): Promise<readonly Check[]> {
  try {
    const [figures, extent] = await Promise.all([store.figures(), store.ledger.extent()]);
    const days = extent ? `declarations from ${extent.first} to ${extent.last}` : 'no declarations';
    return [{ name: 'content', ok: true, detail: `${figures.length} published figures, ${days}`, fix: null }];
  } catch (error) {
    const fix = 'run tidewaiter verify; restore a backup if the file is damaged';
    return [{ name: 'content', ok: false, detail: textOf(error), fix }];
  }
}

/** Charts: one with Chinese words is drawn. */
export async function chartChecks(drawer: Drawer): Promise<readonly Check[]> {
  try {
    const png = await drawer.draw(CHART);
    return [{ name: 'fonts', ok: true, detail: `a chart with Chinese words is drawn, ${png.length} bytes`, fix: null }];
  } catch (error) {
    const fix = 'run npm ci: fonts and the drawing library come with it';
    return [{ name: 'fonts', ok: false, detail: textOf(error), fix }];
  }
}
