const QUIET_UNTIL_MS = 400
const REDRAW_MS = 1000
const LINE_EVERY_MS = 10_000

/**
 * Does work that may take long, and says so on standard error: what is being done and for how long already. On a terminal
 * one line is redrawn; elsewhere a line comes every ten seconds. What is done at once says nothing.
 * @template T
 * @param {string} what "Installing packages"
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function during(what, work) {
  const began = Date.now()
  const terminal = process.stderr.isTTY
  let lastLine = 0
  const tell = () => {
    const elapsed = Date.now() - began
    if (terminal) process.stderr.write(`\r\x1b[2K${what}… ${seconds(elapsed)}`)
    else if (elapsed - lastLine >= LINE_EVERY_MS || lastLine === 0) {
      lastLine = elapsed
      process.stderr.write(`${what}… ${seconds(elapsed)}\n`)
    }
  }
  let redraw
  const first = setTimeout(() => {
    tell()
    redraw = setInterval(tell, REDRAW_MS)
  }, QUIET_UNTIL_MS)
  try {
    const result = await work()
    if (redraw) process.stderr.write(`${terminal ? '\r\x1b[2K' : ''}${what}: done in ${seconds(Date.now() - began)}\n`)
    return result
  } catch (error) {
    if (redraw && terminal) process.stderr.write('\n')
    throw error
  } finally {
    clearTimeout(first)
    clearInterval(redraw)
  }
}

function seconds(ms) {
  return ms < 60_000
    ? `${Math.round(ms / 1000)} s`
    : `${Math.floor(ms / 60_000)} min ${Math.round((ms % 60_000) / 1000)} s`
}
