/** What was pasted, a note a line: without the signs of lists and without blank lines. */
export function linesOf(pasted: string): string[] {
  return pasted
    .split(/\r?\n/)
    .map((line) => line.replace(/^\s*(?:[-*•–]|\d{1,3}[.)])\s+/, '').trim())
    .filter((line) => line !== '')
}

/** Longer than this is a sentence with a colon rather than a label. */
const LONGEST_LABEL = 32

/** "Age: 34" as a label and what it says; anything else has no label. */
export function labelled(line: string): { readonly label: string; readonly text: string } {
  const [, label = '', text = ''] = /^([^:\n]{1,32}):\s+(\S.*)$/.exec(line) ?? []
  const isLabel =
    label.trim() !== '' && label.length <= LONGEST_LABEL && !/^https?$/i.test(label) && !/[.!?“”"]/.test(label)
  return isLabel ? { label: label.trim(), text: text.trim() } : { label: '', text: line }
}
