/** Pages that come by plain http from another machine have no clipboard at all; the types don't know. */
const clipboard: Clipboard | undefined = navigator.clipboard

/** @returns whether it is there now: a browser may not allow it */
export async function copyText(text: string): Promise<boolean> {
  if (!clipboard) return false
  return clipboard.writeText(text).then(
    () => true,
    () => false,
  )
}

/** Null: the browser doesn't tell. */
export async function copiedText(): Promise<string | null> {
  return clipboard ? clipboard.readText().catch(() => null) : null
}
