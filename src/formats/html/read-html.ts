import { refuse } from '../../domain/result.ts'
import { plainText } from '../../domain/rich-text.ts'
import { textImporter } from '../import/text-importer.ts'
import { titleOfFile } from '../import/title-of-file.ts'
import { factIn } from '../markdown/markdown-tables.ts'
import { askedMapping, importTables, mappingOf, ofReadableSize, tooLarge } from '../table/import-tables.ts'
import { partTables } from '../table/part-tables.ts'
import { type Fact, saysJourney, sheetPlace, type Table } from '../table/table.ts'
import { GENERATOR } from './html-page.ts'
import { type HtmlBlock, scanHtml } from './scan-html.ts'

/** Where in a page its maker is named. */
const LONGEST_HEAD = 4_000

/** Pages with more tables hold no journeys; each would be looked through. */
const MOST_TABLES = 500

/** What stands before a table says a few things about it; a page that says more is about something else. */
const MOST_FACTS = 100

/** Tables of a web page, or of what Excel, Sheets and Word put into the clipboard: merged cells, bold and links stay. */
export const htmlImporter = textImporter({
  name: 'html-table',
  extensions: ['.html', '.htm', '.xhtml'],
  detectText(head, fileName) {
    const text = head.trimStart()
    if (!text.startsWith('<')) return 0
    if (/\.(x?html?)$/.test(fileName) || /^<(!doctype html|html|head|body|meta)\b/i.test(text)) return 0.95
    return /<table[\s>]/i.test(text) ? 0.9 : 0
  },
  readText(text, options, notes, { encoding }) {
    const asked = askedMapping(options)
    if (!asked.ok) return asked
    const tables = htmlTables(scanHtml(text), titleOfFile(options.fileName))
    if (tables.length === 0) return refuse('file-foreign', undefined, { kind: 'webPage' })
    if (tables.length > MOST_TABLES) return tooLarge({ what: 'maps' })
    const sized = ofReadableSize(tables)
    if (!sized.ok) return sized
    if (text.slice(0, LONGEST_HEAD).includes(GENERATOR)) notes.add('changed', 'page-for-reading')
    const parts = sized.value.flatMap(partTables)
    const mapping = mappingOf(parts, { encoding, separator: null, decimal: '.' }, options, asked.value)
    return importTables(parts, mapping, options, notes)
  },
})

/** The tables with the heading and the facts (`Persona: Anna`) that stand before each. */
function htmlTables(blocks: readonly HtmlBlock[], fileTitle: string): Table[] {
  const tables: Table[] = []
  const count = blocks.filter(({ kind }) => kind === 'table').length
  let above = ''
  let heading = ''
  let facts: Fact[] = []
  for (const block of blocks) {
    switch (block.kind) {
      case 'heading':
        heading = plainText(block.text)
        if (block.level === 1) above = heading
        break
      case 'text':
        if (facts.length > MOST_FACTS) break
        facts.push(
          ...block.text.split('\n').flatMap((line) => factIn(line, 1).map((fact) => ({ ...fact, at: 'tables' }))),
        )
        break
      case 'table': {
        const name = String(tables.length + 1)
        const { rows, merges } = block
        const title = plainText(block.caption) || heading || fileTitle
        const place = sheetPlace(count > 1 ? name : undefined)
        const calledJourney = saysJourney(`${above} ${title}`)
        tables.push({ name, title, rows, merges, rich: true, calledJourney, facts, place })
        facts = []
        break
      }
      default:
        block satisfies never
    }
  }
  return tables
}
