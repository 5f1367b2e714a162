/**
 * The words for the command line among the executable's arguments: a command and all after it. The
 * switches before it are Chromium's, and a stock Electron takes the application's folder as first
 * word (`namesApp`). Empty where the window is meant.
 */
export function commandWords(args: readonly string[], namesApp: boolean): readonly string[] {
  const first = args.findIndex((arg) => !arg.startsWith('-'))
  if (first < 0) return []
  return namesApp ? commandWords(args.slice(first + 1), false) : args.slice(first)
}
