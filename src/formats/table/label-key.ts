/** A label as words are compared: lower case, without numbering, bullets, faces, marks and what stands in brackets. */
export function labelKey(label: string): string {
  return label
    .slice(0, 200)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[*_`#~"“”„»«|]+/g, ' ')
    .replace(/\p{Extended_Pictographic}|\ufe0f|\u200d|[•▪●■►▶→]/gu, ' ')
    .replace(/[-/\u2010-\u2015]+/g, ' ')
    .replace(/^\s*(?:\d{1,3}[.):]|[a-z]\))\s+/, '')
    .replace(/[\s:;.,!?]+$/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}
