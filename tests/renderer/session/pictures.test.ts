import { Transforms, type Editor } from 'slate'
import { describe, expect, test } from 'vitest'
import { largestPicture } from '../../../shared/contract/assets'
import { block, type Block } from '../../../shared/model/block'
import type { Failure } from '../../../shared/model/failure'
import { at, blocksIn, deskWith, shownOf } from './clipboard/blocks'
import { heading, openDesk, paragraph, reportOf, table, tick, type TestDesk } from './desk'
import { plainPng } from './plain-png'

type Desk = TestDesk & { readonly text: Editor }

describe('pictures', () => {
  test.for<[string, Block[], number[], string[]]>([
    [
      'stand after the paragraph at the caret',
      [paragraph('甲'), paragraph('乙')],
      [0, 0],
      ['p 甲', 'i ', 'p 乙'],
    ],
    ['take the place of an empty one', [paragraph(''), paragraph('乙')], [0, 0], ['i ', 'p 乙']],
    ['at the end leave room to write on', [paragraph('甲')], [0, 0], ['p 甲', 'i ', 'p ']],
    [
      'before a heading leave it as it is',
      [paragraph('甲'), heading(2, '乙')],
      [0, 0],
      ['p 甲', 'i ', 'h2 乙'],
    ],
    ['stand after a table, not in it', [table([['甲']])], [0, 0, 0, 0], ['t 甲', 'i ', 'p ']],
  ])('%s', async ([, blocks, path, expected]) => {
    const desk = deskWith(blocks, at(path, 0))
    const before = desk.text.children
    await desk.session.addPictures([png('图.png', 30, 20)])
    expect(shownOf(desk.text)).toEqual(expected)
    desk.session.undo()
    expect(desk.text.children).toEqual(before)
  })

  test('carry their size, their name and an asset of the store', async () => {
    const desk = deskWith([paragraph('甲')], at([0, 0], 1))
    await desk.session.addPictures([png('统计图.png', 640, 480)])
    const image = blocksIn(desk.text)[1]
    expect(image).toMatchObject({ name: '统计图.png', width: 640, height: 480, caption: '' })
    expect(await desk.session.flush()).toBe(true)
    expect(desk.stored().chapters[0]?.blocks[1]).toEqual(image)
  })

  test('of several files are one undo step, in their order', async () => {
    const desk = deskWith([paragraph('甲')], at([0, 0], 1))
    await desk.session.addPictures([png('一.png', 8, 8), png('二.png', 16, 8)])
    const names = blocksIn(desk.text).flatMap((each) => (each.type === 'image' ? each.name : []))
    expect(names).toEqual(['一.png', '二.png'])
    desk.session.undo()
    expect(shownOf(desk.text)).toEqual(['p 甲'])
  })

  test('come to the place where they were asked for, though the text changed meanwhile', async () => {
    const desk = deskWith([paragraph('甲'), paragraph('乙')], at([1, 0], 0))
    const adding = desk.session.addPictures([png('图.png', 8, 8)])
    Transforms.insertNodes(desk.text, paragraph('子'), { at: [0] })
    Transforms.select(desk.text, at([0, 0], 0))
    await adding
    expect(shownOf(desk.text)).toEqual(['p 子', 'p 甲', 'p 乙', 'i ', 'p '])
  })

  test('wait for the end of a composition', async () => {
    let kept = (): void => undefined
    const stored = new Promise<void>((resolve) => {
      kept = resolve
    })
    const desk = openDesk(reportOf(['甲']), (client) => ({
      ...client,
      'asset.add': async (input) => {
        const answer = await client['asset.add'](input)
        kept()
        return answer
      },
    }))
    const text = desk.editor(0)
    desk.session.composition(true)
    const adding = desk.session.addPictures([png('图.png', 8, 8)])
    await stored
    for (let turn = 0; turn < 5; turn += 1) await tick()
    expect(shownOf(text)).toEqual(['p 甲'])
    desk.session.composition(false)
    await adding
    expect(shownOf(text)).toEqual(['p 甲', 'i ', 'p '])
  })
})

describe('a file that is no picture for here', () => {
  test.each([
    [
      'too many bytes',
      new File([new Uint8Array(largestPicture.bytes + 1)], '大.png'),
      'picture-too-large',
    ],
    ['too many pixels', png('广.png', 20_000, 20_000, 1), 'picture-too-large'],
    [
      'another kind of file',
      new File(['<svg/>'], '图.svg', { type: 'image/svg+xml' }),
      'picture-unreadable',
    ],
    ['nothing', new File([], '空.png'), 'picture-unreadable'],
  ])('of %s is told by its name, and the others come', async (_, file, code) => {
    const desk = deskWith([paragraph('甲')], at([0, 0], 1))
    const told = toldOf(desk)
    await desk.session.addPictures([file, png('好.png', 8, 8)])
    expect(told.map((failure) => failure.code)).toEqual([code])
    expect(told[0]?.message).toContain(file.name)
    expect(shownOf(desk.text)).toEqual(['p 甲', 'i ', 'p '])
  })

  test('changes nothing where there is no other', async () => {
    const desk = deskWith([paragraph('甲')], at([0, 0], 1))
    await desk.session.addPictures([new File(['文字'], '文字.png')])
    expect(shownOf(desk.text)).toEqual(['p 甲'])
    expect(desk.session.state().canUndo).toBe(false)
  })
})

describe('pasting', () => {
  test('pictures alone inserts them', async () => {
    const desk = deskWith([paragraph('甲')], at([0, 0], 1))
    pasteFiles(desk.text, '', [png('image.png', 8, 8)])
    await expect.poll(() => shownOf(desk.text)).toEqual(['p 甲', 'i ', 'p '])
  })

  test('text with its picture, as from Word, is the text', async () => {
    const desk = deskWith([paragraph('甲')], at([0, 0], 1))
    pasteFiles(desk.text, '乙', [png('image.png', 8, 8)])
    await desk.session.flush()
    expect(shownOf(desk.text)).toEqual(['p 甲乙'])
  })
})

test('typing a caption is one step', () => {
  const image = { type: 'image', asset: '0a'.repeat(32), name: 'a.png', caption: '' }
  const picture = block.parse({
    ...image,
    id: 'a',
    width: 4,
    height: 3,
    children: [{ text: '' }],
  })
  const desk = deskWith([picture, paragraph('甲')], at([1, 0], 1))
  for (const caption of ['统', '统计', '统计图']) {
    Transforms.setNodes<Extract<Block, { type: 'image' }>>(desk.text, { caption }, { at: [0] })
  }
  desk.session.undo()
  expect(desk.text.children[0]).toMatchObject({ caption: '' })
  expect(desk.session.state().canUndo).toBe(false)
})

function png(name: string, width: number, height: number, rows = height): File {
  const bytes = plainPng(width, rows)
  new DataView(bytes.buffer).setUint32(20, height)
  return new File([bytes], name, { type: 'image/png' })
}

function toldOf({ session }: Desk): Failure[] {
  const told: Failure[] = []
  session.onNotice((failure) => told.push(failure))
  return told
}

function pasteFiles(editor: Editor, words: string, files: readonly File[]): void {
  const data = { getData: (type: string) => (type === 'text/plain' ? words : ''), files }
  editor.insertData(data as unknown as DataTransfer)
}
