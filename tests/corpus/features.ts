import { makeDocx, p, r } from '../main/import/docx/make-docx'
import { smallPng } from '../main/import/docx/docx-with-picture'

/**
 * One document with everything that a reader must not lose in silence: a footnote, a remark, hidden,
 * deleted and added words, merged cells, a soft break, a picture, a text box and a field.
 */
export function featuresDocx(): Buffer {
  return makeDocx({
    body: [
      p(r('公文标题', '<w:rFonts w:eastAsia="黑体"/><w:b/><w:sz w:val="44"/>'), '<w:jc w:val="center"/>'),
      p(`${r('全年办结')}<w:commentRangeStart w:id="1"/>${r('213件')}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>${r('。')}<w:r><w:footnoteReference w:id="2"/></w:r>`),
      p(`${r('可见')}${r('隐藏', '<w:vanish/>')}${changed('del', '<w:r><w:delText>删去</w:delText></w:r>')}${changed('ins', r('增加'))}`),
      table,
      p('甲。<w:r/>'.replace('<w:r/>', '')),
      p(`${r('第一行。')}<w:r><w:br/></w:r>${r('一、第二行')}`),
      p(`${r('图在此')}${picture}`),
      p(`${r('框在此')}${box}`),
      p(`${mark('begin')}<w:r><w:instrText xml:space="preserve"> DATE </w:instrText></w:r>${mark('separate')}${r('三月')}${mark('end')}${r('末', '<w:u w:val="single"/>')}`),
      p('最后一段'),
    ].join(''), // prettier-ignore
    footnotes: `<w:footnote w:id="2">${p('注一')}</w:footnote>`,
    comments: `<w:comment w:id="1" w:author="a" w:date="2026-01-01T00:00:00Z">${p('请核')}</w:comment>`,
    relationships: `<Relationship Id="rIdP" Type="${office}/officeDocument/2006/relationships/image" Target="media/a.png"/>`,
    files: [{ name: 'word/media/a.png', bytes: smallPng }],
  })
}

/** One with what stands for words: signs of a symbol font, a reading, a hyphen that never breaks, a table of contents. */
export function signsDocx(): Buffer {
  const field = (code: string, result: string) =>
    `${mark('begin')}<w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r>${mark('separate')}${result}${mark('end')}`
  const entry = `${r('一、主要举措')}<w:r><w:tab/></w:r>${r('1')}`
  return makeDocx({
    body: [
      p(field('TOC \\o "1-1"', entry)),
      p('一、主要举措', '<w:outlineLvl w:val="0"/>'),
      p(`${r('完成')}<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r><w:r><w:ruby><w:rubyPr><w:rubyAlign w:val="center"/><w:hps w:val="10"/><w:hpsRaise w:val="20"/><w:hpsBaseText w:val="21"/><w:lid w:val="zh-CN"/></w:rubyPr><w:rt>${r('shuǐ')}</w:rt><w:rubyBase>${r('水')}</w:rubyBase></w:ruby></w:r>${r('务工作，电话')}<w:r><w:t>0317</w:t><w:noBreakHyphen/><w:t>12</w:t></w:r>${r('。')}`),
    ].join(''), // prettier-ignore
  })
}

const office = 'http://schemas.openxmlformats.org'
const drawing = `${office}/drawingml/2006`

function changed(how: 'ins' | 'del', runs: string): string {
  return `<w:${how} w:id="5" w:author="a" w:date="2026-01-01T00:00:00Z">${runs}</w:${how}>`
}

function mark(type: string): string {
  return `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
}

function cell(words: string, properties = ''): string {
  return `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/>${properties}</w:tcPr>${p(words)}</w:tc>`
}

const table = `<w:tbl><w:tblPr><w:tblW w:w="6000" w:type="dxa"/></w:tblPr><w:tblGrid>${'<w:gridCol w:w="2000"/>'.repeat(3)}</w:tblGrid><w:tr>${cell('项目', '<w:vMerge w:val="restart"/>')}${cell('二〇二五年', '<w:gridSpan w:val="2"/>')}</w:tr><w:tr>${cell('', '<w:vMerge/>')}${cell('件数')}${cell('同比')}</w:tr><w:tr>${cell('复议')}${cell('72')}${cell('28.9%')}</w:tr></w:tbl>`

const picture = `<w:r><w:drawing><wp:inline xmlns:wp="${drawing}/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0"><wp:extent cx="914400" cy="914400"/><wp:docPr id="1" name="图"/><a:graphic xmlns:a="${drawing}/main"><a:graphicData uri="${drawing}/picture"><pic:pic xmlns:pic="${drawing}/picture"><pic:nvPicPr><pic:cNvPr id="1" name="a.png"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rIdP"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="914400" cy="914400"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`

const box =
  '<w:r><w:pict><v:shape id="s1" type="#_x0000_t202" style="position:absolute;width:200pt;height:50pt"><v:textbox><w:txbxContent><w:p><w:r><w:t>文本框里的字</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>'
