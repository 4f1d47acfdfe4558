import { safeHref } from '../../domain/rich-text.ts'

/** Text of another format with its signs taken as they are; marks of lists at the beginning of lines stay marks. */
export function escapeMarks(text: string): string {
  return text.replace(/[\\*[\]]/g, (sign) => `\\${sign}`)
}

/** Bold ends at a line's end, begins and ends at a sign that can be seen, and in a bold text is just bold. */
export function boldLines(text: string): string {
  return text
    .replaceAll('**', '')
    .split('\n')
    .map((line) => {
      const bare = line.trim()
      if (bare === '') return line
      const start = line.indexOf(bare)
      return `${line.slice(0, start)}**${bare}**${line.slice(start + bare.length)}`
    })
    .join('\n')
}

/** A link to where one may follow; else its label alone. @param label rich text */
export function linkMark(label: string, url: string): string {
  if (!safeHref(url)) return label
  const address = url.replace(/[\s()<>]/g, (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, '0')}`)
  const text = label.replaceAll('\n', ' ').trim()
  return text === url || text === '' ? address : `[${text}](${address})`
}
