import { Button, Checkbox, Input, Modal, Radio } from 'antd'
import { useState, type JSX } from 'react'
import { WorkProgress } from '../ui/work-progress'
import {
  rangesAdvice,
  wishOf,
  type Pass,
  type PrintEnd,
  type PrintForm,
  type PrintWish,
} from './print-wish'
import './printing.css'

/** How far a printing has come. */
export interface PrintProgress {
  readonly stage: string
  readonly fraction: number | null
}

export interface PrintDialogProps {
  readonly progress: PrintProgress | null
  readonly onPrint: (wish: PrintWish) => Promise<PrintEnd>
  readonly onCancel: () => void
  readonly onClose: () => void
}

const duplexes = [
  { value: 'auto', label: '双面，打印机自动翻面' },
  { value: 'manual', label: '双面，手动翻面' },
  { value: 'none', label: '单面' },
] as const

/** What goes on paper and how; what follows is the system's own dialog. */
export function PrintDialog({ progress, ...props }: PrintDialogProps): JSX.Element {
  const { onPrint, onCancel, onClose } = props
  const [form, setForm] = useState<PrintForm>({
    duplex: 'auto',
    ranges: '',
    draft: false,
    reversed: true,
  })
  const [pass, setPass] = useState<Pass>('first')
  const change = (part: Partial<PrintForm>): void => setForm({ ...form, ...part })
  const advice = rangesAdvice(form.ranges)
  const print = async (): Promise<void> => {
    const end = await onPrint(wishOf(form, pass))
    if (end !== 'printed') return
    if (form.duplex === 'manual' && pass === 'first') setPass('second')
    else onClose()
  }
  const label = form.duplex !== 'manual' ? '打印…' : labels[pass]
  return (
    <Modal
      open
      title="打印"
      onCancel={onClose}
      width={520}
      className="printing"
      footer={[
        <Button key="close" onClick={onClose}>
          关闭
        </Button>,
        <Button
          key="print"
          type="primary"
          autoFocus
          disabled={advice !== null || progress !== null}
          onClick={() => void print()}
        >
          {label}
        </Button>,
      ]}
    >
      {pass === 'first' ? (
        <FirstPass form={form} advice={advice} onChange={change} />
      ) : (
        <SecondPass form={form} onChange={change} onBack={() => setPass('first')} />
      )}
      {progress && (
        <WorkProgress
          title="正在准备打印"
          stage={progress.stage}
          fraction={progress.fraction}
          onCancel={onCancel}
          cancelTestId="print-cancel"
        />
      )}
    </Modal>
  )
}

const labels: Readonly<Record<Pass, string>> = {
  first: '先打印单数页…',
  second: '再打印双数页…',
}

interface PassProps {
  readonly form: PrintForm
  readonly onChange: (part: Partial<PrintForm>) => void
}

function FirstPass({
  form,
  advice,
  onChange,
}: PassProps & { readonly advice: string | null }): JSX.Element {
  return (
    <>
      <Radio.Group
        className="print-duplex"
        aria-label="单面还是双面"
        value={form.duplex}
        options={[...duplexes]}
        onChange={({ target }) => {
          const chosen = duplexes.find(({ value }) => value === target.value)
          if (chosen) onChange({ duplex: chosen.value })
        }}
      />
      <div className="print-ranges">
        <label htmlFor="print-ranges">页码范围</label>
        <Input
          id="print-ranges"
          value={form.ranges}
          placeholder="全部；或如 1-3,5，按预览里的次序"
          status={advice === null ? '' : 'error'}
          onChange={({ target }) => onChange({ ranges: target.value })}
        />
      </div>
      {advice !== null && <p className="print-advice">{advice}</p>}
      <Checkbox checked={form.draft} onChange={({ target }) => onChange({ draft: target.checked })}>
        草稿：印上行号和“草稿”字样
      </Checkbox>
    </>
  )
}

function SecondPass({
  form,
  onChange,
  onBack,
}: PassProps & { readonly onBack: () => void }): JSX.Element {
  return (
    <>
      <ol className="print-steps">
        <li>等单数页全部印完，把整叠纸原样取出，不要打乱次序。</li>
        <li>放回纸盒，让空白的一面朝着要印的方向，页眉的朝向不变。</li>
        <li>按“再打印双数页”。没有背面的最后一张会走一张空白。</li>
      </ol>
      <Checkbox
        checked={form.reversed}
        onChange={({ target }) => onChange({ reversed: target.checked })}
      >
        双数页从最后一页印起（单数页印出来时第 1 页在最下面的打印机不用选）
      </Checkbox>
      <Button type="link" onClick={onBack}>
        重新打印单数页
      </Button>
    </>
  )
}
