import { Checkbox, Modal } from 'antd'
import { useMemo, useState, type JSX } from 'react'
import { yearPlaces, type YearPlace } from '../../shared/figures/rolling/year-places'
import type { Report } from '../../shared/model/report'
import './rolling.css'

export interface RollingDialogProps {
  readonly report: Report
  /** `years`: the ids of those that move on. */
  readonly onRoll: (years: readonly string[], blank: boolean) => void
  readonly onClose: () => void
}

/** 结转新年度: every year that would move on is shown for confirmation before the draft is made. */
export function RollingDialog({ report, onRoll, onClose }: RollingDialogProps): JSX.Element {
  const places = useMemo(() => yearPlaces(report), [report])
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(places.filter(({ sure }) => sure).map(({ id }) => id)),
  )
  const [blank, setBlank] = useState(true)
  const [going, setGoing] = useState(false)
  const choose = (id: string, on: boolean): void => {
    const next = new Set(chosen)
    if (on) next.add(id)
    else next.delete(id)
    setChosen(next)
  }
  const year = report.year === null ? null : report.year + 1
  const sure = places.filter((place) => place.sure)
  const unsure = places.filter((place) => !place.sure)
  return (
    <Modal
      open
      title={year === null ? '结转新年度' : `结转为${year}年的草稿`}
      width={760}
      okText="结转"
      cancelText="取消"
      okButtonProps={{ disabled: year === null || going }}
      onOk={() => {
        setGoing(true)
        onRoll([...chosen], blank)
      }}
      onCancel={onClose}
    >
      {year === null ? (
        <p>这份报告没有写明是哪一年的。请先在“公文要素”或标题里写上年度，再结转。</p>
      ) : (
        <div className="rolling" data-testid="rolling">
          <p>
            另做一份{year}
            年的草稿：章节和文字照搬，指标库的今年数转为上年数、今年数留空，公式照用；文号和印发日期清空。这一份不动。
          </p>
          <Checkbox checked={blank} onChange={({ target }) => setBlank(target.checked)}>
            正文和表格里的旧数字都换成【待填】（按 F4 逐个去填）
          </Checkbox>
          <Years title="改成新年度的" places={sure} chosen={chosen} onChoose={choose} />
          <Years
            title="说不准、先不改的（多是那一年里某月某日的事，确要改的请勾上）"
            places={unsure}
            chosen={chosen}
            onChoose={choose}
          />
        </div>
      )}
    </Modal>
  )
}

interface YearsProps {
  readonly title: string
  readonly places: readonly YearPlace[]
  readonly chosen: ReadonlySet<string>
  readonly onChoose: (id: string, on: boolean) => void
}

function Years({ title, places, chosen, onChoose }: YearsProps): JSX.Element | null {
  if (places.length === 0) return null
  return (
    <section>
      <h3>
        {title}（{places.length}处）
      </h3>
      <ul>
        {places.map((place) => (
          <li key={place.id} data-testid="rolling-year" data-sure={place.sure}>
            <Checkbox
              checked={chosen.has(place.id)}
              onChange={({ target }) => onChoose(place.id, target.checked)}
            >
              <Words place={place} moved={chosen.has(place.id)} />
            </Checkbox>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** So many characters on either side say what a year is about. */
const around = 22

function Words({
  place,
  moved,
}: {
  readonly place: YearPlace
  readonly moved: boolean
}): JSX.Element {
  const { of, start, end, old, text } = place
  const before = of.text.slice(Math.max(0, start - around), start)
  const behind = of.text.slice(end, end + around)
  return (
    <span>
      {start > around && '…'}
      {before}
      {moved ? (
        <>
          <del>{old}</del>
          <ins>{text}</ins>
        </>
      ) : (
        <b>{old}</b>
      )}
      {behind}
      {of.text.length > end + around && '…'}
    </span>
  )
}
