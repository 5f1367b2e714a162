import type { Block } from '../../shared/model/block'
import type { Figure } from '../../shared/model/blocks/figure'
import type { Chapter } from '../../shared/model/chapter'
import { newId } from '../../shared/model/ids'
import { emptyIndicator, type Indicator } from '../../shared/model/indicator'
import { emptyHead } from '../../shared/model/head'
import { restartingNumbering, type Report } from '../../shared/model/report'

/** Sentences about an invented district. */
const sentences = [
  '区政府常务会议专题学习法律法规12次，把依法行政能力作为干部考核的重要内容。',
  '全年新收行政复议申请187件，审结175件，其中调解和解38件，案结事了率明显提高。',
  '对36件行政规范性文件开展合法性审核，提出修改意见94条，采纳率达到百分之百。',
  '组织行政执法人员培训23场次，覆盖1460人次，持证上岗率保持在98.5%以上。',
  '完善公共法律服务体系，建成村居法律顾问工作站64个，接待群众咨询9300余人次。',
  '深入开展“法律进乡村”活动，发放宣传资料4.2万份，举办专题讲座57场。',
  '个别部门执法程序还不够规范，案卷制作质量参差不齐，基层执法力量有待加强。',
  '下一步将健全重大行政决策合法性审查机制，推动关口前移、重心下沉、服务靠前。',
]

const paragraphLength = 150

const counted: Indicator = {
  ...emptyIndicator,
  id: newId(),
  name: '收案',
  value: '187',
  prior: '175',
}
const figure: Figure = {
  type: 'figure',
  indicator: counted.id,
  form: 'value',
  children: [{ text: '' }],
}

/**
 * A chapter of so many characters in paragraphs of 150, each with one figure of the register and one
 * stretch of a look: by turns a run-in lead, bold, underlined.
 */
export function longChapter(characters: number, title = '主要举措和成效'): Chapter {
  const count = Math.round(characters / paragraphLength)
  const blocks = Array.from({ length: count }, (_, index) => paragraph(index))
  return { ...emptyChapter('chapter'), title, blocks }
}

/** A report of chapters of one size each. */
export function longReport(chapters: number, charactersEach: number): Report {
  return reportOf(
    Array.from({ length: chapters }, (_, index) =>
      longChapter(charactersEach, `第${index + 1}方面工作的举措和成效`),
    ),
  )
}

export function reportOf(chapters: Chapter[]): Report {
  return {
    id: newId(),
    title: '云岭区人民政府2025年度法治政府建设情况报告',
    organization: '云岭区人民政府',
    year: 2025,
    head: emptyHead,
    numbering: restartingNumbering,
    front: { ...emptyChapter('front'), blocks: [plain('市人民政府：')] },
    chapters,
    back: { ...emptyChapter('back'), blocks: [plain('特此报告。')] },
    register: [counted],
    structureRevision: 0,
  }
}

/** A report so many times over: every chapter again, with ids of its own. */
export function timesOver(report: Report, times: number): Report {
  const again = (chapter: Chapter): Chapter => ({
    ...chapter,
    id: newId(),
    blocks: chapter.blocks.map((block) => ({ ...block, id: newId() })),
  })
  const chapters = Array.from({ length: times }, () => report.chapters.map(again)).flat()
  return { ...report, id: newId(), chapters }
}

function emptyChapter(kind: Chapter['kind']): Chapter {
  const level = kind === 'chapter' ? 1 : null
  return { id: newId(), kind, level, title: '', runIn: false, blocks: [], revision: 0 }
}

function plain(text: string): Block {
  return { type: 'paragraph', id: newId(), children: [{ text }] }
}

function paragraph(index: number): Block {
  const first = sentences[index % sentences.length] ?? ''
  const rest = words(index + 1, paragraphLength - first.length)
  const middle = Math.floor(first.length / 3)
  const [before, stretch, after] = [first.slice(0, middle), first.slice(middle, -1), `。${rest}`]
  if (index % 3 === 0) {
    const children = [{ text: first, lead: true as const }, { text: '' }, figure, { text: rest }]
    return { type: 'paragraph', id: newId(), level: 3, children }
  }
  const look = index % 3 === 1 ? { bold: true as const } : { underline: true as const }
  const looked = { text: stretch, ...look }
  const children = [{ text: before }, looked, { text: '' }, figure, { text: after }]
  return { type: 'paragraph', id: newId(), children }
}

function words(from: number, length: number): string {
  let text = ''
  for (let index = from; text.length < length; index += 1)
    text += sentences[index % sentences.length]
  return text.slice(0, length)
}
