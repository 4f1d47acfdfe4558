const SIDEWAYS = /^((arrow|chevron)-(left|right)|arrow-(back|forward)-up|arrows-split-2|send|logout)$/

/** Whether a Tabler icon points along the line of reading: it is turned round where that runs from right to left. */
export function isSideways(name: string): boolean {
  return SIDEWAYS.test(name)
}
