import { ALERT_EXAMPLES, ALERT_VERBS, type AlertVerb, readAlertRequest } from '../src/alert/read-request.ts';
import { list, mine, ofOffice } from '../src/alert/verbs/list.ts';
import { change, show } from '../src/alert/verbs/one.ts';
import { quality, rules } from '../src/alert/verbs/quality.ts';
import { subscribe, subscriptions, unsubscribe } from '../src/alert/verbs/subscribe.ts';
import { test } from '../src/alert/verbs/test.ts';
import type { Reply } from '../src/answer/reply.ts';
import { type Call, defineCommand } from '../src/command/define-command.ts';
import { nearestNames } from '../src/command/nearest-names.ts';
import { isRefusal, type Refusal, refuse } from '../src/domain/refusal.ts';

const VERBS = Object.keys(ALERT_VERBS) as AlertVerb[];

async function run(call: Call): Promise<Reply | Refusal> {
  const request = readAlertRequest(call.text, call.today);
  if (request === null) {
    const [topic = ''] = call.text.trim().split(/\s/);
    return refuse('unknown-topic', { topic, nearest: nearestNames(topic, VERBS), topics: VERBS });
  }
  if (isRefusal(request)) return request;
  switch (request.kind) {
    case 'list':
      return list(call);
    case 'mine':
      return mine(call);
    case 'office':
      return ofOffice(request.text, call);
    case 'show':
      return show(request.alert, call);
    case 'act':
      return change(request.alert, request.action, call);
    case 'quality':
      return quality(call);
    case 'rules':
      return rules(call);
    case 'test':
      return test(request.text, call);
    case 'subscribe':
      return subscribe(request.terms, call);
    case 'unsubscribe':
      return unsubscribe(request.subscription, call);
    case 'subscriptions':
      return subscriptions(call);
  }
}

export const alerts = defineCommand({
  name: 'alerts',
  summary: {
    en: 'Offices that left their trend: list, show, ack, snooze, resolve, assign, quality, test, rules, subscribe',
    zh: '偏离趋势的关区：列表、查看、确认、暂停、解除、指派、质量、测试、规则、订阅',
  },
  examples: ['/alerts', '/alerts mine', '/alerts office Beijing', '/alerts 质量', '/alerts rules', ALERT_EXAMPLES.test],
  needs: 'officer',
  run,
  complete: (text, lang) =>
    VERBS.map((verb) => ({ verb, word: ALERT_VERBS[verb][lang === 'zh' ? 1 : 0] }))
      .filter(({ word }) => word.startsWith(text.trim().toLowerCase()))
      .map(({ verb, word }) => ({ text: `${word} `, label: word, hint: ALERT_EXAMPLES[verb] })),
});
