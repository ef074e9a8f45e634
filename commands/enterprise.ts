import { askEnterprise } from '../src/answer/ask-enterprise.ts';
import { listEnterprises } from '../src/answer/list-enterprises.ts';
import type { Reply } from '../src/answer/reply.ts';
import { type Call, defineCommand } from '../src/command/define-command.ts';
import { type Refusal, refuse } from '../src/domain/refusal.ts';

async function run({ text, lang, today, services }: Call): Promise<Reply | Refusal> {
  const code = text.trim().toUpperCase();
  if (code === '') return listEnterprises(services.store.enterprises, { lang, reference: services.reference });
  // Wider than registrations are: declarations may name enterprises in other ways.
  if (!/^[0-9A-Z-]{4,32}$/.test(code)) return refuse('not-a-code', { text: code, example: '/enterprise 1101960ABC' });
  return askEnterprise(code, { lang, today }, services);
}

export const enterprise = defineCommand({
  name: 'enterprise',
  summary: {
    en: 'An enterprise of your own office: measures, volumes, returns, trend',
    zh: '本关区企业：便利措施、规模、退货、走势',
  },
  examples: ['/enterprise'],
  needs: 'officer',
  run,
  complete: () => [],
});
