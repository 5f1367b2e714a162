import { z } from 'zod'
import { officeWords } from './office-words'
import { ownProfile, profileChoice } from './page-profile'

const shape = {
  /** 默认单位: whose report a new one is. */
  organization: z.string().trim().max(200),
  /** 落款署名 under a new report; empty where it is the organisation's own name. */
  signature: z.string().trim().max(200),
  pageProfile: profileChoice,
  /** 自定版面: those that the user made and named. */
  profiles: z.array(ownProfile).max(20),
  /** 单位用词表, looked for by the checker. */
  words: officeWords,
}

/** What the user sets once for all reports. */
export const settings = z.strictObject(shape)
export type Settings = z.infer<typeof settings>

/** Settings as they were kept: what is absent or makes no sense is as at the first start. */
export const keptSettings = z.object({
  organization: shape.organization.catch(''),
  signature: shape.signature.catch(''),
  pageProfile: shape.pageProfile.catch('ruler'),
  profiles: shape.profiles.catch([]),
  words: shape.words.catch([]),
})

export const firstSettings: Settings = keptSettings.parse({})
