import { type Block, type Inline, parseRichText } from '../../../domain/rich-text.ts'

/** Fills an editable element with the text of a card: one block element a line, so that the browser edits it well. */
export function drawRichText(root: HTMLElement, source: string): void {
  const lines = source.split('\n').map((line) => ({ line, block: parseRichText(line)[0] }))
  const nodes: HTMLElement[] = []
  for (const { block } of lines) {
    const list = block?.kind === 'bullet' ? 'UL' : block?.kind === 'number' ? 'OL' : null
    const line = lineElement(list === null ? 'div' : 'li', block)
    const last = nodes.at(-1)
    if (list === null) nodes.push(line)
    else if (last?.nodeName === list) last.append(line)
    else {
      const fresh = document.createElement(list)
      fresh.append(line)
      nodes.push(fresh)
    }
  }
  root.replaceChildren(...(source === '' ? [] : nodes))
}

function lineElement(name: 'div' | 'li', block: Block | undefined): HTMLElement {
  const line = document.createElement(name)
  if (block) line.append(...block.inlines.map(inlineNode))
  else line.append(document.createElement('br'))
  return line
}

function inlineNode({ text, bold, href }: Inline): Node {
  const words = document.createTextNode(text)
  const strong = bold ? document.createElement('b') : null
  strong?.append(words)
  if (href === null) return strong ?? words
  const link = document.createElement('a')
  link.href = href
  link.append(strong ?? words)
  return link
}
