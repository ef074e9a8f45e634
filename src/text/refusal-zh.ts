import type { PeriodFault } from '../domain/refusal.ts';
import type { RefusalSentences } from './refusal-en.ts';
import { releaseFaultText } from './release-fault.ts';
import { CALIBER_NAMES } from './words.ts';

const FAULTS: Readonly<Record<PeriodFault, string>> = {
  'no-such-month': '没有这个月份',
  'no-such-day': '日历上没有这一天',
  'no-such-quarter': '一年只有第一至第四季度',
  'no-such-half': '一年只有上半年和下半年',
  reversed: '止期早于起期',
  mixed: '起止须为同一种期间（年对年、月对月）',
};

const list = (words: readonly string[]): string => words.join('、');
const place = (at: number): string => `（第${at + 1}个字符）`;

export const REFUSALS_ZH: RefusalSentences = {
  'empty-question': ({ example }) => `没有看到问题。可以试试：${example}`,
  'unknown-word': ({ word, at, nearest, example }) =>
    `不认识“${word}”${place(at)}。${nearest.length ? `相近的词：${list(nearest)}。` : ''}可用的例子：${example}`,
  'ambiguous-word': ({ word, at, candidates }) => `“${word}”${place(at)}可能是${candidates.join('或')}，请选择。`,
  'bare-number': ({ number, at }) =>
    `不清楚${number}${place(at)}指什么。请写“前${number}”、“hs ${number}”或完整的期间，如2020年11月。`,
  'bad-period': ({ text, at, fault }) => `“${text}”${place(at)}不是有效期间：${FAULTS[fault]}。`,
  'year-missing': ({ text, at }) => `“${text}”${place(at)}是哪一年？例如2020年11月。`,
  'said-twice': ({ slot, first, second, at }) =>
    `${slot}有两个不同的值：“${first}”和“${second}”${place(at)}。请保留一个，或用“比”来比较。`,
  'word-missing': ({ after, at, example }) => `“${after}”${place(at)}后面缺少内容。可用的例子：${example}`,
  'unknown-office': ({ code, at }) =>
    `没有代码为${code}的关区${place(at)}：前两位须是某个直属海关的代码，如北京海关0100。`,
  'unknown-key': ({ key, at, keys }) => `不认识键“${key}”${place(at)}。可用的键：${list(keys)}。`,
  'bad-value': ({ key, value, at, example }) => `“${value}”${place(at)}不适用于${key}。可用的例子：${example}`,
  'month-on-month': ({ word, at }) => `“${word}”${place(at)}需要季节调整后的数据，目前没有。可以查询同比或各月数据。`,
  'measure-missing': () => '请问查询哪个指标：出口、进口、进出口还是退货？',
  'office-missing': () => '请问查询哪个关区？',
  'period-missing': () => '请问查询哪个期间？',
  'calibers-differ': ({ first, firstCaliber, second, secondCaliber }) =>
    `${first}与${second}不可比：${first}为${CALIBER_NAMES[firstCaliber].zh}，${second}为${CALIBER_NAMES[secondCaliber].zh}。2018年两者相差约八倍。`,
  'does-not-fit': ({ verb, example }) => `“${verb}”不适用于这个问题。可用的例子：${example}`,
  'no-dollar-figure': ({ period, available }) =>
    `${period}没有公布美元值，系统不按汇率折算。${available.length ? `已公布美元值的期间：${list(available)}。` : ''}`,
  'hs-too-deep': ({ code, chapter }) => `数据按HS章汇总，不细分到${code}。可用的例子：hs ${chapter}`,
  'no-enterprise-figures': ({ enterprise }) =>
    `此处不提供单个企业（${enterprise}）的数据。可按关区、监管方式、国别或章查询；本关区企业请用/enterprise查询。`,
  'no-such-enterprise': ({ enterprise }) =>
    `您可查询的关区内没有登记或申报过的企业${enterprise}。请核对代码，或向其所属关区查询。`,
  'not-a-code': ({ text, example }) => `${text}不是企业代码。请按${example}的格式填写。`,
  'unknown-answer': ({ id, example }) => `本库没有编号为“${id}”的回答。有数据的回答都注明编号，可以试试：${example}`,
  'bad-release': ({ fault }) => `没有发布任何数字。${fault.field}：${releaseFaultText(fault).zh}`,
  'release-changed': () => '没有发布任何数字：内容与预览不一致，或预览之后库中已有其他发布。请重新预览。',
  'already-published': ({ figures }) => `没有发布任何数字：这${figures}个数字已在该次发布中，内容完全相同。`,
  'not-registered': ({ who }) => `您尚未登记，无法回答。请管理员为您授权，并告知：${who}。`,
  'published-only': () => '您可以查询已公布的全国数据。报关单数据仅向已登记的关员开放。',
  'other-office': ({ offices, own }) => {
    const closed = offices.length > 0 ? list(offices) : '单个关区';
    const open = own.length > 0 ? `${list(own)}以及各关区合计` : '各关区合计';
    return `${closed}的数据未向您开放。您可以查询${open}。`;
  },
  'role-missing': ({ command, needs, has }) => `/${command} 需要角色 ${needs}，您的角色是 ${has}。`,
  'unknown-principal': ({ text, example }) =>
    `不清楚“${text}”指谁。请@本工作区的人员、角色或频道，或写全称。可用的例子：${example}`,
  'unknown-role': ({ text, roles, example }) => `没有角色“${text}”。可用的角色：${list(roles)}。可用的例子：${example}`,
  'set-in-file': ({ who, name }) => `${who}已在人员文件中设定（${name}），以文件为准，请在文件中修改。`,
  'no-such-grant': ({ who }) => `没有给${who}的授权。`,
  'no-channel': ({ example }) => `简报发送到频道，不发送到私信。请在频道中输入。例子：${example}`,
  'channel-not-granted': ({ channel, example }) =>
    `本频道（${channel}）无权查询这些报关单数据，而频道中人人可见简报。管理员可授权。例子：${example}`,
  'which-briefing': ({ known }) =>
    known.length > 0
      ? `哪一个简报？现有：${known.map((id) => `#${id}`).join('、')}。`
      : '本频道没有简报。试试：/briefing 订阅 每日 09:00',
  'no-such-briefing': ({ id, known }) =>
    `这里没有简报 #${id}。${known.length ? `现有：${known.map((one) => `#${one}`).join('、')}。` : ''}`,
  'nothing-due': ({ id, day }) => `简报 #${id} 在${day}没有应发的内容。可用 /briefing 历史 ${id} 查看。`,
  'no-such-alert': ({ alert }) => `没有可供查看的预警${alert}。/alerts 可列出预警。`,
  'alert-state': ({ alert, state }) =>
    state === 'open'
      ? `预警${alert}已是进行中。`
      : `预警${alert}已解除，请先重新打开。可用的例子：/alerts 重开 ${alert}`,
  'no-such-subscription': ({ subscription }) =>
    `本频道没有编号为${subscription}的预警订阅。/alerts 订阅 ? 可列出订阅。`,
  'unknown-command': ({ command, nearest, commands }) =>
    `没有命令 /${command}。${nearest.length ? `相近的命令：${nearest.map((name) => `/${name}`).join('、')}。` : ''}可用命令：${commands.map((name) => `/${name}`).join('、')}。`,
  'unknown-topic': ({ topic, nearest, topics }) =>
    `没有关于“${topic}”的内容。${nearest.length ? `相近的主题：${list(nearest)}。` : ''}主题：${list(topics)}。`,
};
