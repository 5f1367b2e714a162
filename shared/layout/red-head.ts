import type { Head } from '../model/head'
import { pt } from './css-length'
import { faceStack } from './faces'
import { authorityOf, cornerOf, signersOf } from './head-elements'
import type { PageMetrics } from './page-metrics'
import { escapeHtml } from './printable'
import { points, standard } from './standard'

/** 版头 (GB/T 9704-2012, 7.2): nothing where the report has none of its elements. */
export function redHeadHtml(head: Head): string {
  if (!hasRedHead(head)) return ''
  const corner = cornerOf(head)
  const { names, after } = authorityOf(head)
  const number = escapeHtml(head.documentNumber)
  const mark = names.map((name) => `<p class="authority-name">${escapeHtml(name)}</p>`).join('')
  const word = after === '' ? '' : `<p class="authority-word">${after}</p>`
  const signers = signersOf(head)
  const signed = signers.length === 0 ? '' : signerHtml(signers)
  const side = signed === '' ? 'alone' : 'beside'
  return [
    '<header class="red-head">',
    ...corner.map(({ kind, text }) => `<p class="corner ${kind}">${escapeHtml(text)}</p>`),
    mark === '' ? '' : `<div class="authority">${mark}${word}</div>`,
    number === '' ? '' : `<p class="document-number ${side}">${number}</p>`,
    signed,
    mark === '' ? '' : '<div class="red-line"></div>',
    '</header>',
  ].join('')
}

/** Whether the report has any element of the 版头. */
export function hasRedHead(head: Head): boolean {
  const { documentNumber, signer } = head
  if (documentNumber !== '' || signer !== '') return true
  return cornerOf(head).length + authorityOf(head).names.length > 0
}

/** The look of the 版头 of this report: where each element stands depends on which there are. */
export function redHeadCss(head: Head, metrics: PageMetrics): string {
  const { linePitch, characterPitch, faces } = metrics
  const places = redHeadPlaces(head, metrics)
  const corner = cornerOf(head).map(
    (_, index) => `.corner:nth-of-type(${index + 1}) { top: ${pt(index * linePitch)}; }`,
  )
  return `
.red-head { position: relative; height: ${pt(places.height)}; break-inside: avoid; }
.red-head > * { position: absolute; left: 0; right: 0; text-indent: 0; white-space: nowrap; }
.corner.grade { font-family: ${faceStack(faces.heading1)}; }
${corner.join('\n')}
${authorityCss(head, places, metrics)}
.document-number { top: ${pt(places.number)}; text-align: center; }
.document-number.beside { text-align: left; padding-left: ${pt(characterPitch)}; }
.signers {
  top: ${pt(places.signers)}; display: grid; grid-template-columns: auto auto auto;
  justify-content: end; padding-right: ${pt(characterPitch)};
}
.signer-name { font-family: ${faceStack(faces.heading2)}; padding-left: ${pt(characterPitch)}; }
.signer-label + .signer-name { padding-left: 0; }
.red-line { top: ${pt(places.line)}; height: ${pt(redHead.lineWidth)}; background: #f00; }`
}

/** In points: the size of the mark, how narrow its letters may become, the width of the red line. */
export const redHead = {
  mark: 51,
  narrowest: 0.62,
  joint: 36,
  jointPitch: 1.3,
  lineWidth: 1.5,
} as const

/** 7.2.6: two names a line; those of the next lines begin under the first name. */
function signerHtml(names: readonly string[]): string {
  const cells = names.map((name, index) => {
    const label = index === 0 ? '签发人：' : ''
    const before = index % 2 === 0 ? `<span class="signer-label">${label}</span>` : ''
    return `${before}<span class="signer-name">${escapeHtml(name)}</span>`
  })
  return `<p class="signers">${cells.join('')}</p>`
}

export interface RedHeadPlaces {
  /** Of the box: a whole number of lines. */
  readonly height: number
  readonly mark: number
  /** Of the line box of the document number. */
  readonly number: number
  readonly signers: number
  readonly line: number
}

/** All in points from the top of the first line's box. */
export function redHeadPlaces(head: Head, metrics: PageMetrics): RedHeadPlaces {
  const { linePitch, size, area } = metrics
  const { typeArea } = standard
  const leading = (linePitch - size.body) / 2
  const top = area.top - metrics.margin.top
  const signerLines = Math.max(1, Math.ceil(signersOf(head).length / 2))
  const numbered = head.documentNumber !== '' || head.signer !== ''
  const names = authorityOf(head).names.length
  if (names === 0) {
    // Without a mark there is no red line: the number stands over the title, an empty line between.
    const corner = cornerOf(head).length
    const signers = corner === 0 ? 0 : (corner + 1) * linePitch
    const lines = numbered ? signers / linePitch + signerLines : corner
    const number = signers + (signerLines - 1) * linePitch
    return { height: (lines + 1) * linePitch, mark: 0, number, signers, line: 0 }
  }
  const mark = top + points(typeArea.toAuthority)
  const first = mark + markHeight(names) + 2 * linePitch
  const last = first + (signerLines - 1) * linePitch
  const line = (numbered ? last + size.body : mark + markHeight(names)) + points(typeArea.toRedLine)
  // Two empty lines, then the title where the next line of the page's grid is.
  const lines = Math.ceil((line + 2 * linePitch - leading) / linePitch - 0.05)
  const box = { signers: first - leading, number: last - leading }
  return { height: lines * linePitch, mark, ...box, line }
}

function markHeight(names: number): number {
  return names === 1 ? redHead.mark : redHead.joint * ((names - 1) * redHead.jointPitch + 1)
}

/** As wide as the type area allows: narrower letters first, then smaller ones. */
function authorityCss(head: Head, { mark }: RedHeadPlaces, { area, faces }: PageMetrics): string {
  const { names, after } = authorityOf(head)
  const { width } = area
  const longest = Math.max(1, ...names.map((name) => Array.from(name).length))
  const font = (size: number): string =>
    `font: 400 ${pt(size)}/${pt(size)} ${faceStack(faces.title)};`
  const place = `.authority { top: ${pt(mark)}; color: #f00; letter-spacing: 0;`
  if (names.length <= 1) {
    const size = Math.min(redHead.mark, width / longest / redHead.narrowest)
    const scale = Math.min(1, width / (longest * size))
    // Its own box is as wide as the letters before they are narrowed, in the middle of the area.
    return `${place} }
.authority-name {
  ${font(size)} position: absolute; left: 50%; width: max-content;
  transform: translateX(-50%) scaleX(${scale.toFixed(4)});
}`
  }
  const room = after === '' ? width : width - redHead.joint * 2.6
  const size = Math.min(redHead.joint, room / longest)
  const column = Math.min(room, longest * size)
  return `${place} display: grid; justify-content: center; align-items: center;
  grid-template-columns: ${pt(column)} ${after === '' ? '' : 'auto'}; column-gap: ${pt(redHead.joint * 0.5)};
  grid-auto-rows: ${pt(redHead.joint)}; row-gap: ${pt(redHead.joint * (redHead.jointPitch - 1))}; }
.authority-name { ${font(size)} text-align-last: justify; grid-column: 1; }
.authority-word { ${font(redHead.joint)} grid-column: 2; grid-row: 1 / span ${names.length}; }`
}
