import { askOffice } from '../src/answer/ask-office.ts';
import type { Reply } from '../src/answer/reply.ts';
import { type Call, defineCommand } from '../src/command/define-command.ts';
import { isRefusal, type Refusal, refuse } from '../src/domain/refusal.ts';

async function run({ text, lang, today, services }: Call): Promise<Reply | Refusal> {
  const { language, reference } = services;
  const reading = text.trim() === '' ? null : language.read(text);
  if (reading && isRefusal(reading)) return reading;
  const [code] = reading?.query.scope.offices ?? [];
  const office = reference.offices.find((one) => one.code === code);
  if (!office) {
    const pilots = reference.offices.filter(({ pilotBatch }) => pilotBatch === 1);
    return refuse('office-missing', {
      questions: pilots.slice(0, 5).map(({ nameEn, nameZh }) => (lang === 'zh' ? nameZh : nameEn)),
    });
  }
  return askOffice(office, { lang, today }, services);
}

export const office = defineCommand({
  name: 'office',
  summary: {
    en: 'A customs office: volumes, modes since when, returns, freshness',
    zh: '关区概况：规模、监管方式、退货、报送情况',
  },
  examples: ['/office Beijing', '/office 杭州海关'],
  run,
  complete: (text, lang, { language }) => language.complete(text, lang),
});
