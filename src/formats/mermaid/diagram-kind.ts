/** The kinds of Mermaid diagrams by the word they begin with. */
const KINDS: readonly (readonly [kind: string, word: RegExp])[] = [
  ['journey', /^journey *(?:$|[;#]|%%|(?:title|section|accTitle|accDescr)\b(?!.*\t))/i],
  ['flowchart', /^(flowchart(-elk)?|graph)(?![\w-])/i],
  ['sequence', /^(sequenceDiagram|zenuml)\b/i],
  ['class', /^classDiagram(-v2)?\b/i],
  ['state', /^stateDiagram(-v2)?\b/i],
  ['entity', /^erDiagram\b/i],
  ['gantt', /^gantt(?![\w-])/i],
  ['pie', /^pie(?![\w-])(?!.*:\s)/i],
  ['git', /^gitGraph\b/i],
  ['mindmap', /^mindmap(?![\w-])/i],
  ['timeline', /^timeline(?![\w-])/i],
  ['quadrant', /^quadrantChart\b/i],
  [
    'other',
    /^(requirementDiagram|C4(Context|Container|Component|Dynamic|Deployment)|sankey(-beta)?|xychart(-beta)?|block(-beta)?|packet(-beta)?|kanban|architecture(-beta)?|radar(-beta)?|treemap(-beta)?|info)(?![\w-])(?!.*:\s)/,
  ],
]

/** What kind of diagram a Mermaid text is: by its first statement, after front matter, directives and comments. */
export function diagramKind(source: string): string | null {
  const first = firstStatement(source)
  return KINDS.find(([, word]) => word.test(first))?.[0] ?? null
}

/** How far the first statement is looked for. */
const HEAD_LINES = 200

function firstStatement(source: string): string {
  const lines = withoutDirectives(source.slice(0, 64 * 1024))
    .replace(/^\ufeff/, '')
    .split(/\r\n?|\n/, HEAD_LINES)
    .map((line) => line.trim())
  let at = lines.findIndex((line) => line !== '')
  if (lines[at] === '---') {
    const end = lines.indexOf('---', at + 1)
    if (end < 0) return ''
    at = end + 1
  }
  return lines.slice(Math.max(at, 0)).find((line) => line !== '' && !/^(%%|#)/.test(line)) ?? ''
}

/** Takes `%%{…}%%` out and keeps the line ends, so that lines keep their numbers. */
export function withoutDirectives(source: string): string {
  let text = ''
  let at = 0
  for (let open = source.indexOf('%%{'); open >= 0; open = source.indexOf('%%{', at)) {
    const close = source.indexOf('}%%', open)
    if (close < 0) break
    text += source.slice(at, open) + source.slice(open, close + 3).replace(/[^\n\r]/g, '')
    at = close + 3
  }
  return text + source.slice(at)
}
