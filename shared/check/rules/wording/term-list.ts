/** A name that is out of date: from which year on, and what it is now (in words, quotes where it is one name). */
export interface Term {
  readonly old: string
  readonly now: string
  readonly since: number
}

/** Bodies renamed by the reforms of 2018 and 2023, laws that the Civil Code replaced on 1 January 2021. */
export const terms: readonly Term[] = [
  ...renamed(2018, '“市场监督管理局”', ['工商局', '工商行政管理局', '质监局', '质量技术监督局', '食品药品监督管理局', '食药监局']),
  ...renamed(2018, '“自然资源局”', ['国土资源局', '国土局']),
  ...renamed(2018, '“自然资源部”', ['国土资源部']),
  ...renamed(2018, '“生态环境局”', ['环保局', '环境保护局']),
  ...renamed(2018, '“生态环境厅”', ['环保厅', '环境保护厅']),
  ...renamed(2018, '“生态环境部”', ['环保部', '环境保护部']),
  ...renamed(2018, '“应急管理局”', ['安监局', '安全生产监督管理局']),
  ...renamed(2018, '“应急管理部”', ['国家安全生产监督管理总局', '国家安监总局']),
  ...renamed(2018, '卫生健康部门', ['卫计委', '卫计局', '卫生和计划生育委员会', '卫生和计划生育局']),
  ...renamed(2018, '“税务局”', ['国税局', '地税局', '国家税务局', '地方税务局']),
  ...renamed(2018, '司法行政部门', ['政府法制办', '政府法制办公室', '国务院法制办']),
  ...renamed(2018, '“农业农村部”', ['农业部']),
  ...renamed(2018, '“文化和旅游部”', ['文化部']),
  ...renamed(2018, '“文化和旅游局”', ['旅游局']),
  ...renamed(2018, '“全面依法治国委员会”', ['全面依法治国领导小组']),
  ...renamed(2023, '“国家金融监督管理总局”', ['银保监会', '银监会', '保监会']),
  ...renamed(2021, '《中华人民共和国民法典》', ['《合同法》', '《物权法》', '《侵权责任法》', '《婚姻法》', '《继承法》', '《收养法》', '《担保法》', '《民法总则》', '《民法通则》', '《中华人民共和国合同法》', '《中华人民共和国物权法》', '《中华人民共和国侵权责任法》', '《中华人民共和国婚姻法》', '《中华人民共和国继承法》', '《中华人民共和国担保法》', '《中华人民共和国民法总则》', '《中华人民共和国民法通则》']),
] // prettier-ignore

function renamed(since: number, now: string, names: readonly string[]): readonly Term[] {
  return names.map((old) => ({ old, now, since }))
}
