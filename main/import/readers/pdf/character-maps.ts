/// <reference types="vite/types/importMeta.d.ts" />

/**
 * Adobe's character maps for Chinese fonts, and what decodes pictures: in the bundle, since nothing
 * is fetched. As `data:` addresses by file name.
 */
export const characterMaps: ReadonlyMap<string, string> = byName({
  ...import.meta.glob<string>(
    [
      '/node_modules/pdfjs-dist/cmaps/*{GB,CNS,B5,HK,ETen,ETHK}*.bcmap',
      '!/node_modules/pdfjs-dist/cmaps/*UTF8*',
    ],
    { eager: true, query: '?url&inline', import: 'default' },
  ),
  ...import.meta.glob<string>('/node_modules/pdfjs-dist/wasm/{jbig2,openjpeg}.wasm', {
    eager: true,
    query: '?url&inline',
    import: 'default',
  }),
})

function byName(found: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(found).map(([path, data]) => [path.slice(path.lastIndexOf('/') + 1), data]),
  )
}
