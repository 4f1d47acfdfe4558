/** A choice that this browser remembers. Where storage is forbidden or full, it lasts as long as the page. */
export function stored<Value extends string>(key: string, allowed: readonly Value[]) {
  let kept: Value | null = null
  return {
    read(): Value | null {
      try {
        const found = localStorage.getItem(key)
        return allowed.find((value) => value === found) ?? kept
      } catch {
        return kept
      }
    },
    write(value: Value): void {
      kept = value
      try {
        localStorage.setItem(key, value)
      } catch {
        // Private windows may forbid it; the choice then lasts as long as the page.
      }
    },
  }
}
