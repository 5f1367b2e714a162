import { z } from 'zod'

/** How an export measures the page; what each means stands in `layout/page-metrics.ts`. */
export const profileNames = ['ruler', 'office28', 'office29'] as const
export type ProfileName = (typeof profileNames)[number]

const shape = {
  /** 默认单位: whose report a new one is. */
  organization: z.string().trim().max(200),
  /** 落款署名 under a new report; empty where it is the organisation's own name. */
  signature: z.string().trim().max(200),
  pageProfile: z.enum(profileNames),
  /** 目标字数: how long a report is to be, without white space; 0 where nobody asks for a length. */
  target: z.number().int().min(0).max(1_000_000),
}

/** What the user sets once for all reports. */
export const settings = z.strictObject(shape)
export type Settings = z.infer<typeof settings>

/** Settings as they were kept: what is absent or makes no sense is as at the first start. */
export const keptSettings = z.object({
  organization: shape.organization.catch(''),
  signature: shape.signature.catch(''),
  pageProfile: shape.pageProfile.catch('ruler'),
  target: shape.target.catch(0),
})

export const firstSettings: Settings = keptSettings.parse({})
