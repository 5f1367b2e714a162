import type { Head } from '../model/head'
import { colophonCss } from './colophon'
import { pt } from './css-length'
import { faceStack } from './faces'
import { frontPagesCss } from './front-pages'
import type { PageMetrics } from './page-metrics'
import { redHeadCss } from './red-head'
import { standard } from './standard'

/** The look of the page: everything stands on its lines, so every height is a whole number of them. */
export function pageCss(metrics: PageMetrics, head: Head): string {
  return [
    paper(metrics),
    body(metrics),
    title(metrics),
    headings(metrics),
    ends(metrics),
    tables(metrics),
    pictures(metrics),
    breaks,
    frontPagesCss(metrics),
    redHeadCss(head, metrics),
    colophonCss(metrics),
  ].join('\n')
}

function paper({ width, height, margin }: PageMetrics): string {
  const margins = [margin.top, margin.right, margin.bottom, margin.left]
  // On its side the page is turned so that its head lies at the left of the upright one.
  const turned = [margin.left, margin.top, margin.right, margin.bottom]
  return `
@page { size: ${pt(width)} ${pt(height)}; margin: ${margins.map(pt).join(' ')}; }
@page side { size: ${pt(height)} ${pt(width)}; margin: ${turned.map(pt).join(' ')}; }
.side { page: side; width: ${pt(height - margin.top - margin.bottom)}; }`
}

// The open Song swaps the dash for glyphs (ccmp, locl) of which a PDF cannot tell the character.
// break-spaces would let a space begin a line; orphans and widows are one, so that a page is full.
function body(metrics: PageMetrics): string {
  const { linePitch, letterSpacing, characterPitch, grid, size, faces } = metrics
  return `
html { --line: ${pt(linePitch)}; --character: ${pt(characterPitch)}; }
body {
  width: ${pt(characterPitch * grid.characters)}; margin: 0; color: #000;
  font: 400 ${pt(size.body)}/var(--line) ${faceStack(faces.body)};
  letter-spacing: ${pt(letterSpacing)}; font-kerning: none; font-variant-ligatures: none;
  font-feature-settings: 'ccmp' 0, 'locl' 0;
  text-align: justify; line-break: strict; word-break: normal; overflow-wrap: anywhere;
  text-spacing-trim: space-all; text-autospace: no-autospace; hyphens: none;
  white-space: pre-wrap; orphans: 1; widows: 1;
}
p, h1, h2, h3, h4, figure, .body { margin: 0; font: inherit; }
.body { text-indent: calc(${standard.indent} * var(--character)); }
.keep { white-space: nowrap; }
.long { word-break: break-all; }
.pressed { letter-spacing: calc(-0.5em + ${pt(Math.floor(letterSpacing * 50) / 100)}); }
b { font-weight: 700; }
u { text-underline-offset: 0.15em; }
.note { font-size: ${pt(standard.size.note)}; letter-spacing: 0; }
sup { font-size: 62.5%; line-height: 0; vertical-align: super; }`
}

/** 7.3.1; the shift brings the larger type's em box to where the body's would begin. */
function title({ linePitch, size, faces }: PageMetrics): string {
  return `
.title, .annex-title {
  font: 400 ${pt(size.title)}/${pt(linePitch)} ${faceStack(faces.title)};
  letter-spacing: 0; text-align: center; text-indent: 0;
  position: relative; top: ${pt((size.title - size.body) / 2)};
}
.title { padding-bottom: var(--line); }
.title-line { display: block; }`
}

function headings({ faces, bold }: PageMetrics): string {
  return `
.heading { text-indent: calc(${standard.indent} * var(--character)); }
.level-1, .annex-mark { font-family: ${faceStack(faces.heading1)}; }
.level-2 { font-family: ${faceStack(faces.heading2)}; font-weight: ${bold.heading2 ? 700 : 400}; }
.level-3 { font-weight: ${bold.heading3 ? 700 : 400}; }
.lead { display: inline; }
.heading, .annex-mark, .annex-title { break-after: avoid; orphans: 3; widows: 2; }
.heading + .body { orphans: 2; }
.annex-mark { break-before: page; text-indent: 0; padding-bottom: var(--line); }
.annex-title { padding-bottom: var(--line); }`
}

/** Recipient, attachments, name and date. */
function ends({ characterPitch, faces }: PageMetrics): string {
  const { aside, dateIndent, sealedAside } = standard.signature
  return `
.recipient { text-indent: 0; }
.caption-text { text-align: center; text-indent: 0; font-family: ${faceStack(faces.heading1)}; }
.attachments, .signature { margin-top: var(--line); }
.attachment { padding-left: ${pt(characterPitch * 5)}; text-indent: ${pt(characterPitch * -3)}; }
.attachment.numbered { padding-left: ${pt(characterPitch * 6)}; text-indent: ${pt(characterPitch * -4)}; }
.attachment { break-inside: avoid; }
.attachment-label, .attachment-number { display: inline-block; text-indent: 0; text-align: left; }
.attachment-label { width: ${pt(characterPitch * 3)}; }
.attachment-number { min-width: ${pt(characterPitch)}; white-space: nowrap; }
.signature {
  width: max-content; max-width: 100%; margin-left: auto; text-align: left;
  margin-right: ${pt(characterPitch * aside)}; break-inside: avoid; break-before: avoid;
}
.date { padding-left: ${pt(characterPitch * dateIndent)}; }
.signature:is(.seal, .stamp) {
  margin-top: calc(2 * var(--line)); margin-right: ${pt(characterPitch * sealedAside)};
}
.signature:is(.seal, .stamp) .date { padding-left: 0; }
.seal .signer { display: flex; justify-content: center; width: 0; min-width: 100%; white-space: nowrap; }
.seal.long { margin-right: 0; text-align: center; }
.seal.long .signer { width: auto; white-space: pre-wrap; }
.stamp { text-align: right; }
.stamp .signer {
  line-height: calc(${standard.stamp.lines} * var(--line));
  padding-right: ${pt(characterPitch * (standard.stamp.characters + standard.stamp.gap))};
  margin-bottom: var(--line);
}`
}

// The border of a row is within its height; the program rounds a row's height up to whole lines.
function tables({ linePitch, faces }: PageMetrics): string {
  return `
.caption {
  font: 400 14pt/var(--line) ${faceStack(faces.heading1)};
  text-align: center; text-indent: 0; break-after: avoid; break-inside: avoid;
}
table {
  width: 100%; border-collapse: separate; border-spacing: 0; letter-spacing: 0;
  line-break: strict;
}
table.wide { font-size: 12pt; line-height: ${pt(linePitch * 0.6)}; }
table.medium { font-size: 10.5pt; line-height: ${pt(linePitch * 0.5)}; }
table.narrow { font-size: 9pt; line-height: ${pt(linePitch * 0.45)}; }
thead { display: table-header-group; }
tr { break-inside: avoid; height: var(--line); }
tr.tall { break-inside: auto; line-height: var(--line); }
th, td {
  box-sizing: border-box; padding: 0 0.35em; vertical-align: middle; font-weight: 400;
  border-right: 0.5pt solid #000; border-bottom: 0.5pt solid #000; text-align: center;
}
table.narrow th, table.narrow td { padding: 0 0.15em; }
th.first, td.first { border-left: 0.5pt solid #000; }
table:not(.narrow) .short, table .figure { white-space: nowrap; }
table.set { table-layout: fixed; }
table.set th, table.set td { white-space: normal; overflow-wrap: anywhere; }
table.torn :is(.short, .figure, .keep), table .torn, table .torn .keep {
  white-space: pre-wrap; overflow-wrap: anywhere;
}
table.tiny { table-layout: fixed; }
table.tiny :is(th, td) { padding: 0; }
th { font-family: ${faceStack(faces.heading1)}; }
thead tr:first-child th { border-top: 0.5pt solid #000; }
td.figure { text-align: right; padding-right: 0.8em; }
td.prose { text-align: justify; }`
}

function pictures({ faces }: PageMetrics): string {
  return `
figure { break-inside: avoid; text-align: center; }
/* A chart's white edge does not cover the rule of the table above. */
figure img { display: block; margin: 0 auto; object-fit: contain; position: relative; z-index: -1; }
figcaption { font: 400 14pt/var(--line) ${faceStack(faces.heading1)}; text-indent: 0; }`
}

// After, not before: beside what begins a page by itself there is then one break, not two.
const breaks = '.page-break { break-after: page; }'
