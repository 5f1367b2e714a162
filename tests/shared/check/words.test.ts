import { describe, expect, test } from 'vitest'
import { checkDraft } from '../../../shared/check/check'
import { draftOfText, findingsOf, testRule } from './rule-tester'

testRule('time/dates', {
  right: ['2024年2月29日', '12月31日', '4月30日', '1月5日', '2月29日'],
  wrong: [['2023年2月29日', '2023年2月29日'], ['4月31日', '4月31日'], ['13月5日', '13月5日'], ['12月32日', '12月32日'], ['2025年6月0日', '2025年6月0日']],
}) // prettier-ignore

testRule('time/until', {
  right: ['截至目前，办结57件。', '截至2025年12月31日', '报名截止日期', '申请已于5日截止。', '截止时间为月底'],
  wrong: [['截止目前，办结57件。', '截止', '截至'], ['截止2025年12月31日', '截止', '截至'], ['截止到年底', '截止到', '截至'], ['截止12月底', '截止', '截至']],
}) // prettier-ignore

testRule('wording/doubled-words', {
  right: ['的的确确', '研究研究', '一件一件办', '方方面面', '是是非非', '认认真真', '点点滴滴', '人民人身权利', '层层落实', '实实在在'],
  wrong: [['依法行政的的要求', '的的', '的'], ['取得了了成效', '了了', '了'], ['推进工作工作落实', '工作工作', '工作'], ['加强法治政府法治政府建设', '法治政府法治政府', '法治政府'], ['和和谐', '和和', '和']],
}) // prettier-ignore

testRule('wording/confusions', {
  right: ['即使下雨', '部署工作', '叫做为人民服务', '法制社会主义', '建立发展机制', '校园满意度', '跟本单位联系', '更近一步之遥', '普发性文件', '汇报负责同志'],
  wrong: [['既使下雨也要办', '既使', '即使'], ['布署工作', '布署', '部署'], ['建设法制政府', '法制政府', '法治政府'], ['重大执法决定法治审核', '法治审核', '法制审核'], ['执法全过程纪录', '全过程纪录', '全过程记录'], ['人民检查院', '人民检查院', '人民检察院'], ['做为第一责任人', '做为', '作为'], ['建立台帐', '台帐', '台账']],
}) // prettier-ignore

testRule('wording/same-sentence', {
  right: ['全年依法办理行政复议案件七十二件并公开结果。\n全年依法办理行政诉讼案件九件并公开结果。', '特此报告。\n特此报告。'],
  wrong: [['加强行政执法人员资格管理和日常业务培训。\n其他。\n加强行政执法人员资格管理和日常业务培训。', '加强行政执法人员资格管理和日常业务培训。']],
}) // prettier-ignore

testRule('wording/document-kind', {
  right: ['特此报告。', '专此请示，请批示。'],
  wrong: [['请批示。', '请批示'], ['特此报告，请批示。', '特此报告，请批示'], ['以上报告当否，请批示。', '以上报告当否，请批示']],
}) // prettier-ignore

testRule('publication/blanks', {
  right: ['【解读】', '（略）', 'XX县', '2025年'],
  wrong: [['办结【待填】件。', '【待填】'], ['办结【】件。', '【】'], ['办结××件。', '××'], ['单位____盖章', '____']],
}) // prettier-ignore

testRule('publication/private', {
  right: ['编号12345678901234567890', '热线12345', '电话022-12345678', '京ABCDEF', '身份证110101199013071234', '金额13800138000.5元'],
  wrong: [['身份证110101199003071233', '110101199003071233'], ['联系13800138000办理', '13800138000'], ['车辆京A12345逃离', '京A12345']],
}) // prettier-ignore

testRule('publication/classified', {
  right: ['保守秘密', '商业秘密保护', '国家秘密管理制度', '工作秘密管理'],
  wrong: [['秘密★1年', '秘密★'], ['内部资料', '内部资料'], ['不得外传', '不得外传']],
}) // prettier-ignore

testRule('structure/numbering', {
  right: ['一、甲\n正文。\n二、乙\n正文。', '一、甲\n（一）子\n文。\n（二）丑\n文。\n二、乙\n（一）寅\n文。\n（二）卯\n文。', '一、甲\n（一）子\n1.第一条措施已经落实到位。\n2.第二条措施已经落实到位。\n（二）丑\n3.第三条措施已经落实到位。\n4.第四条措施已经落实到位。'],
  wrong: [['一、甲\n正文。\n三、乙\n正文。', '三、', '二、'], ['一、甲\n正文。\n一、乙\n正文。', '一、', '二、'], ['一、甲\n（一）子\n文。\n（三）丑\n文。', '（三）', '（二）'], ['一、甲\n（一）子\n文。\n（一）丑\n文。\n（二）寅\n文。\n二、乙\n文。\n四、丙\n文。', '四、', '三、']],
}) // prettier-ignore

testRule('structure/items', {
  right: ['一是公开，二是透明。', '一是公开。\n二是透明。', '这是重点。', '统一是前提。', '一是公开；二是透明；三是便民。'],
  wrong: [['推进以下工作。一是公开信息。', '一是'], ['一是公开；三是便民。', '三是'], ['一是公开。\n二是透明。\n四是便民。', '四是']],
}) // prettier-ignore

testRule('structure/heading-mark', {
  right: ['一、主要举措\n正文。', '一、主要举措。正文接着写下去。'],
  wrong: [['一、主要举措；\n正文。', '；', ''], ['一、主要举措：\n正文。', '：', ''], ['一、主要举措。\n正文。', '。', '']],
}) // prettier-ignore

testRule('structure/empty-heading', {
  right: ['一、甲\n正文。\n二、乙\n正文。', '一、甲\n（一）子\n正文。\n（二）丑\n文。'],
  wrong: [['一、甲\n二、乙\n正文。', '甲'], ['一、甲\n正文。\n二、乙', '乙'], ['一、甲\n（一）子\n（二）丑\n文。', '子']],
}) // prettier-ignore

testRule('structure/lone-heading', {
  right: ['一、甲\n（一）子\n文。\n（二）丑\n文。', '一、甲\n正文。'],
  wrong: [['一、甲\n（一）子\n文。\n二、乙\n文。', '（一）']],
}) // prettier-ignore

describe('the whole of a report', () => {
  const title = '青杨区司法局2025年度法治政府建设情况报告'
  const parts = ['一、2025年主要举措和成效', '文。', '二、存在的不足和原因', '文。', '三、主要负责人履行第一责任人职责情况', '文。', '四、2026年工作安排', '文。'] // prettier-ignore
  test('has its parts and years', () => {
    const text = [title, ...parts].join('\n')
    expect(findingsOf('structure/required-parts', text)).toEqual([])
    expect(findingsOf('time/year', text)).toEqual([])
  })

  test('a part that is missing is told without a place', () => {
    const text = [title, ...parts.filter((_, index) => index !== 2 && index !== 3)].join('\n')
    const [finding, ...more] = findingsOf('structure/required-parts', text)
    expect(more).toEqual([])
    expect(finding).toMatchObject({ block: null, start: 0, end: 0, quote: '' })
    expect(finding?.message).toContain('不足和原因')
  })

  test.each([
    ['of last year in a heading', ['一、2024年主要举措和成效', '文。'], '2024', '2025'],
    ['of this year in the plan', ['一、2025年工作安排', '文。'], '2025', '2026'],
    ['of last year where it is announced', ['现将2024年度法治政府建设情况报告如下：', '一、举措', '文。'], '2024', '2025'],
  ])('a year %s', (_, lines, quote, expected) => {
    const [finding, ...more] = findingsOf('time/year', [title, ...lines].join('\n'))
    expect(more).toEqual([])
    expect(finding).toMatchObject({ quote, expected, fix: { text: expected } })
  }) // prettier-ignore
})

testRule('wording/two-names', {
  right: [
    '云岭市公安局牵头。\n会同云岭市公安局、云溪市公安局。',
    '市公安局和司法局联合检查。\n市公安局与司法局联合检查。',
    '天津市公安局城东分局高度重视。\n公安城东分局制定方案。\n公安城东分局组织培训。',
    '东河区人民政府、西河区人民政府。\n第一派出所、第二派出所。',
    '政府办公室、法治建设办公室。\n由市政府督办，有关市政府工作。',
    '副局长王建国主持。\n副局长王建军带队。',
    '局长王强主持会议。\n局长王强带队检查。',
    '建设便民服务中心。\n建设为民服务中心。',
    '青河县司法局2025年度法治政府建设情况报告\n青河县、清溪县。\n加快推进城乡建设。',
  ],
  wrong: [
    ['云岭市公安局牵头。\n会同云岭市公安局研究。\n报云领市公安局备案。', '云领市公安局'],
    ['市住房和城乡建设局牵头。\n市住房与城乡建设局配合。', '市住房与城乡建设局'],
    ['区综合行政执法局牵头。\n区行政综合执法局配合。', '区行政综合执法局'],
    ['市规划和自然资源局牵头。\n市自然资源和规划局配合。', '市自然资源和规划局'],
    ['公安城东分局制定方案。\n城东公安分局组织培训。', '城东公安分局'],
    ['局长周志远主持会议。\n局长周志元亲自部署。', '周志元'],
    ['局长李晓明主持会议。\n李小明同志多次研究。', '李小明'],
    ['青杨区司法局2025年度法治政府建设情况报告\n一、举措\n在青扬区全域推进。', '青扬区', '青杨区'],
  ],
}) // prettier-ignore

testRule('wording/places', {
  right: [
    '赴浙江省杭州市余杭区考察。', '江苏省昆山市、吉林省吉林市昌邑区。', '南京市鼓楼区、福州市鼓楼区、徐州市鼓楼区。',
    '西宁市新城区建设', '江苏省和县级政府', '沈阳市和平区域合作', '重庆市江北区、宁波市江北区', '新疆维吾尔自治区和田地区',
    '北京市、昆山市', '许昌市东城区', '湖北省恩施土家族苗族自治州利川市', '海南省琼海市', '我市昆山市场监管所',
  ],
  wrong: [
    ['赴江苏省杭州市考察。', '江苏省杭州市'], ['协助无锡市昆山市公安局。', '无锡市昆山市'], ['赴江苏省义乌市学习。', '江苏省义乌市'],
    ['上海市余杭区', '上海市余杭区'], ['河北省巴音郭楞蒙古自治州', '河北省巴音郭楞蒙古自治州'], ['湖南省湘西土家族苗族自治州利川市', '湘西土家族苗族自治州利川市'],
  ],
}) // prettier-ignore

testRule('publication/internal', {
  right: ['对看守所开展检查。', '枪弹库管理制度健全。', '全区18条常用警卫路线。', '一楼大厅设服务窗口。', '走访看守所民警，住云岭路小区。', '指挥中心接处警3200起。', '在三楼会议室培训。', '建成监控中心3个。'],
  wrong: [
    ['枪弹库设在机关办公楼地下一层。', '枪弹库设在机关办公楼地下一层'], ['看守所（青杨区云岭路18号）', '看守所（青杨区云岭路18号'], ['看守所第三监区', '第三监区'],
    ['办公楼三楼监控中心', '三楼监控中心'], ['警卫路线为云岭路至机场。', '警卫路线为'], ['无线对讲频率为350兆', '无线对讲频率为3'],
  ],
}) // prettier-ignore

describe('what is still to be filled', () => {
  test('is told once for each part, with all its places', () => {
    const text = '青杨区司法局2025年度法治政府建设情况报告\n一、举措\n办结【待填】件，培训【待填】次。\n满意度【待填】%。\n二、不足\n力度不够。\n三、安排\n培训【待填】次。'
    const found = findingsOf('publication/blanks', text)
    expect(found.map(({ quote, related }) => [quote, related?.length ?? 0])).toEqual([['【待填】', 2], ['【待填】', 0]])
    expect(found[0]?.message).toContain('3处')
  }) // prettier-ignore
})

test('今年以来 is loose only in a report that is dated in the next year', () => {
  const told = (date: string) =>
    findingsOf(
      'time/relative',
      `青杨区司法局2025年度法治政府建设情况报告\n一、举措\n今年以来办结57件。\n二、2026年工作安排\n今年以来的做法继续坚持。\n青杨区司法局\n${date}`,
    ).map(({ quote, severity }) => [quote, severity])
  expect(told('2026年1月20日')).toEqual([['今年以来', 'info']])
  expect(told('2025年12月20日')).toEqual([])
})

describe('what only looks like a slip', () => {
  const told = (text: string): readonly string[] =>
    checkDraft(draftOfText(text)).filter(({ block, severity }) => block !== null && severity !== 'info').map(({ rule, quote }) => `${rule} ${quote}`)
  test.each([
    '受理120件，按期办结118件，提前办结率85%。',
    '今年2035件工单全部办结。',
    '线索12条（待核实3条）。',
    '组长：王 强，副组长：李 敏。',
    '开展“学法 守法 用法”主题活动。',
    '落实《国家税务局关于规范执法的通知》要求。',
    '“一要坚持党的领导，确保方向正确。\n“二要坚持执法为民，回应群众关切。”',
    '王××同志被评为先进个人。',
    '《行政执法监督办法》《行政执法监督规范》同时施行。',
    '听取当事人陈述、申辩。',
    '开展预防犯罪宣传，通报消息，逐部门核对。',
    '为了了解情况，对对口帮扶单位走访。',
    '桐坪司法所办理法律援助案件83件。\n枫树司法所办理法律援助案件38件。',
  ])('%s', (text) => {
    expect(told(text)).toEqual([])
  })
}) // prettier-ignore
