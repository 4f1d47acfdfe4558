/** Something that the person who started us can mend; its message says how. Printed without a stack. */
export class Failure extends Error {}

/**
 * Runs a program's main function and ends the process with what it returns. A failure is one clear line; a bug is a stack.
 * @param {() => Promise<number>} main
 */
export async function runMain(main) {
  try {
    process.exitCode = await main()
  } catch (error) {
    process.stderr.write(`${error instanceof Failure ? error.message : (error.stack ?? error)}\n`)
    process.exitCode = 1
  }
}
