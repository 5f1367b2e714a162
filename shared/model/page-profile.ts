import { z } from 'zod'

/** The profiles that come with the program; what each means stands in `layout/page-metrics.ts`. */
export const profileNames = ['ruler', 'office28', 'office29'] as const
export type ProfileName = (typeof profileNames)[number]

/** What a typeface is needed for on the page; a profile names the faces by their standard use. */
export const faceUses = ['body', 'title', 'heading1', 'heading2', 'pageNumber'] as const
export type FaceUse = (typeof faceUses)[number]

const face = z.enum(faceUses)
const margin = z.number().min(15).max(60)

/** A page as an office wants it, under a name of its own. */
export const ownProfile = z
  .strictObject({
    name: z.string().trim().min(1).max(40),
    /** In millimetres; measured as in a word processor or to the type, as told. */
    margin: z.strictObject({ top: margin, bottom: margin, left: margin, right: margin }),
    measuredTo: z.enum(['em-box', 'line-box']),
    /** From line to line in points; null: so that the lines fill the type area. */
    linePitch: z.number().min(12).max(60).nullable(),
    /** In points. */
    size: z.strictObject({ title: z.number().min(12).max(36), body: z.number().min(9).max(22) }),
    /** 仿宋 is that of `body`, 小标宋 of `title`, 黑体 of `heading1`, 楷体 of `heading2`, 宋体 of `pageNumber`. */
    faces: z.strictObject({ title: face, body: face, heading1: face, heading2: face }),
    /** Whether headings of these levels are bold; by the standard none is. */
    bold: z.strictObject({ heading2: z.boolean(), heading3: z.boolean() }),
  })
  .refine(({ linePitch, size }) => linePitch === null || linePitch >= size.body, '行距小于字号')
export type OwnProfile = z.infer<typeof ownProfile>

/** How an export measures the page: by a profile of the program or by one of the user's own. */
export const profileChoice = z.union([z.enum(profileNames), ownProfile])
export type ProfileChoice = z.infer<typeof profileChoice>

/** What a new profile begins with: the standard. */
export const firstOwnProfile: OwnProfile = {
  name: '我的版面',
  margin: { top: 37, bottom: 35, left: 28, right: 26 },
  measuredTo: 'em-box',
  linePitch: null,
  size: { title: 22, body: 16 },
  faces: { title: 'title', body: 'body', heading1: 'heading1', heading2: 'heading2' },
  bold: { heading2: false, heading3: false },
}
