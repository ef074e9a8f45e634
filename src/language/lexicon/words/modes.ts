import type { Spellings } from '../meaning.ts';

/** Other ways to say a supervision mode or a group of them; the code itself is always known. */
export const MODE_WORDS: Readonly<Record<string, Spellings>> = {
  b2b: { en: ['b2b', 'business to business'], zh: ['企业对企业', 'b2b模式'] },
  b2c: { en: ['b2c', 'business to consumer'], zh: ['企业对消费者', '企业对个人', 'b2c模式'] },
  '9610': { en: ['retail', 'direct purchase', 'direct mail'], zh: ['零售', '直邮', '直购', '直购进口'] },
  '1210': { en: ['bonded', 'bonded cbec'], zh: ['保税', '网购保税', '保税备货', '保税电商', '保税跨境贸易电子商务'] },
  '1239': { en: ['bonded a', 'bonded cbec a'], zh: ['保税a', '保税电商a', '网购保税a', '保税跨境贸易电子商务a'] },
  '9710': { en: ['direct b2b', 'b2b direct'], zh: ['b2b直接', '跨境电商b2b直接'] },
  '9810': { en: ['overseas warehouse', 'overseas warehouses'], zh: ['海外仓', '跨境电商海外仓'] },
  '0110': { en: ['general trade'], zh: ['一般贸易'] },
  '1039': { en: ['market procurement', 'market procurement trade'], zh: ['市场采购', '市场采购贸易'] },
};
