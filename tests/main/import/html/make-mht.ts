const png =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

interface Made {
  readonly html: Uint8Array
  readonly charset?: string
  readonly encoding?: 'base64' | 'quoted-printable' | '8bit'
}

/** As Word writes it: folded headers, CRLF, a boundary in quotes. */
export function mhtOf({ html, charset = 'gb2312', encoding = 'quoted-printable' }: Made): Buffer {
  const head = [
    'MIME-Version: 1.0',
    'Content-Type: multipart/related;\r\n\tboundary="----=_NextPart_01"',
    '',
    '此文档为“单个文件网页”。',
    '',
    '------=_NextPart_01',
    'Content-Location: file:///C:/0001/report.htm',
    `Content-Transfer-Encoding: ${encoding}`,
    `Content-Type: text/html; charset="${charset}"`,
    '',
    '',
  ].join('\r\n')
  const tail = [
    '',
    '------=_NextPart_01',
    'Content-Location: file:///C:/0001/report.files/image001.png',
    'Content-Transfer-Encoding: base64',
    'Content-Type: image/png',
    '',
    png,
    '',
    '------=_NextPart_01--',
    '',
  ].join('\r\n')
  return Buffer.concat([Buffer.from(head), Buffer.from(encoded(html, encoding)), Buffer.from(tail)])
}

function encoded(bytes: Uint8Array, encoding: string): Uint8Array {
  if (encoding === '8bit') return bytes
  if (encoding === 'base64') {
    return Buffer.from(Buffer.from(bytes).toString('base64').replaceAll(/.{76}/gu, '$&\r\n'))
  }
  const signs = Array.from(bytes, (byte) =>
    byte > 126 || byte === 61 || byte < 32
      ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
      : String.fromCharCode(byte),
  )
  const lines: string[] = []
  for (let at = 0; at < signs.length; at += 24) lines.push(signs.slice(at, at + 24).join(''))
  return Buffer.from(lines.join('=\r\n'))
}
