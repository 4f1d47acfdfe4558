/**
 * Imported before the server when npm started it. npm passes signals on, except the one that it can't catch: after a
 * `kill -9` of npm the server would stay, holding its port. So it ends when its parent is another than at first.
 */
const LOOK_EVERY_MS = 250

if (process.env.npm_lifecycle_event) {
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    process.kill(process.pid, 'SIGTERM')
  }, LOOK_EVERY_MS)
  timer.unref()
}
