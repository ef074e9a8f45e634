import { createRequire } from 'node:module';
import { getPriority, setPriority } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { ChartJSNodeCanvas } from 'chartjs-node-canvas';
import { configurationOf } from './configuration.ts';
import { encodePng } from './encode-png.ts';
import { FAMILY, FONT_FILES } from './fonts.ts';
import type { ChartSpecification, Look } from './specification.ts';

export interface DrawJob {
  readonly specification: ChartSpecification;
  readonly look: Look;
}

// One renderer for all charts: a new one each time keeps growing. Chart.js scales its canvas itself.
const renderer = new ChartJSNodeCanvas({ width: 900, height: 480 });

// The canvas that the renderer draws on; its own registerFont asks for a function that this canvas does not have.
const require = createRequire(import.meta.url);
const { GlobalFonts }: typeof import('canvas') = createRequire(require.resolve('chartjs-node-canvas'))('canvas');
for (const file of FONT_FILES) {
  if (!GlobalFonts.registerFromPath(require.resolve(file), FAMILY)) throw new Error(`cannot read the font ${file}`);
}

/** One chart as PNG. */
export function draw({ specification, look }: DrawJob): Buffer {
  // Drawing and encoding are private there in one; its own encoder takes four fifths of the time.
  // biome-ignore lint/complexity/useLiteralKeys: only the bracket reaches a private method.
  const chart = renderer['renderChart'](configurationOf(specification, look));
  try {
    const { canvas } = chart;
    const rgba: Uint8Array = canvas.data();
    return encodePng({ width: canvas.width, height: canvas.height, rgba, description: specification.alt });
  } finally {
    chart.destroy();
  }
}

/** Behind the process that acknowledges and answers: where both want the same core, a chart comes a little later. */
const BEHIND = 5;

function stepBehind(): void {
  try {
    if (getPriority() < BEHIND) setPriority(BEHIND);
  } catch {
    // A machine that does not let priorities be set does without.
  }
}

/** What the workers run. The canvas frees past pixels between turns of the event loop, so each chart takes one. */
export default async function drawInTurn(job: DrawJob): Promise<Buffer> {
  stepBehind();
  const png = draw(job);
  await setImmediate();
  return png;
}
