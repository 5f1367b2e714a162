/** An expected end of setting up: `message` is one Chinese sentence that says what to do. */
export class SetupStop extends Error {}

/** One line of progress. Standard output belongs to results, so it goes to standard error. */
export function say(line) {
  process.stderr.write(`${line}\n`)
}

/** Runs `work`; an expected stop becomes its one line and the given exit code. */
export async function endingInOneLine(exitCode, work) {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof SetupStop)) throw error
    say(error.message)
    process.exit(exitCode)
  }
}
