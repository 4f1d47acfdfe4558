const TOLD_EVERY_MS = 200

/** Tells now and then how much is done, 0 to 1, however often it hears of it. */
export function toldEvery(tell: (share: number) => void): (share: number) => void {
  let toldAt = Date.now()
  return (share) => {
    if (Date.now() - toldAt < TOLD_EVERY_MS) return
    toldAt = Date.now()
    tell(Math.min(1, Math.max(0, share)))
  }
}
