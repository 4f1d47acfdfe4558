import type { TextNode } from '../scene/scene.ts'
import type { Family } from '../text/families.ts'
import { EMOJI_DESCENT, EMOJI_SIZE, type Line, type Run } from '../text/text-block.ts'
import type { Symbols } from './symbols.ts'
import { escapeXml, num } from './xml.ts'

export type SvgTarget = 'browser' | 'page' | 'raster'
type Paint = (colour: string) => string

/** Right-to-left override and its end: what tells resvg the direction that it has no attribute for. */
const OVERRIDE = '\u202e'
const POP = '\u202c'

/** One `<text>` a paragraph, a `<tspan>` a stretch, emoji drawn in the gaps left for them. */
export function svgText(node: TextNode, target: SvgTarget, symbols: Symbols, paint: Paint): string {
  const { block } = node
  const common = commonStyle(block.lines)
  const spans = block.lines.map((line) => lineSpans(node, line, common, target, paint)).join('')
  const emoji = block.lines.flatMap((line) =>
    line.runs.filter(({ kind }) => kind === 'emoji').map((run) => drawnEmoji(node, line, run, symbols)),
  )
  const language = target !== 'raster' ? ` lang="${escapeXml(block.language)}"` : ''
  // Else a viewer drops the space behind an emoji, and what follows stands too far to the left.
  const spaces = /<tspan[^>]*> /.test(spans) ? ' xml:space="preserve"' : ''
  const style = `${styleOf(common, paint)}${language}${spaces}`
  const text = spans === '' ? '' : `<text font-size="${num(block.size)}"${style}>${spans}</text>`
  return [text, ...emoji].filter((part) => part !== '').join('\n')
}

type Style = { readonly weight: number; readonly italic: boolean; readonly fill: string }

function commonStyle(lines: readonly Line[]): Style {
  for (const { runs } of lines) for (const run of runs) if (run.kind === 'text') return run
  return { weight: 400, italic: false, fill: '#000000' }
}

function styleOf({ weight, italic, fill }: Style, paint: Paint): string {
  return `${weight === 400 ? '' : ` font-weight="${weight}"`}${italic ? ' font-style="italic"' : ''} fill="${paint(fill)}"`
}

function lineSpans(node: TextNode, line: Line, common: Style, target: SvgTarget, paint: Paint): string {
  const y = node.y + line.baseline
  let flowing = false
  let spans = ''
  for (const run of line.runs) {
    if (run.kind === 'emoji' || (run.rightToLeft && run.text.trim() === '')) {
      flowing = false
      continue
    }
    spans += textSpan(node.x, y, run, common, flowing && !run.rightToLeft, target, paint)
    flowing = !run.rightToLeft
  }
  return spans
}

/** `flowing`: the stretch goes on where the one before it ended, whatever fonts a viewer has. */
function textSpan(
  x: number,
  y: number,
  run: Run,
  common: Style,
  flowing: boolean,
  target: SvgTarget,
  paint: Paint,
): string {
  const place = flowing ? '' : placeOf(x, y, run, target)
  const weight = run.weight === common.weight ? '' : ` font-weight="${run.weight}"`
  const slant = run.italic === common.italic ? '' : ` font-style="${run.italic ? 'italic' : 'normal'}"`
  const fill = run.fill === common.fill ? '' : ` fill="${paint(run.fill)}"`
  const line = run.href === null ? '' : ' text-decoration="underline"'
  const text = escapeXml(run.rightToLeft && target === 'raster' ? `${OVERRIDE}${run.text}${POP}` : run.text)
  const span = `<tspan${place}${familyOf(run.family, target)}${weight}${slant}${fill}${line}>${text}</tspan>`
  return run.href === null || target !== 'browser' ? span : `<a href="${escapeXml(run.href)}">${span}</a>`
}

function placeOf(x: number, y: number, run: Run, target: SvgTarget): string {
  if (!run.rightToLeft) return ` x="${num(x + run.x)}" y="${num(y)}"`
  const right = ` x="${num(x + run.x + run.width)}" y="${num(y)}"`
  return target === 'raster' ? `${right} text-anchor="end"` : `${right} direction="rtl" unicode-bidi="bidi-override"`
}

/** A rasteriser finds the face by its family; a browser finds it by the stack of the whole document. */
function familyOf(family: Family, target: SvgTarget): string {
  return target === 'raster' && family !== 'Inter' ? ` font-family="${family}"` : ''
}

function drawnEmoji(node: TextNode, line: Line, run: Run, symbols: Symbols): string {
  const size = node.block.size * EMOJI_SIZE
  const top = node.y + line.baseline + node.block.size * EMOJI_DESCENT - size
  return symbols.emoji(run.text, node.x + run.x, top, size)
}
