/**
 * @import { ChartSpecification } from '../../../chart/specification.ts'
 * @import { Lang } from '../../../domain/lang.ts'
 */
import { button, element } from './element.js';
import { currentTheme } from './settings.js';
import { STRINGS } from './strings.js';

/** The usual size of charts: the picture has its place before it has come. */
const WIDTH = 900;
const HEIGHT = 480;

/** @param {string} chartUrl */
const address = (chartUrl) => `${chartUrl}&theme=${currentTheme()}&scale=${devicePixelRatio > 1 ? 2 : 1}`;

/**
 * The picture with its alternative text; it opens alone and can be saved.
 * @param {{ chart: ChartSpecification, chartUrl: string, lang: Lang }} answer
 */
export function chartFigure({ chart, chartUrl, lang }) {
  const words = STRINGS[lang];
  const picture = element('img', { alt: chart.alt, width: WIDTH, height: chart.height ?? HEIGHT });
  const open = element('a', { class: 'picture', target: '_blank', rel: 'noopener' }, picture);
  const save = element('a', { download: `${chart.title}.png` }, words.saveChart);
  const openText = element('a', { target: '_blank', rel: 'noopener' }, words.openChart);
  const failed = element('p', { class: 'problem', hidden: true }, words.chartFailed, ' ');
  failed.append(
    button({}, words.retry, () => {
      load();
      open.focus();
    }),
  );
  const figure = element(
    'figure',
    { class: 'chart', 'data-chart': chartUrl },
    open,
    failed,
    element('figcaption', {}, openText, ' · ', save),
  );

  const load = () => {
    failed.hidden = true;
    open.hidden = false;
    for (const link of [open, openText, save]) link.href = address(chartUrl);
    picture.src = address(chartUrl);
  };
  picture.addEventListener('error', () => {
    failed.hidden = false;
    open.hidden = true;
  });
  figure.addEventListener('repaint', load);
  load();
  return figure;
}

/** Asks for every chart of the log in the colours that the page has now. */
export function repaintCharts() {
  for (const figure of document.querySelectorAll('[data-chart]')) figure.dispatchEvent(new Event('repaint'));
}
