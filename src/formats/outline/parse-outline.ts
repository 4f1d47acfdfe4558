import type { MarkdownBlock } from '../markdown/scan-markdown.ts'

/** A line of an outline and what is indented beneath it. */
export type OutlineNode = {
  readonly text: string
  readonly line: number
  /** Whether it is a heading (`## …`), which is above every line. */
  readonly heading: boolean
  readonly children: OutlineNode[]
}

/** Headings come before lines; of two lines, the less indented one. */
type Depth = { readonly heading: number; readonly indent: number }

/** Nests headings, list items and lines by level and indentation. Tables and fences are left out. */
export function parseOutline(blocks: readonly MarkdownBlock[]): OutlineNode[] {
  const roots: OutlineNode[] = []
  const open: { readonly depth: Depth; readonly node: OutlineNode }[] = []
  for (const block of blocks) {
    if (block.kind === 'table' || block.kind === 'fence') continue
    const heading = block.kind === 'heading'
    // Items stand beneath the plain line before them, even where nobody has indented them.
    const depth = heading
      ? { heading: block.level, indent: -1 }
      : { heading: 7, indent: block.indent + (block.kind === 'item' ? 0.5 : 0) }
    const node = { text: block.text, line: block.line, heading, children: [] }
    while (open.length > 0 && !isAbove((open.at(-1) as { depth: Depth }).depth, depth)) open.pop()
    const parent = open.at(-1)?.node
    if (parent) parent.children.push(node)
    else roots.push(node)
    open.push({ depth, node })
  }
  return roots
}

function isAbove(a: Depth, b: Depth): boolean {
  return a.heading < b.heading || (a.heading === b.heading && a.indent < b.indent)
}

/** How many levels an outline has. */
export function depthOf(nodes: readonly OutlineNode[]): number {
  let depth = 0
  for (let level = nodes; level.length > 0; level = level.flatMap(({ children }) => children)) depth++
  return depth
}
