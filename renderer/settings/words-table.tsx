import { DeleteOutlined } from '@ant-design/icons'
import { Button, Table } from 'antd'
import type { JSX } from 'react'
import { dayOf } from '../../shared/check/word-table'
import { officeWord, wordColumns, type OfficeWord } from '../../shared/model/office-words'
import { KeptInput } from '../ui/kept-input'

export interface WordsTableProps {
  readonly words: readonly OfficeWord[]
  readonly onChange: (words: readonly OfficeWord[]) => void
  readonly onImport: () => void
  readonly onExport: () => void
}

/** 单位用词表: what the checker looks for besides its own rules, edited in place or taken from a workbook. */
export function WordsTable({ words, onChange, onImport, onExport }: WordsTableProps): JSX.Element {
  const put = (at: number, field: keyof OfficeWord, text: string): void => {
    const kept = field === 'from' || field === 'until' ? dayOf(text) : text
    const made = officeWord.safeParse({ ...(words[at] ?? emptyWord), [field]: kept })
    // A line without its word, a day that is none, a word that another line has: as it was.
    if (!made.success) return
    if (words.some(({ wrong }, other) => other !== at && wrong === made.data.wrong)) return
    onChange(at < words.length ? words.with(at, made.data) : [...words, made.data])
  }
  return (
    <>
      <p className="settings-note">
        检查时遇到“不用的写法”就提醒，日期之外的年度不提醒；日期写作2025-01-31，可以不填。
      </p>
      <Table<OfficeWord>
        size="small"
        className="words-table"
        dataSource={[...words, emptyWord]}
        rowKey={({ wrong }) => wrong}
        pagination={words.length < perPage ? false : { pageSize: perPage, size: 'small' }}
        columns={[
          ...wordColumns.map(([field, title]) => ({
            key: field,
            title,
            render: (_: unknown, word: OfficeWord) => {
              const at = word === emptyWord ? words.length : words.indexOf(word)
              return word === emptyWord && field !== 'wrong' ? null : (
                <KeptInput
                  id={`word-${at}-${field}`}
                  value={word[field]}
                  placeholder={word === emptyWord && field === 'wrong' ? '在这里添加' : ''}
                  onKeep={(text) => put(at, field, text)}
                />
              )
            },
          })),
          {
            key: 'delete',
            title: '',
            render: (_: unknown, word: OfficeWord) =>
              word === emptyWord ? null : (
                <Button
                  type="text"
                  size="small"
                  icon={<DeleteOutlined />}
                  aria-label={`删去“${word.wrong}”`}
                  onClick={() => onChange(words.filter((each) => each !== word))}
                />
              ),
          },
        ]}
      />
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

const perPage = 10
const emptyWord: OfficeWord = { wrong: '', right: '', from: '', until: '', note: '' }
