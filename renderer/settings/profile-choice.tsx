import { Button, Radio } from 'antd'
import { useState, type JSX } from 'react'
import { profiles } from '../../shared/layout/page-metrics'
import {
  firstOwnProfile,
  profileNames,
  type OwnProfile,
  type ProfileChoice as Choice,
  type ProfileName,
} from '../../shared/model/page-profile'
import type { Settings } from '../../shared/model/settings'
import { ProfileDialog } from './profile-dialog'
import { profileSummary } from './profile-summary'

const about: Readonly<Record<ProfileName, string>> = {
  ruler: '用尺量：纸边到第一行字顶 37 毫米，每页 22 行，完全合 GB/T 9704。拿不准就用这个。',
  office28: '在 WPS 或 Word 里填页边距 37/35、固定值 28 磅的样子，行稍密，字比上一种低约 2 毫米。',
  office29: '同上，行距 28.95 磅，22 行占满版心。',
}

export type ProfileSettings = Pick<Settings, 'pageProfile' | 'profiles'>

export interface ProfileChoiceProps extends ProfileSettings {
  readonly onChange: (part: Partial<ProfileSettings>) => void
}

/** How an export measures the page: by the program's profiles or the user's own. */
export function ProfileChoice({
  pageProfile,
  profiles: own,
  onChange,
}: ProfileChoiceProps): JSX.Element {
  /** The profile in the dialog, and its place in the list; after its end it is a new one. */
  const [edited, setEdited] = useState<{ at: number; profile: OwnProfile } | null>(null)
  const keep = (at: number, profile: OwnProfile): void => {
    onChange({ profiles: own.toSpliced(at, 1, profile), pageProfile: profile })
    setEdited(null)
  }
  const remove = (at: number): void => {
    const isChosen = keyOf(pageProfile) === own[at]?.name
    onChange({ profiles: own.toSpliced(at, 1), ...(isChosen && { pageProfile: 'ruler' }) })
  }
  return (
    <>
      <Radio.Group
        className="profile-choice"
        aria-label="版面"
        value={keyOf(pageProfile)}
        onChange={({ target }) => {
          const key: unknown = target.value
          const chosen = [...profileNames, ...own].find((each) => keyOf(each) === key)
          if (chosen) onChange({ pageProfile: chosen })
        }}
      >
        {profileNames.map((name) => (
          <Radio key={name} value={name}>
            <span className="profile-name">{profiles[name].name}</span>
            <span className="profile-about">{about[name]}</span>
          </Radio>
        ))}
        {own.map((profile, at) => (
          <div key={profile.name} className="profile-own">
            <Radio value={profile.name}>
              <span className="profile-name">{profile.name}</span>
              <span className="profile-about">{profileSummary(profile)}</span>
            </Radio>
            <Button size="small" onClick={() => setEdited({ at, profile })}>
              修改…
            </Button>
            <Button size="small" onClick={() => remove(at)}>
              删除
            </Button>
          </div>
        ))}
      </Radio.Group>
      <Button
        className="profile-add"
        onClick={() => setEdited({ at: own.length, profile: unusedName(own) })}
      >
        新建版面…
      </Button>
      {edited && (
        <ProfileDialog
          profile={edited.profile}
          taken={own.filter((_, at) => at !== edited.at).map(({ name }) => name)}
          onKeep={(profile) => keep(edited.at, profile)}
          onClose={() => setEdited(null)}
        />
      )}
    </>
  )
}

function keyOf(choice: Choice): string {
  return typeof choice === 'string' ? choice : choice.name
}

function unusedName(own: readonly OwnProfile[]): OwnProfile {
  const taken = new Set(own.map(({ name }) => name))
  const names = Array.from({ length: own.length + 1 }, (_, index) =>
    index === 0 ? firstOwnProfile.name : `${firstOwnProfile.name}${index + 1}`,
  )
  return { ...firstOwnProfile, name: names.find((name) => !taken.has(name)) ?? '' }
}
