import { EXPORTERS } from '../formats/export/registry.ts'
import { IMPORTERS } from '../formats/import/registry.ts'
import { CHOICE_VALUES } from '../formats/table/mapping-choice.ts'
import type { Translate } from '../i18n/message.ts'

/** Where the explanations of options begin, and how wide the help is. */
const INDENT = 25
const WIDTH = 84
/** What at most stands before a list in its first line. */
const LEAD = 24

/** What can be asked for, with the names of all formats. */
export function help(translate: Translate): string {
  return translate('cli.help', {
    from: listed(IMPORTERS.map(({ name }) => name)),
    to: listed(EXPORTERS.map(({ name }) => name)),
    meanings: listed(CHOICE_VALUES),
  })
}

/** A list over as many lines as it takes, the first of which begins behind other words. */
function listed(words: readonly string[]): string {
  const lines: string[] = []
  let line = ''
  let room = WIDTH - INDENT - LEAD
  for (const [at, word] of words.entries()) {
    const part = at === words.length - 1 ? word : `${word}, `
    if (line.length + part.trimEnd().length > room) {
      lines.push(line.trimEnd())
      line = ''
      room = WIDTH - INDENT
    }
    line += part
  }
  return [...lines, line].join(`\n${' '.repeat(INDENT)}`)
}
