/** A part of an analysis that several can do at once; what they share of `Work` lies on shared memory. */
export type Part<Work extends object> = {
  readonly name: string
  readonly run: (work: Work, progress?: (share: number) => void) => void
}

/** Somebody who takes part in an analysis at the same time, such as a second thread. */
export type Partner = {
  /**
   * Asks for a part by its name.
   * @returns what waits until the partner has ended, or calls off what has not begun
   */
  readonly begin: (part: string, work: object) => () => void
}

/** Does a part of the work, and has the partner do what is theirs at the same time. */
export function together<Work extends object>(
  part: Part<Work>,
  own: Work,
  theirs: Work | null | undefined,
  partner: Partner | null,
  progress?: (share: number) => void,
): void {
  const ended = partner && theirs ? partner.begin(part.name, theirs) : null
  part.run(own, progress)
  ended?.()
}
