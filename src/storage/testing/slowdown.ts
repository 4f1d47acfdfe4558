const TRIED_MS = 20

/**
 * How many times as long as by itself this process's work takes now, since the machine has other things to do: what is
 * limited by the clock is measured by a clock that goes slower by so much.
 */
export function slowdown(): number {
  const [began, before] = [performance.now(), process.threadCpuUsage()]
  for (;;) {
    const { user, system } = process.threadCpuUsage(before)
    const usedMs = (user + system) / 1000
    if (usedMs >= TRIED_MS) return Math.max(1, (performance.now() - began) / usedMs)
  }
}
