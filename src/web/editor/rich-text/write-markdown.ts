import { escapeRichText, type Inline, parseRichText, safeHref } from '../../../domain/rich-text.ts'

/** The little of a DOM tree that matters, so that any tree (a browser's, a test's) can be written. */
export type TreeNode = {
  readonly nodeName: string
  readonly nodeValue: string | null
  readonly childNodes: Iterable<TreeNode>
  readonly getAttribute?: (name: string) => string | null
  readonly style?: { readonly fontWeight?: string }
}

type Run = { readonly text: string; readonly bold: boolean; readonly href: string | null }
type Line = { readonly kind: 'paragraph' | 'bullet' | 'number'; readonly runs: Run[] }

const BLOCKS = new Set([
  'DIV',
  'P',
  'LI',
  'UL',
  'OL',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'BLOCKQUOTE',
  'TR',
  'TABLE',
  'SECTION',
])

/** What stands in an editable element, as the small Markdown of cards. Whatever that can't say is left as plain words. */
export function writeMarkdown(root: TreeNode): string {
  const lines: Line[] = []
  collect(root, { bold: false, href: null, list: 'paragraph' }, lines)
  let number = 0
  return lines
    .map(({ kind, runs }) => {
      number = kind === 'number' ? number + 1 : 0
      const text = kind === 'paragraph' ? noList(writeRuns(merge(runs))) : writeRuns(merge(runs))
      return kind === 'bullet' ? `- ${text}` : kind === 'number' ? `${number}. ${text}` : text
    })
    .join('\n')
    .replace(/\n+$/, '')
}

/** A paragraph that begins like a list line stays a paragraph; only “1. ” has no other way to be written. */
function noList(text: string): string {
  return parseRichText(text)[0]?.kind === 'bullet' ? text.replace(/^(\s*)([-*•])/, '$1\\$2') : text
}

type Around = { readonly bold: boolean; readonly href: string | null; readonly list: Line['kind'] }

function collect(node: TreeNode, around: Around, lines: Line[]): void {
  let open = false
  const current = (): Line => {
    const last = lines.at(-1)
    if (open && last) return last
    open = true
    lines.push({ kind: around.list, runs: [] })
    return lines.at(-1) as Line
  }
  const visit = (child: TreeNode, within: Around): void => {
    if (child.nodeName === '#text') {
      const text = (child.nodeValue ?? '').replaceAll('\u200b', '')
      for (const [index, part] of text.split('\n').entries()) {
        if (index > 0) open = false
        if (part !== '') current().runs.push({ text: part, bold: within.bold, href: within.href })
      }
    } else if (child.nodeName === 'BR') {
      current()
      open = false
    } else if (BLOCKS.has(child.nodeName)) {
      collect(child, { ...within, list: listOf(child, within.list) }, lines)
      open = false
    } else {
      const inner = inlineOf(child, within)
      for (const grandchild of child.childNodes) visit(grandchild, inner)
    }
  }
  const before = lines.length
  for (const child of node.childNodes) visit(child, around)
  if (lines.length === before && /^(DIV|P|LI)$/.test(node.nodeName)) lines.push({ kind: around.list, runs: [] })
}

function listOf(node: TreeNode, list: Line['kind']): Line['kind'] {
  return node.nodeName === 'UL' ? 'bullet' : node.nodeName === 'OL' ? 'number' : list
}

function inlineOf(node: TreeNode, within: Around): Around {
  const weight = node.style?.fontWeight ?? ''
  const bold =
    weight === '' ? within.bold || /^(B|STRONG)$/.test(node.nodeName) : weight === 'bold' || Number(weight) >= 600
  const href = node.nodeName === 'A' ? safeHref(node.getAttribute?.('href') ?? '') : within.href
  return { ...within, bold, href }
}

function merge(runs: readonly Run[]): Run[] {
  const merged: Run[] = []
  for (const run of runs) {
    const last = merged.at(-1)
    if (last && last.bold === run.bold && last.href === run.href) {
      merged[merged.length - 1] = { ...last, text: last.text + run.text }
    } else merged.push(run)
  }
  return merged
}

/** The plainest way to write them that is read as it was meant. */
function writeRuns(runs: readonly Run[]): string {
  const plain = runs.map((run) => writeRun(run, asItIs)).join('')
  if (reads(plain, runs)) return plain
  const escaped = runs.map((run) => writeRun(run, escapeRichText)).join('')
  if (reads(escaped, runs)) return escaped
  return runs.map((run) => writeRun({ ...run, bold: false }, escapeRichText)).join('')
}

/** Marks go around words, not around the spaces beside them: `a **b** c`. */
function writeRun({ text, bold, href }: Run, write: (text: string) => string): string {
  if (href !== null) {
    const label = text === href ? text : `[${escapeRichText(text)}](${href.replaceAll(' ', '%20')})`
    return bold && text !== href ? `**${label}**` : label
  }
  const [, before, inside, after] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) as unknown as [string, string, string, string]
  return bold && inside !== '' ? `${before}**${write(inside)}**${after}` : write(text)
}

/** Plain words need a backslash only where they would be read as marks. */
function asItIs(text: string): string {
  const inlines = parseRichText(text).flatMap((block) => block.inlines)
  const blocks = parseRichText(text)
  const same = blocks.length <= 1 && blocks.every(({ kind }) => kind === 'paragraph') && text === joined(inlines)
  return same && inlines.every(({ bold, href, text: words }) => !bold && (href === null || href === words))
    ? text
    : escapeRichText(text)
}

function reads(written: string, runs: readonly Run[]): boolean {
  return (
    joined(parseRichText(written).flatMap(({ inlines }) => inlines)).trim() ===
    runs
      .map(({ text }) => text)
      .join('')
      .trim()
  )
}

function joined(inlines: readonly Inline[]): string {
  return inlines.map(({ text }) => text).join('')
}
