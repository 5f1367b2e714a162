import { Radio } from 'antd'
import type { JSX } from 'react'
import { profiles } from '../../shared/layout/page-metrics'
import { profileNames, type ProfileName } from '../../shared/model/settings'

const about: Readonly<Record<ProfileName, string>> = {
  ruler: '用尺量：纸边到第一行字顶 37 毫米，每页 22 行，完全合 GB/T 9704。拿不准就用这个。',
  office28: '在 WPS 或 Word 里填页边距 37/35、固定值 28 磅的样子，行稍密，字比上一种低约 2 毫米。',
  office29: '同上，行距 28.95 磅，22 行占满版心。',
}

export interface ProfileChoiceProps {
  readonly value: ProfileName
  readonly onChange: (value: ProfileName) => void
}

/** How an export measures the page. */
export function ProfileChoice({ value, onChange }: ProfileChoiceProps): JSX.Element {
  return (
    <Radio.Group
      className="profile-choice"
      aria-label="版面"
      value={value}
      onChange={({ target }) => {
        const chosen = profileNames.find((name) => name === target.value)
        if (chosen) onChange(chosen)
      }}
    >
      {profileNames.map((name) => (
        <Radio key={name} value={name}>
          <span className="profile-name">{profiles[name].name}</span>
          <span className="profile-about">{about[name]}</span>
        </Radio>
      ))}
    </Radio.Group>
  )
}
