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

/** Of the time until the first answer, what the reading of events takes. */
export const READING = 0.8

/** The shares of two things that are done one after the other as shares of both. Where the first is not to be done, the second is all. */
export function inTwoParts(tell: (share: number) => void, first: number) {
  let begun = 0
  return {
    first(share: number): void {
      begun = first
      tell(share * first)
    },
    second(share: number): void {
      tell(begun + share * (1 - begun))
    },
  }
}
