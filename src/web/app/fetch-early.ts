/** Begins to fetch a screen's code. Where that fails, it is asked for again when it is drawn, and told then. */
export function fetchEarly(screen: () => Promise<unknown>): void {
  screen().catch(() => undefined)
}
