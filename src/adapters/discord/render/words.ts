import type { Bilingual } from '../../../domain/lang.ts';

/** The adapter's own few sentences; everything else is said by the reply. */
export const WORDS = {
  noPicture: {
    en: 'The chart could not be drawn; the figures are complete without it.',
    zh: '图表未能绘制；数据不受影响。',
  },
  tooManyCharts: {
    en: 'The chart is missing: too many are being drawn at the moment. Ask again in a minute.',
    zh: '未附图表：当前绘图请求过多。请一分钟后再问。',
  },
  noFiles: {
    en: 'The chart and files could not be attached here. Allow “Attach Files” and “Embed Links” for Tidewaiter in this channel. Discord says:',
    zh: '图表和文件无法附在此处。请在本频道允许 Tidewaiter“附加文件”和“嵌入链接”。Discord 的答复：',
  },
  broken: {
    en: 'Sorry, the answer could not be delivered. It is logged under',
    zh: '抱歉，答复未能送达。日志编号：',
  },
  unknownButton: {
    en: 'This button is not known any more. Ask with /stats, or see /help.',
    zh: '此按钮已失效。请用 /stats 提问，或查看 /help。',
  },
  stopped: {
    en: 'I was stopped before I could answer a question asked here. Please ask it again.',
    zh: '系统曾中断，未能及时回答此处的提问，请再问一次。',
  },
  again: { en: 'Ask again', zh: '再问一次' },
  note: { en: 'Note', zh: '备注' },
} as const satisfies Readonly<Record<string, Bilingual>>;
