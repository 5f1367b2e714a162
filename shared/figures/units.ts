import type { FigureKind } from '../model/draft'

/** Measure words of official reports by kind; of several that fit, the longest is meant. */
export const units: Readonly<Record<Exclude<FigureKind, 'date' | 'ordinal'>, readonly string[]>> = {
  money: words('元 美元 欧元 港元 日元 英镑 卢布 韩元 澳元 加元 新台币'),
  percent: words('% ‰ 个百分点 百分点 个千分点 个基点 倍'),
  duration: words(
    '年 个月 周 天 日 小时 个小时 分钟 秒 秒钟 刻钟 个工作日 工作日 个自然日 自然日 个日历日 个交易日',
    '个季度 个星期 星期 个学期 个世纪 个昼夜 昼夜 个年头 岁 周岁 学时 个学时 课时 个课时 工时 h min',
  ),
  distance: words('公里 千米 米 海里 华里 厘米 毫米 微米 纳米 延米 延长米 车道公里 km m cm mm'),
  other: words(
    '平方米 平方公里 平方千米 平方厘米 平米 ㎡ m² km² 亩 公顷 亩次 立方米 立方 m³ 升 毫升 公升 方 标方 吨 公斤 千克',
    '克 毫克 微克 斤 公担 磅 克拉 kg g mg t 吨公里 人公里 吨次 载重吨 总吨 蒸吨 标准立方米 MWp kWp 千瓦时 瓦时 兆瓦时 度 千瓦 兆瓦 吉瓦 瓦',
    '伏 千伏 千伏安 兆伏安 焦耳 吉焦 千卡 大卡 马力 kWh KWh MWh GWh TWh kW KW MW GW W kV KV V kVA MVA',
    '摄氏度 ℃ 分贝 dB 帕 千帕 百帕 兆帕 赫兹 兆赫 GB TB PB EB MB KB Gbps Mbps Kbps 字节 兆 分 流明 勒克斯',
  ),
  count: words(
    '个 件 起 人 名 位 次 项 条 份 家 场 期 批 处 所 座 栋 幢 套 台 辆 艘 架 列 部 本 册 卷 篇 张 幅 枚 把 支 只 头 匹',
    '尾 羽 株 棵 粒 颗 块 片 段 节 门 堂 讲 轮 班 组 对 双 户 口 间 床 例 宗 桩 笔 单 票 则 集 档 种 类 款 层 排 路 点 站 席',
    '队 股 伙 窝 桶 袋 箱 包 瓶 盒 罐 根 管 剂 针 面 页 字 首 幕 曲 遍 趟 车 道 盏 眼 孔 封 通 方面 大类 大项 大队 中队',
    '人次 辆次 件次 批次 户次 家次 艘次 架次 班次 场次 台次 例次 株次 车次 宗次 篇次 条次 份次 剂次 项次 点次 处次 间次 轮次',
    '起次 期次 头次 只次 店次 企次 村次 校次 趟次 笔次 单次 页次 航次 列次 床次 组次 人份 人天 床日 台时 标段 台套 件套 台件',
    '发 站次 课次 人日 工日 车皮 标准箱 标箱 TEU 航班 班列 字次 省 市 县 区 镇 乡 村 社区 街道 校 国',
  ),
}

/** After a Chinese numeral these belong to names and words: 三省, 四面, 两口. */
export const arabicOnly: ReadonlySet<string> = new Set(
  words(
    '方 度 分 升 伏 兆 m g t h W V 面 口 头 管 路 车 单 队 眼 孔 集 档 床 排 站 省 市 县 区 镇 乡 村 社区 街道 校 国',
    '发 字 针 通 双 大队 中队 把 斤 磅 瓦 帕 桶 包 根 则 句 票',
  ),
)

function words(...lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => line.split(' '))
}
