import type { FaceUse } from '../model/page-profile'

export interface Face {
  /** As named to the user: 正文, 标题 … */
  readonly use: string
  /** The official family, as named to the user. */
  readonly wanted: string
  /** Full and PostScript names under which official machines have it, best first. */
  readonly official: readonly string[]
  /** The family of fonts.css that is in the stack where an official one is found. */
  readonly officialFamily: string
  /** The bundled substitute: its family in fonts.css and its name for the user. */
  readonly bundledFamily: string
  readonly bundledName: string
}

/**
 * The typefaces of GB/T 9704-2012 (5.2.2, 7.3, 7.5). The families are the program's own names, so
 * that never a system face of a like name is taken: its CFF outlines would end as Type 3 fonts.
 */
export const faces: Readonly<Record<FaceUse, Face>> = {
  body: {
    use: '正文',
    wanted: '仿宋',
    official: [
      'FangSong_GB2312',
      '仿宋_GB2312',
      'FangSong',
      '仿宋',
      'FZFSJW--GB1-0',
      'FZFSK--GBK1-0',
      '方正仿宋简体',
      '方正仿宋_GBK',
      '方正仿宋_GB18030',
    ],
    officialFamily: 'Antou Official Fangsong',
    bundledFamily: 'Antou Song',
    bundledName: '思源宋体',
  },
  title: {
    use: '标题',
    wanted: '小标宋',
    official: [
      'FZXBSJW--GB1-0',
      'FZXBSK--GBK1-0',
      '方正小标宋简体',
      '方正小标宋_GBK',
      '小标宋',
      'FZXiaoBiaoSong-B05S',
      'FZXiaoBiaoSong-B05',
      '方正小标宋_GB18030',
    ],
    officialFamily: 'Antou Official Biaosong',
    bundledFamily: 'Antou Biaosong',
    bundledName: '思源宋体（粗）',
  },
  heading1: {
    use: '一级标题',
    wanted: '黑体',
    official: ['SimHei', '黑体', 'FZHTJW--GB1-0', 'FZHTK--GBK1-0', '方正黑体简体', '方正黑体_GBK'],
    officialFamily: 'Antou Official Hei',
    bundledFamily: 'Antou Hei',
    bundledName: '思源黑体',
  },
  heading2: {
    use: '二级标题',
    wanted: '楷体',
    official: [
      'KaiTi_GB2312',
      '楷体_GB2312',
      'KaiTi',
      '楷体',
      'FZKTJW--GB1-0',
      'FZKTK--GBK1-0',
      '方正楷体简体',
      '方正楷体_GBK',
      '方正楷体_GB18030',
    ],
    officialFamily: 'Antou Official Kai',
    bundledFamily: 'Antou Kai',
    bundledName: '霞鹜文楷',
  },
  pageNumber: {
    use: '页码',
    wanted: '宋体',
    official: ['SimSun', '宋体', 'NSimSun', '新宋体', 'FZSSJW--GB1-0', 'FZSSK--GBK1-0'],
    officialFamily: 'Antou Official Song',
    bundledFamily: 'Antou Song',
    bundledName: '思源宋体',
  },
}

/** A family of one zero-width glyph for every character: what measures nothing is in no other face. */
export const blankFamily = 'Antou Blank'

/**
 * Every face is declared with these, in per cent of its size: its line boxes then are the em box
 * of a Han character, and the white margin no longer depends on the face that a machine has.
 */
export const emBox = { ascent: 88, descent: 12 } as const

/** Tried in turn for a character that the wanted face lacks, before the system is asked. */
const lastResorts = ['Antou Song', 'Antou Kai', 'Antou Hei'] as const

/** The CSS families for a use, official first. */
export function faceStack(use: FaceUse): string {
  const { officialFamily, bundledFamily } = faces[use]
  return [...new Set([officialFamily, bundledFamily, ...lastResorts])]
    .map((family) => `"${family}"`)
    .join(', ')
}
