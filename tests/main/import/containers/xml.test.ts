import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseXml, streamXml, type XmlElement } from '../../../../main/import/containers/xml'
import { childOf, childrenOf, textOf } from '../../../../main/import/containers/xml-tree'
import { limits } from '../../../../main/import/limits'
import { codeOf, value } from '../../store/samples'

const namespaces = new Map([
  ['urn:words', 'w'],
  ['urn:words:strict', 'w'],
])

describe('a tree', () => {
  test('has the names of the reader, whatever prefixes the file has', () => {
    const written = [
      '<w:a xmlns:w="urn:words" w:b="1" c="2"><w:d/></w:a>',
      '<x:a xmlns:x="urn:words:strict" x:b="1" c="2"><x:d/></x:a>',
      '<a xmlns="urn:words" xmlns:y="urn:words" y:b="1" c="2"><d></d></a>',
    ]
    for (const xml of written) {
      const root = tree(xml)
      expect([root.name, [...root.attributes]]).toEqual(['w:a', [['w:b', '1'], ['c', '2']]]) // prettier-ignore
      expect(childOf(root, 'w:d')?.children).toEqual([])
    }
    expect(tree('<a xmlns="urn:other"/>').name).toBe('?:a')
  })

  test('gives back any text, escaped, as data or plain, in every encoding', () => {
    const words = fc.stringMatching(/^[青禾法治a-z<>&"' \n\u{20000}-\u{20010}]{0,60}$/u)
    fc.assert(
      fc.property(words, fc.constantFrom('utf-8', 'utf-16le', 'utf-16be'), (text, encoding) => {
        const plain = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
        const xml = `<?xml version="1.0"?><r><a>${plain}</a><a><![CDATA[${text}]]></a></r>`
        const root = value(parseXml(encoded(xml, encoding), namespaces))
        expect(childrenOf(root, 'a').map(textOf)).toEqual([text, text])
      }),
    )
  })

  test('is read across the pieces in which it is decoded', () => {
    const text = '法治政府建设'.repeat(40_000)
    expect(textOf(tree(`<r>${text}</r>`))).toBe(text)
  })

  test.each([
    ['nothing', ''],
    ['no element', '  '],
    ['a cut file', '<r><a>报告'],
    ['elements across', '<r><a></r></a>'],
    ['two roots', '<r/><r/>'],
    ['an unknown prefix', '<w:r/>'],
    ['an attribute twice', '<r a="1" a="2"/>'],
    ['an unknown entity', '<r>&xxe;</r>'],
    ['a control character', '<r>\u0001</r>'],
    ['a DOCTYPE', '<!DOCTYPE r><r/>'],
    ['a DOCTYPE after a comment', '<?xml version="1.0"?><!-- a --><!DOCTYPE r SYSTEM "a"><r/>'],
    ['entities', '<!DOCTYPE r [<!ENTITY a "b"><!ENTITY c "&a;&a;">]><r>&c;</r>'],
    ['a file from outside', '<!DOCTYPE r [<!ENTITY a SYSTEM "file:///etc/passwd">]><r>&a;</r>'],
  ])('is not made of %s', (_, xml) => {
    expect(codeOf(parseXml(Buffer.from(xml), namespaces))).toBe('file-unreadable')
  })

  test.each([
    ['broken UTF-8', Buffer.concat([Buffer.from('<r>'), Buffer.from([0xe9]), Buffer.from('</r>')])],
    ['GBK', Buffer.concat([Buffer.from('<r>'), Buffer.from('b1a8b8e6', 'hex'), Buffer.from('</r>')])], // prettier-ignore
    ['half a surrogate', encoded('<r>\ud800</r>', 'utf-16le')],
    ['an odd end', encoded('<r/>', 'utf-16le').subarray(0, -1)],
  ])('is not read from %s', (_, bytes) => {
    expect(codeOf(parseXml(bytes, namespaces))).toBe('file-unreadable')
  })

  test.each([
    ['deep', `${'<a>'.repeat(limits.depth + 1)}${'</a>'.repeat(limits.depth + 1)}`],
    ['of attributes', `<a ${Array.from({ length: 200_000 }, (_, n) => `a${n}="1"`).join(' ')}/>`],
    ['of names', `<a b="${'b'.repeat(limits.attributes)}"/>`],
    ['of elements', `<r>${'<a/>'.repeat(limits.treeElements + 1)}</r>`],
  ])('is not built too large: %s', (_, xml) => {
    expect(codeOf(parseXml(Buffer.from(xml), namespaces))).toBe('file-too-large')
  })

  test('ends with too many instructions, and with the first byte of a DOCTYPE', () => {
    const many = Buffer.from(`${'<?a b?>'.repeat(limits.elements + 1)}<r/>`)
    expect(codeOf(parseXml(many, namespaces))).toBe('file-too-large')
    const endless = `<!--${'a'.repeat(65_528)}--><!DOCTYPE r [${'<!ENTITY a "b">'.repeat(200_000)}`
    expect(codeOf(parseXml(Buffer.from(endless), namespaces))).toBe('file-unreadable')
  }, 30_000)

  test('takes no name for a property of all objects', () => {
    const root = tree('<r __proto__="1" constructor="2"><__proto__ polluted="1"/></r>')
    expect([...root.attributes.keys()]).toEqual(['__proto__', 'constructor'])
    expect('polluted' in {}).toBe(false)
  })
})

describe('a stream', () => {
  test('gives what it builds in order, and nothing of what it leaves out', () => {
    const seen: string[] = []
    const read = streamXml(
      Buffer.from('<r><p>一</p><s><p>不要</p></s><g><p>二<b>三</b></p></g></r>'),
      namespaces,
      {
        open: ({ name }) => (name === 'p' ? 'build' : name === 's' ? 'skip' : 'enter'),
        built: (element) => seen.push(textOf(element)),
        close: (name) => seen.push(`/${name}`),
      },
    )
    expect(read.ok).toBe(true)
    expect(seen).toEqual(['一', '二三', '/g', '/r'])
  })

  test('may be longer than any tree', () => {
    let count = 0
    const long = Buffer.from(`<r>${'<a/>'.repeat(limits.treeElements + 1)}</r>`)
    const read = streamXml(long, namespaces, {
      open: ({ name }) => (name === 'r' ? 'enter' : 'build'),
      built: () => (count += 1),
    })
    expect([read.ok, count]).toEqual([true, limits.treeElements + 1])
  })

  test('lets a fault of its reader through', () => {
    const visitor = { open: () => 'build' as const, built: () => expect.fail('a fault') }
    expect(() => streamXml(Buffer.from('<r/>'), namespaces, visitor)).toThrow('a fault')
  })
})

function tree(xml: string): XmlElement {
  return value(parseXml(Buffer.from(xml), namespaces))
}

function encoded(text: string, encoding: string): Buffer {
  if (encoding === 'utf-8') return Buffer.from(text)
  const bytes = Buffer.from(text, 'utf16le')
  return encoding === 'utf-16le' ? bytes : bytes.swap16()
}
