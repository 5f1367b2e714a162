/** What the public edition says in the place of what is marked 不公开; undefined where nothing is. */
export function withheldTitle(wording: string | undefined): string | undefined {
  if (wording === undefined) return undefined
  return wording === '' ? '公开稿里略去' : `公开稿里换成“${wording}”`
}
