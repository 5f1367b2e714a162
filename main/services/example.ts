import text from '../../assets/example/report.txt?raw'

/** The example report, of an invented district, as a file that is imported like any other. */
export function exampleFile(): { readonly name: string; readonly bytes: Uint8Array } {
  return { name: '示例报告.txt', bytes: new TextEncoder().encode(text) }
}
