/** A format that is known by its first bytes and cannot be read. */
export interface ForeignFormat {
  /** What it is, in Chinese, as the clerk calls it. */
  readonly what: string
  /** What to do with it. */
  readonly action: string
}

/**
 * What a file is that is no plain text, told from its bytes; null where nothing is known of it.
 * With the first bytes alone the answer is the same, only less exact for containers (zip, OLE).
 */
export function foreignFormat(bytes: Uint8Array): ForeignFormat | null {
  const found = formats.find(({ starts }) => starts.some((start) => begins(bytes, start)))
  if (!found) return null
  return { what: found.inside?.(bytes) ?? found.what, action: found.action }
}

interface Signature extends ForeignFormat {
  /** Beginnings as Latin-1 text, `.` standing for any byte. */
  readonly starts: readonly string[]
  /** Looks into a container for what it holds. */
  readonly inside?: (bytes: Uint8Array) => string | undefined
}

const saveAsWord = '请先在 Word 或 WPS 里打开它，另存为 .docx，再导入。'
const noText = '请选择含有报告文字的文件。'

const formats: readonly Signature[] = [
  {
    what: '压缩文件（.zip）',
    starts: ['PK\x03\x04', 'PK\x05\x06'],
    action: saveAsWord,
    inside: (bytes) => contentOf(bytes, inZip, latin1),
  },
  {
    what: '旧版办公软件的文件（.doc、.xls、.wps）',
    starts: ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
    action: saveAsWord,
    inside: (bytes) => contentOf(bytes, inOle, utf16) ?? cutOle(bytes),
  },
  { what: ' RTF 文件', starts: ['{\\rtf'], action: saveAsWord },
  {
    what: ' XML 文件',
    starts: ['<?xml', '\xef\xbb\xbf<?xml'],
    action: saveAsWord,
  },
  {
    what: '数据库文件，可能是案头自己的数据',
    starts: ['SQLite format 3\0'],
    action: '请从报告列表里打开已有的报告，导入只用于外来的文件。',
  },
  {
    what: '图片',
    starts: ['\x89PNG', '\xff\xd8\xff', 'GIF8', 'BM....\0\0\0\0', 'II*\0', 'MM\0*', 'RIFF....WEBP'],
    action: '图片里的文字要先用识别软件转成文字，存为 .txt 后再导入。',
  },
  {
    what: '程序',
    starts: ['MZ', '\x7fELF', '\xcf\xfa\xed\xfe', '\xca\xfe\xba\xbe'],
    action: noText,
  },
  {
    what: '压缩文件',
    starts: ['Rar!\x1a', "7z\xbc\xaf'\x1c", '\x1f\x8b', '\xfd7zXZ', 'BZh'],
    action: '请先解压，再导入里面的文件。',
  },
  { what: '音频或视频', starts: ['....ftyp', 'ID3', 'OggS', 'RIFF....', 'fLaC'], action: noText },
]

const inZip: readonly (readonly [string, string])[] = [
  ['ppt/', ' PowerPoint 演示文稿（.pptx）'],
  ['OFD.xml', ' OFD 版式文件（.ofd）'],
  ['mimetypeapplication/vnd.oasis', ' OpenDocument 图形或演示文件（.odg、.odp）'],
]

const inOle: readonly (readonly [string, string])[] = [
  // What Office makes of a document with a password: its own zip, encrypted, in an OLE container.
  ['EncryptedPackage', '设有打开密码的文件（.docx、.xlsx）'],
  ['PowerPoint Document', ' PowerPoint 演示文稿（.ppt）'],
]

/** A container whose directory, which names what it holds ([MS-CFB], 2.2), lies beyond the file's end. */
function cutOle(bytes: Uint8Array): string | undefined {
  if (bytes.byteLength < 512) return undefined
  const header = new DataView(bytes.buffer, bytes.byteOffset, 512)
  const size = 2 ** header.getUint16(30, true)
  const isCut = (header.getUint32(48, true) + 2) * size > bytes.byteLength
  return isCut ? '缺了一截的旧版办公软件文件（.doc、.xls、.wps）' : undefined
}

/** A zip names its entries at its beginning and again at its end; an OLE directory may be anywhere. */
function contentOf(
  bytes: Uint8Array,
  names: readonly (readonly [string, string])[],
  decode: (bytes: Uint8Array) => string,
): string | undefined {
  const looked = 1 << 16
  const ends = [bytes.subarray(0, looked), bytes.subarray(-looked)].map(decode)
  return names.find(([name]) => ends.some((text) => text.includes(name)))?.[1]
}

function begins(bytes: Uint8Array, start: string): boolean {
  if (bytes.byteLength < start.length) return false
  return Array.from(start).every(
    (character, index) => character === '.' || bytes[index] === character.charCodeAt(0),
  )
}

function latin1(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes)
}

/** Names in an OLE directory stand at even offsets. */
function utf16(bytes: Uint8Array): string {
  return new TextDecoder('utf-16le').decode(bytes)
}
