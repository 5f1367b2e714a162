import { Button, Empty, Modal } from 'antd'
import type { JSX } from 'react'
import type { ImportedFile, Origin } from '../../../shared/model/provenance'
import { chaptersInOrder } from '../../../shared/model/report'
import { lookWords } from '../../../shared/structure/look-words'
import type { Session } from '../../session/session'
import { changedAt } from '../../ui/changed-at'
import { SourceComments } from './source-comments'

export interface SourcesDialogProps {
  readonly session: Session
  readonly files: readonly ImportedFile[]
  readonly onSave: (source: number) => void
  readonly onClose: () => void
}

/** What the report was imported from: the file itself, where the paragraph at the caret stood in it, the remarks. */
export function SourcesDialog(props: SourcesDialogProps): JSX.Element {
  const { session, files, onSave, onClose } = props
  return (
    <Modal open title="导入的原文件" footer={null} onCancel={onClose} width={720}>
      {files.length === 0 && (
        <Empty
          image={Empty.PRESENTED_IMAGE_SIMPLE}
          description="这份报告是新建的，没有导入过文件。"
        />
      )}
      {files.map((file) => (
        <section key={file.source} className="source-file" data-testid="source-file">
          <header>
            <div>
              <h3>{file.file}</h3>
              <p>{factsOf(file)}</p>
            </div>
            <Button onClick={() => onSave(file.source)}>另存原文件…</Button>
          </header>
          <AtCaret session={session} origins={file.origins} />
          <SourceComments
            file={file}
            session={session}
            onGo={(chapter, block) => {
              onClose()
              session.reveal(chapter, block)
            }}
          />
        </section>
      ))}
    </Modal>
  )
}

function factsOf({ format, bytes, importedAt, sha256 }: ImportedFile): string {
  const when = importedAt === '' ? [] : [`${changedAt(importedAt, new Date())}导入`]
  const size = `${(bytes / 1024).toLocaleString('zh-CN', { maximumFractionDigits: 1 })} KB`
  return [...when, `${format} 格式`, size, `指纹 ${sha256.slice(0, 16)}`].join('，')
}

interface AtCaretProps {
  readonly session: Session
  readonly origins: readonly Origin[]
}

/** Where the paragraph with the caret came from; nothing where it was written here. */
function AtCaret({ session, origins }: AtCaretProps): JSX.Element | null {
  const { report, openChapter, selection } = session.state()
  const chapter = chaptersInOrder(report).find(({ id }) => id === openChapter)
  const block = chapter?.blocks[selection?.anchor.path[0] ?? -1]
  const origin = origins.find(({ id }) => id === (block?.id ?? openChapter))
  if (!origin) return null
  const look = origin.look ? lookWords(origin.look) : ''
  return (
    <p className="source-caret" data-testid="source-caret">
      光标所在的{block ? '段落' : '章'}，在原文件第{origin.place}行；识别的依据：{origin.evidence}
      {look !== '' && `；原来的格式：${look}`}
    </p>
  )
}
