import { DeleteOutlined } from '@ant-design/icons'
import { Button, Select } from 'antd'
import { useState, type JSX } from 'react'
import { dayOf } from '../../shared/check/word-table'
import {
  officeWord,
  wordColumnNames,
  wordColumns,
  wordKinds,
  type OfficeWord,
} from '../../shared/model/office-words'
import { KeptInput } from '../ui/kept-input'

export interface WordsTableProps {
  readonly words: readonly OfficeWord[]
  readonly onChange: (words: readonly OfficeWord[]) => void
  readonly onImport: () => void
  readonly onExport: () => void
}

/** 单位用词表: what the checker looks for besides its own rules, edited in place or taken from a workbook. */
export function WordsTable({ words, onChange, onImport, onExport }: WordsTableProps): JSX.Element {
  const [most, setMost] = useState(atOnce)
  const put = (at: number, field: keyof OfficeWord, text: string): void => {
    const kept = field === 'from' || field === 'until' ? dayOf(text) : text
    const made = officeWord.safeParse({ ...(words[at] ?? emptyWord), [field]: kept })
    // A line without its word, a day that is none, a word that another line has: as it was.
    if (!made.success) return
    if (words.some(({ wrong }, other) => other !== at && wrong === made.data.wrong)) return
    onChange(at < words.length ? words.with(at, made.data) : [...words, made.data])
  }
  const cell = (word: OfficeWord, at: number, field: keyof OfficeWord): JSX.Element => (
    <KeptInput
      id={`word-${at}-${field}`}
      label={`${wordColumnNames[field][0]}，第${at + 1}行`}
      value={word[field]}
      placeholder={word === emptyWord ? '在这里添加' : ''}
      onKeep={(text) => put(at, field, text)}
    />
  )
  return (
    <>
      <p className="settings-note">
        检查时遇到“不用的写法”就提醒，日期之外的年度不提醒；日期写作2025-01-31，可以不填。类别是“不公开”的（内部地名、代号），归在“公开之前”一类提醒。
      </p>
      <table className="words-table">
        <thead>
          <tr>
            {wordColumns.map(([field, title]) => (
              <th key={field}>{title}</th>
            ))}
            <th aria-label="删去" />
          </tr>
        </thead>
        <tbody>
          {words.slice(0, most).map((word, at) => (
            <tr key={word.wrong}>
              {wordColumns.map(([field]) => (
                <td key={field}>
                  {field === 'kind' ? (
                    <Select
                      aria-label={`${wordColumnNames.kind[0]}，第${at + 1}行`}
                      value={word.kind}
                      options={kinds}
                      onChange={(kind) => put(at, 'kind', kind)}
                    />
                  ) : (
                    cell(word, at, field)
                  )}
                </td>
              ))}
              <td>
                <Button
                  type="text"
                  size="small"
                  icon={<DeleteOutlined />}
                  aria-label={`删去“${word.wrong}”`}
                  onClick={() => onChange(words.filter((each) => each !== word))}
                />
              </td>
            </tr>
          ))}
          {words.length <= most && (
            <tr>
              <td>{cell(emptyWord, words.length, 'wrong')}</td>
            </tr>
          )}
        </tbody>
      </table>
      {words.length > most && (
        <Button type="link" size="small" onClick={() => setMost(most + atOnce)}>
          再列出一些（还有{words.length - most}条）
        </Button>
      )}
      <div className="words-actions">
        <Button size="small" onClick={onImport}>
          从表格导入…
        </Button>
        <Button size="small" onClick={onExport}>
          导出为 Excel…
        </Button>
      </div>
    </>
  )
}

/** So many are listed at once; the rest at a click. */
const atOnce = 50
const kinds = wordKinds.map((value) => ({ value, label: value }))
const emptyWord: OfficeWord = { wrong: '', right: '', from: '', until: '', note: '', kind: '用词' }
