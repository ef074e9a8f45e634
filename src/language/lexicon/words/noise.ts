import type { Spellings } from '../meaning.ts';

const words = (text: string): string[] => text.trim().split(/\s*\|\s*|\s*\n\s*/);

/** Words without which a question means the same. A word that changes the meaning (not, without, 除, 不含) is never here. */
export const NOISE_WORDS: Spellings = {
  en: words(`
    the|a|an|of|for|to|from|on|at|with|during|within|into|through|via|about|between|please|pls|kindly|thanks|thank you|hi|hello
    show|show me|show us|give|give me|give us|tell|tell me|tell us|send|send me|send us|list|display|get|find|look up|let me see
    see|i|i'd|we|me|you|want|want to know|need|would|like|can|could|can i|could i|may i|may we|let|let us|let us see|know|check|query|draw|make
    what|what's|whats|was|were|is|are|be|been|did|do|does|has|have|had|how|how fast|how much|much|it|its|their|there
    china|china's|chinas|chinese|national|nationwide|nationally|national total|total|totals|overall|altogether|all|whole country
    cbec|cross border|crossborder|e commerce|ecommerce|cross border e commerce|cross border ecommerce|online|ec
    figure|figures|data|statistics|statistic|stats|statistical|numbers|result|results|report|reports|information|info
    customs|customs data|customs statistics|gacc|gac|goods|format|file|the year|the year of|the month of|'s|only|just|download
  `),
  zh: words(`
    的|了|是|为|在|于|从|自|由|对|以|将|把|被|向|往|至|到|中|内|期间|其|这|那|呢|吗|啊|吧|呀|哦
    请|请问|请查|请帮|麻烦|麻烦你|您好|你好|谢谢|帮|帮我|给|给我|我|我要|我想|我想看|我想知道|想|要|想知道|想看|能否|能|可以|可否|一下|下
    查|查询|查看|查一查|查一下|查下|看|看看|看一下|看下|显示|列出|列|告诉|告诉我|统计|统计一下|汇总|提供|展示|了解|知道|说说|画|画出|做|做成|生成|出具
    多少|多少钱|有多少|是多少|为多少|达多少|达到多少|怎样|怎么样|如何|什么|几何|多大|有|共|共计|合计|总计|总共|总|达|达到
    全国|我国|中国|国家级|全部|整体|总体|所有|全口径
    跨境电商|跨境电子商务|跨境电商贸易|跨境电子商务贸易|跨境|电商|电子商务|跨境网购|跨境贸易
    数据|数字|数值|数|统计数据|统计数|指标|情况|状况|总额|总值|额|值|规模|结果|报告|信息|海关|海关总署|总署|海关统计|口径|发布|公布|发布的|货物|商品总额
    计|格式|文件|形式|方面|地区|市|分别|分别是|分别为|各自|之|呈现|下载|当天|当日
  `),
};
