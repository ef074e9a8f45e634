import type { Spellings } from '../meaning.ts';

const words = (text: string): string[] => text.trim().split(/\s+/);

/**
 * Words and places that are near to a keyword or an office and mean something else: Suzhou is not Fuzhou.
 * They are refused by name and never taken for a misspelling.
 */
export const STRANGE_WORDS: Spellings = {
  en: words(`
    exporter exporters importer importers reexport reexports re-exports reimport reimports airport airports seaport seaports
    port ports transport expert experts bank banks late later deport ratio ratios valve county counties counter
    able around bounds brew cancel char chars companies company compat compile compose compute contributor contributors covert
    create created creates enable expose exposes frame frames grep hart impact label labels liable margin member members near
    notable parsed parses pear pears quality race rand says shape shaped shapes shared slot slots space spaces square stable
    thread threads trace traced tracer trader traders tuple tuples update updated updates way ways
    grape grapes cable cables tablet tablets rubber summer incense mixture mixtures balloon balloons hairpin hairpins
    grade grades promotion promotions deadline deadlines declare declares decide decides decision decisions define defined
    division divisions precision effort efforts store stores score scores sharp warning account accounts route routes
    rotate court courts defect defects friends changing exiting lecture tale tales vague graphic definite
    without except excluding exclude not non average forecast price prices volume weight tax taxes tariff tariffs
    anhui anqing anshan anshun anyang baicheng baise baishan baiyin baoding baoji baoshan baotou bayannur bazhong beihai bengbu
    benxi bijie binzhou bozhou cangzhou changde changzhi changzhou chaoyang chaozhou chengde chenzhou chifeng chizhou chongzuo
    chuzhou dandong daqing datong dazhou deyang dezhou dongguan dongying ezhou fangchenggang foshan fujian fushun fuxin fuyang
    gansu ganzhou guangan guangdong guangxi guangyuan guigang guilin guizhou guyuan hainan handan hanzhong hebei hebi hechi hegang
    heihe heilongjiang henan hengshui hengyang heyuan heze hezhou huaian huaibei huaihua huainan huanggang huangshan huangshi
    hubei huizhou huludao hulunbuir hunan huzhou jiamusi jian jiangsu jiangxi jiaozuo jiaxing jiayuguan jieyang jilin jinchang
    jincheng jingdezhen jingmen jingzhou jinhua jining jinzhong jinzhou jiujiang jiuquan jixi kaifeng karamay laibin langfang
    leshan lianyungang liaocheng liaoning liaoyang liaoyuan lijiang lincang linfen linyi lishui liupanshui liuzhou longnan longyan
    loudi luan luohe luoyang luzhou lvliang maanshan maoming meishan meizhou mianyang mudanjiang nanchong nanping nantong nanyang
    neijiang ningde ningxia ordos panjin panzhihua pingdingshan pingliang pingxiang puer putian puyang qianjiang qingyang qingyuan
    qinghai qinhuangdao qinzhou qiqihar qitaihe quanzhou qujing quzhou rizhao sanmenxia sanming sanya shaanxi shandong shangluo
    shangqiu shangrao shanwei shanxi shaoguan shaoxing shaoyang shihezi shiyan shizuishan shuangyashan shuozhou sichuan siping
    songyuan suihua suining suizhou suqian suzhou taian taizhou tangshan tianshui tibet tieling tongchuan tonghua tongliao
    tongling tongren tumen turpan weifang weihai weinan wenzhou wuhai wuhu wulanchabu wuwei wuxi wuzhong wuzhou xiangtan xiangyang
    xianning xianyang xiaogan xingtai xinjiang xinxiang xinyang xinyu xinzhou xizang xuancheng xuchang xuzhou yaan yanan
    yangjiang yangquan yangzhou yantai yibin yichang yichun yingkou yingtan yiwu yiyang yongzhou yueyang yulin yuncheng yunfu
    yunnan yuxi zaozhuang zhangjiajie zhangjiakou zhangye zhangzhou zhaoqing zhaotong zhejiang zhenjiang zhongshan zhongwei
    zhoukou zhoushan zhuhai zhumadian zhuzhou zibo zigong ziyang zunyi
  `),
  zh: words(`
    河北 山西 陕西 内蒙古 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 广西 海南 四川 贵州 云南 西藏 甘肃
    青海 宁夏 新疆 苏州 无锡 常州 扬州 徐州 南通 温州 义乌 东莞 佛山 珠海 中山 惠州 泉州 漳州 烟台 威海 唐山 洛阳 桂林 三亚 海南省
    京津冀 长三角 珠三角 大湾区 江南 江北 西南 西北 华南 华北 华东 东北 前一个月 前1个月 除 除外 不含 不包括 非 平均 均值 预测 汇率
    前年 前天 前日 大前年 上上月 上上个月 明天 明年 下月 下个月
    各地区 各地 分地区 按地区 对美元
    转口 再出口 复出口 退税 关税 税收 口岸 同期
  `),
};
