import { expect, test } from 'vitest'
import { openStore } from '../../../main/store/open'
import { loadReport } from '../../../main/store/reports'
import { startChild } from './child'
import { report, storeWith, value } from './samples'
import { plainText } from '../../words'

test('killed 30 times while writing, the store opens and holds everything it acknowledged', async () => {
  const stored = report()
  const edited = stored.chapters[1]
  if (!edited) throw new Error('no chapter')
  const file = storeWith(stored)
  const said = { text: 0, structure: 0 }
  for (let kill = 0; kill < 30; kill += 1) {
    const child = startChild('writer', [file, stored.id, edited.id])
    await child.line('text')
    await pause(Math.random() * 25)
    child.process.kill('SIGKILL')
    expect(await child.ended).toBe('SIGKILL')
    for (const line of child.lines) {
      const [kind, revision] = line.split(' ')
      if (kind === 'text' || kind === 'structure') said[kind] = Number(revision)
    }
    const store = value(openStore(file))
    const found = value(loadReport(store.readable, stored.id))
    store.close()
    const chapter = found.chapters.find(({ id }) => id === edited.id)
    // More may have been stored than the child had time to say and the pipe to bring.
    expect(chapter?.revision).toBeGreaterThanOrEqual(said.text)
    expect(found.structureRevision).toBeGreaterThanOrEqual(said.structure)
    const block = chapter?.blocks[0]
    const words = block?.type === 'paragraph' ? plainText(block.children) : ''
    expect(words.startsWith(`修改${chapter?.revision}：`)).toBe(true)
  }
  expect(said.text).toBeGreaterThan(100)
})

function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds))
}
