/** What a document is called as a file of our own format. */
export function fileNameOf(title: string): string {
  const plain = title.replace(/[^\p{L}\p{N} ._-]+/gu, ' ').trim()
  return `${plain.slice(0, 100) || 'polku'}.json`
}

/** Hands a file to the browser, which keeps it where downloads go. */
export function saveFile(file: Blob, name: string): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser has begun to read it by then; Safari needs the address a moment longer.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
