/** A label as words are compared: lower case, without numbering, bullets, faces, marks and what stands in brackets. */
export function labelKey(label: string): string {
  const text = label.slice(0, 200)
  return (PLAIN.test(text) ? text.toLowerCase() : withoutPictures(text))
    .replace(/[*_`#~"“”„»«|]+/g, ' ')
    .replace(/[-/\u2010-\u2015]+/g, ' ')
    .replace(/^\s*(?:\d{1,3}[.):]|[a-z]\))\s+/, '')
    .replace(/[\s:;.,!?]+$/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Most labels; what is looked for in others takes half of the time. */
const PLAIN = /^[ -~]*$/

function withoutPictures(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{Extended_Pictographic}|\ufe0f|\u200d|[•▪●■►▶→]/gu, ' ')
}
