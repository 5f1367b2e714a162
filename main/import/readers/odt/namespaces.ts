import type { Namespaces } from '../../containers/xml'

const oasis = 'urn:oasis:names:tc:opendocument:xmlns'

/** The namespaces of OpenDocument 1.3 (ISO/IEC 26300) that hold words, looks or pictures. */
export const namespaces: Namespaces = new Map([
  [`${oasis}:office:1.0`, 'office'],
  [`${oasis}:text:1.0`, 'text'],
  [`${oasis}:style:1.0`, 'style'],
  [`${oasis}:table:1.0`, 'table'],
  [`${oasis}:drawing:1.0`, 'draw'],
  [`${oasis}:xsl-fo-compatible:1.0`, 'fo'],
  [`${oasis}:svg-compatible:1.0`, 'svg'],
  [`${oasis}:manifest:1.0`, 'manifest'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['http://www.w3.org/1999/xlink', 'xlink'],
  ['http://www.w3.org/XML/1998/namespace', 'xml'],
  // LibreOffice's own, which says how a number of a list is printed as a whole.
  ['urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0', 'loext'],
])
