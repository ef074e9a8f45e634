import type { Bilingual, Lang } from '../../../domain/lang.ts';

/** The few words that this front adds to an answer. */
const WORDS = {
  readAs: { en: 'read as: ', zh: '读作：' },
  chartInWords: { en: 'The chart in words: ', zh: '图表说明：' },
  olderPicture: {
    en: 'Any picture or file attached to this message is of an earlier version.',
    zh: '本消息如附有图片或文件，均属较早版本。',
  },
  inDirectMessages: {
    en: 'The file is in your direct messages with me.',
    zh: '文件已发到你与我的私信中。',
  },
  note: { en: 'Note', zh: '备注' },
  send: { en: 'Send', zh: '发送' },
  cancel: { en: 'Cancel', zh: '取消' },
  typeNote: {
    en: 'Slack opened no window for a note. Type it behind the command instead:',
    zh: 'Slack 未能打开备注窗口。请直接在命令后输入备注：',
  },
} as const satisfies Record<string, Bilingual>;

export const word = (name: keyof typeof WORDS, lang: Lang): string => WORDS[name][lang];

/** Rows, lines or columns that are not shown; `inFile` when the file beside holds them. */
export function andMore(count: number, of: 'rows' | 'lines' | 'columns', lang: Lang, inFile: boolean): string {
  const things = { rows: '行', lines: '行', columns: '列' }[of];
  if (lang === 'zh') return `… 另有${count}${things}${inFile ? '，全部在文件中' : ''}`;
  const names = count === 1 ? of.slice(0, -1) : of;
  return `… and ${count} more ${names}${inFile ? ', all of them in the file' : ''}`;
}
