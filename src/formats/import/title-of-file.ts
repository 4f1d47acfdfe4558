/** A file's name as the title of what is in it: without folders, extension and the signs that stand for blanks. */
export function titleOfFile(fileName: string | undefined): string {
  const base = (fileName ?? '').split(/[\\/]/).at(-1) ?? ''
  return base
    .replace(/\.[a-z0-9]{1,10}$/i, '')
    .replace(/[_]+/g, ' ')
    .trim()
}
