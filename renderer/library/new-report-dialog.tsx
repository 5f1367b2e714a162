import { Alert, Form, Input, InputNumber, Modal, Radio } from 'antd'
import { useState, type JSX } from 'react'
import type { TemplateSummary } from '../../shared/contract/library'

/** What a new report is made from. */
export interface NewReport {
  readonly template: string
  readonly organization: string
  readonly year: number
}

export interface NewReportDialogProps {
  readonly templates: readonly TemplateSummary[]
  /** The organisation of the last report, where there is one. */
  readonly organization: string
  /** A sentence where it failed. */
  readonly onCreate: (wish: NewReport) => Promise<string | null>
  readonly onCancel: () => void
}

/** A new report: which template, whose, of which year. */
export function NewReportDialog(props: NewReportDialogProps): JSX.Element {
  const { templates, organization, onCreate, onCancel } = props
  const [form] = Form.useForm<NewReport>()
  // A report is written in January on the year before.
  const [year] = useState(() => new Date().getFullYear() - 1)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const create = async (wish: NewReport): Promise<void> => {
    setBusy(true)
    try {
      setFailure(await onCreate(wish))
    } finally {
      setBusy(false)
    }
  }
  return (
    <Modal
      open
      title="从模板新建报告"
      okText="新建"
      cancelText="取消"
      confirmLoading={busy}
      onOk={form.submit}
      onCancel={onCancel}
      width={560}
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{
          template: templates[0]?.id,
          organization,
          year,
        }}
        onFinish={(wish) => void create(wish)}
      >
        {failure !== null && (
          <Alert type="error" showIcon title={failure} className="dialog-alert" />
        )}
        <Form.Item
          name="organization"
          label="单位全称"
          rules={[
            { required: true, whitespace: true, message: '请填写单位全称，它会写进标题和落款' },
          ]}
        >
          <Input placeholder="如：××市公安局××分局" maxLength={200} autoFocus />
        </Form.Item>
        <Form.Item
          name="year"
          label="报告年度"
          rules={[{ required: true, message: '请填写报告年度' }]}
        >
          <InputNumber min={1949} max={2200} suffix="年度" className="year-field" />
        </Form.Item>
        <Form.Item name="template" label="模板" rules={[{ required: true, message: '请选择模板' }]}>
          <Radio.Group className="template-list">
            {templates.map(({ id, name, description }) => (
              <Radio key={id} value={id}>
                <span className="template-name">{name}</span>
                <span className="template-about">{description}</span>
              </Radio>
            ))}
          </Radio.Group>
        </Form.Item>
        <input type="submit" hidden />
      </Form>
    </Modal>
  )
}
