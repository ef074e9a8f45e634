import { FACILITATION, type Facilitation, type Registration } from '../domain/enterprise.ts';
import type { Bilingual, Lang } from '../domain/lang.ts';
import type { Reference } from '../domain/reference.ts';
import { countText, NOTHING } from './amount.ts';
import { officeName } from './names.ts';

/** The measures as the pilot offices call them. */
export const FACILITATION_NAMES: Readonly<Record<Facilitation, Bilingual>> = {
  registration: { en: 'Registered once at', zh: '一次登记' },
  docking: { en: 'Docking through', zh: '一点对接' },
  inspection: { en: 'Priority inspection', zh: '优先查验' },
  returns: { en: 'Return arrangement', zh: '便利退货' },
};

/** What stands for one measure: an office by name, yes, or the words of the registration. */
export function facilitationWhat(
  { measures }: Registration,
  measure: Facilitation,
  reference: Reference,
  lang: Lang,
): string {
  const { what } = measures[measure];
  if (what === '') return NOTHING;
  if (measure === 'registration') return officeName(what, reference, lang);
  return measure === 'inspection' ? (lang === 'zh' ? '是' : 'yes') : what;
}

/** One line a measure: "Docking through single window: used 412 times". */
export function measureLines(registration: Registration, reference: Reference, lang: Lang): string[] {
  return FACILITATION.map((measure) => {
    const { what, uses } = registration.measures[measure];
    const name = FACILITATION_NAMES[measure][lang];
    const said = facilitationWhat(registration, measure, reference, lang);
    const count = countText(uses, lang);
    if (what === '') return lang === 'zh' ? `${name}：无` : `${name}: none`;
    if (lang === 'zh') return `${name}：${said}，使用${count}次`;
    const named = measure === 'inspection' ? `${name}: yes` : `${name}: ${said}`;
    return `${named}, used ${count} ${uses === 1 ? 'time' : 'times'}`;
  });
}

export const namesText = (offices: readonly string[], reference: Reference, lang: Lang): string =>
  offices.map((code) => officeName(code, reference, lang)).join(lang === 'zh' ? '、' : ', ');

/** Name, code and home office; the code alone for an enterprise that declares and is not registered. */
export function enterpriseHeadline(
  code: string,
  registration: Registration | null,
  reference: Reference,
  lang: Lang,
): string {
  if (!registration) return lang === 'zh' ? `企业${code}：未登记` : `Enterprise ${code}: not registered`;
  const home = officeName(registration.office, reference, lang);
  return lang === 'zh'
    ? `${registration.name}（${code}）：主管海关${home}（${registration.office}）`
    : `${registration.name} (${code}): home office ${home} (${registration.office})`;
}

/** Where what is counted was declared. */
export const declaredAtText = (names: string, lang: Lang): string =>
  names === ''
    ? lang === 'zh'
      ? '在您可查询的关区没有申报。'
      : 'No declarations at an office that you may see.'
    : lang === 'zh'
      ? `统计范围：在${names}的申报。`
      : `Counted: declarations at ${names}.`;

export const chartTitle = (name: string, lang: Lang): string =>
  lang === 'zh' ? `${name}：跨境电商进出口，按月` : `${name}: CBEC exports and imports by month`;

/** Above the list of registered enterprises. */
export function listHeadline(count: number, most: number, lang: Lang): string {
  if (count === 0)
    return lang === 'zh'
      ? '您可查询的关区没有登记企业。可用tidewaiter ingest FILE导入。'
      : 'No enterprises are registered at an office that you may see. Next: tidewaiter ingest FILE (docs/enterprises.md).';
  if (count > most)
    return lang === 'zh'
      ? `登记企业，前${most}家（按关区和代码）：`
      : `Registered enterprises, the first ${most} by office and code:`;
  return lang === 'zh' ? `登记企业${count}家：` : `${count} registered ${count === 1 ? 'enterprise' : 'enterprises'}:`;
}

export const LIST_HEADS: Readonly<Record<Lang, readonly string[]>> = {
  en: ['Code', 'Name', 'Home office'],
  zh: ['企业代码', '名称', '主管海关'],
};

/** What the answers about an enterprise stand on beside declarations. */
export const registrationNote = (version: number, lang: Lang): string =>
  lang === 'zh' ? `登记信息为第${version}版。` : `Registration: version ${version}.`;

export const nameKept: Bilingual = {
  en: 'Figures of one enterprise are confidential: they are for the office that it belongs to, and each question about it is in the audit log.',
  zh: '单个企业数据保密，仅供其所属关区使用；每次查询均记入审计日志。',
};
