import type { Destination } from './state'

/** What a group is by the control word that begins it; what is not here is text like that around it. */
export function destinationOf(
  name: string,
): Destination | 'note' | 'head' | 'box' | 'remark' | null {
  return destinations.get(name) ?? null
}

const skipped =
  `colortbl info levelnumbers listname liststylename listpicture revtbl rsidtbl generator xmlnstbl themedata
  colorschememapping latentstyles datastore objdata objclass objname objalias nonshppict sp sn sv
  bkmkstart bkmkend pnseclvl filetbl userprops docvar mmathPr atnid atnref atnparent atnicn wgrffmtfilter
  pgptbl fchars lchars template passwordhash xe tc rxe ffdeftext fldtype private fontemb falt panose
  ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn background protusertbl oldcprops oldpprops oldtprops
  blipuid picprop pntxta pntxtb nonesttables`.split(/\s+/u)

const destinations: ReadonlyMap<string, Destination | 'note' | 'head' | 'box' | 'remark'> = new Map<
  string,
  Destination | 'note' | 'head' | 'box' | 'remark'
>([
  ...skipped.map((name) => [name, 'skip'] as const),
  ['fonttbl', 'fonts'],
  ['stylesheet', 'styles'],
  ['listtable', 'lists'],
  ['listoverridetable', 'list-overrides'],
  ['leveltext', 'level-text'],
  ['fldinst', 'field-code'],
  ['pict', 'picture'],
  ['listtext', 'list-text'],
  ['pntext', 'list-text'],
  ['footnote', 'note'],
  ['annotation', 'remark'],
  ['atnauthor', 'remark-author'],
  ['atndate', 'remark-date'],
  ['atrfstart', 'remark-start'],
  ['atrfend', 'remark-end'],
  ['shptxt', 'box'],
  ...['header', 'headerl', 'headerr', 'headerf', 'footer', 'footerl', 'footerr', 'footerf'].map(
    (name) => [name, 'head'] as const,
  ),
])

/** Groups after `\*` that are read all the same. */
export const readAfterStar: ReadonlySet<string> = new Set([
  'shppict',
  'shpinst',
  'shptxt',
  'annotation',
  'atnauthor',
  'atndate',
  'atrfstart',
  'atrfend',
  'fldinst',
  'pn',
  'pntext',
  'ud',
  'cs',
  'ds',
  'ts',
])
