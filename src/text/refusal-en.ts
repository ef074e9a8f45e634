import type { PeriodFault, RefusalCode, RefusalFacts } from '../domain/refusal.ts';
import { releaseFaultText } from './release-fault.ts';
import { CALIBER_NAMES } from './words.ts';

export type RefusalSentences = { readonly [C in RefusalCode]: (facts: Readonly<RefusalFacts[C]>) => string };

const FAULTS: Readonly<Record<PeriodFault, string>> = {
  'no-such-month': 'there is no such month',
  'no-such-day': 'the calendar has no such day',
  'no-such-quarter': 'a year has quarters 1 to 4',
  'no-such-half': 'a year has halves 1 and 2',
  reversed: 'it ends before it begins',
  mixed: 'both ends must be of one kind (two years, two months ...)',
};

const list = (words: readonly string[]): string => words.join(', ');
const place = (at: number): string => `(character ${at + 1})`;

export const REFUSALS_EN: RefusalSentences = {
  'empty-question': ({ example }) => `There is no question here. Try: ${example}`,
  'unknown-word': ({ word, at, nearest, example }) =>
    `I do not know "${word}" ${place(at)}.${nearest.length ? ` Nearest: ${list(nearest)}.` : ''} This works: ${example}`,
  'ambiguous-word': ({ word, at, candidates }) =>
    `"${word}" ${place(at)} could be ${candidates.join(' or ')}. Which one?`,
  'bare-number': ({ number, at }) =>
    `I cannot tell what ${number} ${place(at)} is. Say "top ${number}", "hs ${number}" or a full period such as 2020-11.`,
  'bad-period': ({ text, at, fault }) => `"${text}" ${place(at)} is no period: ${FAULTS[fault]}.`,
  'year-missing': ({ text, at }) => `"${text}" ${place(at)} of which year? Say for example 2020-11 or Nov 2020.`,
  'said-twice': ({ slot, first, second, at }) =>
    `Two different values for ${slot}: "${first}" and "${second}" ${place(at)}. Keep one, or compare them with "vs".`,
  'word-missing': ({ after, at, example }) =>
    `Something is missing after "${after}" ${place(at)}. This works: ${example}`,
  'unknown-office': ({ code, at }) =>
    `No customs district has the code ${code} ${place(at)}: the first two digits must be those of a district, such as 0100 for Beijing.`,
  'unknown-key': ({ key, at, keys }) => `I do not know the key "${key}" ${place(at)}. There are: ${list(keys)}.`,
  'bad-value': ({ key, value, at, example }) => `"${value}" ${place(at)} does not fit ${key}. This works: ${example}`,
  'month-on-month': ({ word, at }) =>
    `"${word}" ${place(at)} needs seasonally adjusted figures, and there are none. Ask for y/y or for the months themselves.`,
  'measure-missing': () => 'Which figure: exports, imports, trade or returns?',
  'office-missing': () => 'Which customs office?',
  'period-missing': () => 'For which period?',
  'calibers-differ': ({ first, firstCaliber, second, secondCaliber }) =>
    `${first} and ${second} cannot be compared: ${first} is on the ${CALIBER_NAMES[firstCaliber].en}, ${second} on the ${CALIBER_NAMES[secondCaliber].en}. In 2018 the two differed about eightfold.`,
  'does-not-fit': ({ verb, example }) => `"${verb}" does not work with this question. This works: ${example}`,
  'no-dollar-figure': ({ period, available }) =>
    `No dollar figure was published for ${period}, and Tidewaiter does not convert by a rate.${available.length ? ` Published in dollars: ${list(available)}.` : ''}`,
  'hs-too-deep': ({ code, chapter }) =>
    `The ledger is kept by HS chapter: ${code} is not split out. This works: hs ${chapter}`,
  'no-enterprise-figures': ({ enterprise }) =>
    `Figures of one enterprise (${enterprise}) are not given here. Ask by office, mode, partner or chapter; an enterprise of your own office is told by /enterprise.`,
  'no-such-enterprise': ({ enterprise }) =>
    `No enterprise ${enterprise} is registered at an office that you may see, or has declared there. Check the code, or ask the office that it belongs to.`,
  'not-a-code': ({ text, example }) => `${text} is no enterprise code. Write it as in ${example}.`,
  'unknown-answer': ({ id, example }) =>
    `No answer with the id "${id}" was given from this store. Every answer with figures names its own. Try: ${example}`,
  'bad-release': ({ fault }) => `Nothing was published. ${fault.field}: ${releaseFaultText(fault).en}`,
  'release-changed': () =>
    'Nothing was published: this is not what was previewed, or other figures were published since. Look at the preview again.',
  'already-published': ({ figures }) =>
    `Nothing was published: ${figures === 1 ? 'this figure stands' : `all ${figures} figures stand`} in this release already, exactly so.`,
  'not-registered': ({ who }) =>
    `You are not registered here, so I may not answer. Ask an admin to grant you a role, and give them this: ${who}.`,
  'published-only': () =>
    'You may ask for the published national figures. Figures from declarations are open to registered officers only.',
  'other-office': ({ offices, own }) => {
    const closed = offices.length > 0 ? list(offices) : 'Single offices';
    const open = own.length > 0 ? `${list(own)} and all offices together` : 'all offices together';
    return `${closed}: not open to you. You may ask for ${open}.`;
  },
  'role-missing': ({ command, needs, has }) => `/${command} needs the role ${needs}; yours is ${has}.`,
  'unknown-principal': ({ text, example }) =>
    `I cannot tell whom "${text}" means. Mention a person, role or channel of this workspace, or name it in full. This works: ${example}`,
  'unknown-role': ({ text, roles, example }) =>
    `"${text}" is no role. There are: ${list(roles)}. This works: ${example}`,
  'set-in-file': ({ who, name }) => `${who} is set in the officers file (${name}), and the file wins. Change it there.`,
  'no-such-grant': ({ who }) => `Nothing was granted to ${who}.`,
  'no-channel': ({ example }) =>
    `A briefing goes to a channel, not to direct messages. Say it in the channel. This works: ${example}`,
  'channel-not-granted': ({ channel, example }) =>
    `This channel (${channel}) may not see these declarations, and everybody in it would read the briefing. Ask an admin. This works: ${example}`,
  'which-briefing': ({ known }) =>
    known.length > 0
      ? `Which briefing? There are: ${known.map((id) => `#${id}`).join(', ')}.`
      : 'This channel has no briefings. This works: /briefing subscribe daily 09:00',
  'no-such-briefing': ({ id, known }) =>
    `There is no briefing #${id} here.${known.length ? ` There are: ${known.map((one) => `#${one}`).join(', ')}.` : ''}`,
  'nothing-due': ({ id, day }) =>
    `Nothing of briefing #${id} was due on ${day}. /briefing history ${id} lists what was.`,
  'no-such-alert': ({ alert }) => `There is no alert ${alert} that you may see. /alerts lists them.`,
  'alert-state': ({ alert, state }) =>
    state === 'open'
      ? `Alert ${alert} is open already.`
      : `Alert ${alert} is resolved. Reopen it first. This works: /alerts reopen ${alert}`,
  'no-such-subscription': ({ subscription }) =>
    `This channel has no subscription ${subscription} to alerts. /alerts subscribe ? lists them.`,
  'unknown-command': ({ command, nearest, commands }) =>
    `There is no command /${command}.${nearest.length ? ` Nearest: ${nearest.map((name) => `/${name}`).join(', ')}.` : ''} Commands: ${commands.map((name) => `/${name}`).join(', ')}.`,
  'unknown-topic': ({ topic, nearest, topics }) =>
    `I have nothing on "${topic}".${nearest.length ? ` Nearest: ${list(nearest)}.` : ''} Topics: ${list(topics)}.`,
};
