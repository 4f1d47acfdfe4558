import type { PortableFile } from '../../../domain/bundle.ts'
import type { Art } from '../art/art.ts'
import {
  type CellNode,
  type FigureNode,
  moved,
  type RowNode,
  type Scene,
  type SceneNode,
  type TableNode,
  type TextNode,
  type TextRole,
} from '../scene/scene.ts'
import { writeSvg } from '../svg/write-svg.ts'
import { cleanText } from '../text/clean.ts'
import { isRightToLeftText } from '../text/language.ts'
import { isInvisible } from '../text/measure.ts'
import type { Line, Run, TextBlock } from '../text/text-block.ts'
import type {
  TypesetCell,
  TypesetDocument,
  TypesetItem,
  TypesetPage,
  TypesetPart,
  TypesetRun,
  TypesetTable,
  TypesetText,
} from './typeset-document.ts'

/** A scene and the size, in points, of the sheet that it fills. */
export type ScenePage = { readonly scene: Scene; readonly width: number; readonly height: number }

export type SceneSources = {
  readonly art: Art
  readonly files: readonly PortableFile[]
  /** Whether the fonts have a sign for a character; others are put as an empty box. */
  readonly covers: (codePoint: number) => boolean
}

export type TypesetScenes = {
  readonly document: TypesetDocument
  /** Characters that the fonts have no sign for. */
  readonly missing: ReadonlySet<string>
}

/** Turns pictures into pages: what is only drawn becomes one drawing behind the text, what is read keeps its order and meaning. */
export function typesetScenes(
  pages: readonly ScenePage[],
  sources: SceneSources,
  createdAt: number | null,
): TypesetScenes {
  const work = new SceneTypesetter(sources)
  const [first] = pages
  if (!first) throw new Error('no page to set')
  const { title, description, language, rightToLeft } = first.scene
  const set = pages.map((page, i) => work.page(page, i))
  const document = {
    title: cleanText(title),
    description: cleanText(description),
    language,
    rightToLeft,
    createdAt,
    pages: set,
    files: work.files,
  }
  return { document, missing: work.missing }
}

/** Stands for a character that no font has: PDF/UA lets no text go without a glyph. */
const MISSING = '□'

/** Wide enough that no line is broken again where a font's kerning differs from our figures. */
const NEVER_BREAKS = 4000

class SceneTypesetter {
  readonly files = new Map<string, Uint8Array>()
  readonly missing = new Set<string>()
  private readonly sources: SceneSources
  private readonly images: ReadonlyMap<string, PortableFile>
  private readonly names = new Map<string, string>()
  private scale = 1
  private inTable = false

  constructor(sources: SceneSources) {
    this.sources = sources
    this.images = new Map(sources.files.map((file) => [file.id, file]))
  }

  page({ scene, width, height }: ScenePage, index: number): TypesetPage {
    this.scale = width / scene.width
    const art = `page-${index}.svg`
    this.addSvg(art, { ...scene, nodes: onlyDrawn(scene.nodes) }, false)
    return { width, height, art, items: this.items(scene.nodes, 0, 0, scene.rightToLeft) }
  }

  /** @param left and top of what the items stand in, in pixels */
  private items(nodes: readonly SceneNode[], left: number, top: number, rightToLeft: boolean): TypesetItem[] {
    return nodes.flatMap((node): TypesetItem[] => {
      switch (node.kind) {
        case 'text':
          return [this.text(node, left, top)]
        case 'figure':
          return [this.figure(node, left, top)]
        case 'image':
          return this.image(node, left, top)
        case 'group':
          return this.items(node.children, left, top, rightToLeft)
        case 'table':
          return [this.whole(node, rightToLeft)]
        case 'rect':
        case 'circle':
        case 'path':
        case 'icon':
        case 'avatar':
        case 'emoji':
          return []
        default:
          return node satisfies never
      }
    })
  }

  private text({ x, y, block, role }: TextNode, left: number, top: number): TypesetText {
    const at = block.rightToLeft === (block.align === 'end') ? 'left' : 'right'
    const align = block.align === 'middle' ? 'center' : at
    const shift =
      align === 'left' ? 0 : align === 'right' ? NEVER_BREAKS - block.width : (NEVER_BREAKS - block.width) / 2
    const indent =
      align === 'left' ? Math.min(...block.lines.map(({ runs }) => Math.min(...runs.map((run) => run.x))), 0) : 0
    return {
      kind: 'text',
      role: this.roleOf(role),
      x: (x - left - shift + indent) * this.scale,
      baseline: (y - top + (block.lines[0]?.baseline ?? 0)) * this.scale,
      width: NEVER_BREAKS * this.scale,
      size: block.size * this.scale,
      lineHeight: block.lineHeight * this.scale,
      align,
      language: block.language,
      rightToLeft: block.rightToLeft,
      lines: block.lines.map((line) => this.line(line, block)),
    }
  }

  /** The names of stages and lanes are headers of the table already, so they are no headings besides. */
  private roleOf(role: TextRole): TypesetText['role'] {
    if (role === 'decoration') return 'artifact'
    return role === 'heading' && this.inTable ? 'paragraph' : role
  }

  /** In a line of two directions, what stands by itself is a part of its own. */
  private line({ runs }: Line, { rightToLeft, language }: TextBlock): TypesetPart[] {
    const hasTwo = rightToLeft || runs.some((run) => run.rightToLeft)
    const parts: Run[][] = []
    for (const run of runs) {
      const last = parts.at(-1)
      if (last && (!hasTwo || last[0]?.isolated === run.isolated)) last.push(run)
      else parts.push([run])
    }
    return parts.map((part) => {
      const turned = isRightToLeftText(part.map(({ text }) => text).join(''), language)
      const direction = hasTwo && part[0]?.isolated ? (turned ? 'rtl' : 'ltr') : null
      return { direction, runs: part.map((run) => this.run(run)) }
    })
  }

  private run(run: Run): TypesetRun {
    const { family, weight, italic, fill, href } = run
    const emoji = run.kind === 'emoji' ? this.emojiFile(run.text) : null
    const text = run.kind === 'emoji' ? run.text : this.covered(run)
    return { text, font: family, weight, italic, fill, href, emoji }
  }

  private covered({ text }: Run): string {
    let covered = ''
    for (const sign of text) {
      const code = sign.codePointAt(0) as number
      if (this.sources.covers(code)) covered += sign
      else if (!isInvisible(code)) {
        this.missing.add(sign)
        covered += MISSING
      }
    }
    return covered
  }

  private figure(node: FigureNode, left: number, top: number): TypesetItem {
    const { x, y, width, height, label, language } = node
    const file = `figure-${this.files.size}.svg`
    this.addSvg(file, { ...EMPTY_SCENE, width, height, nodes: moved(node.children, -x, -y) }, true)
    return this.placed(node, left, top, file, label, language, 0)
  }

  private image(node: Extract<SceneNode, { kind: 'image' }>, left: number, top: number): TypesetItem[] {
    const file = this.images.get(node.fileId)
    if (!file) return []
    const name = `photo-${node.fileId}.${EXTENSIONS[file.mime] ?? 'png'}`
    if (!this.files.has(name)) this.files.set(name, Buffer.from(file.base64, 'base64'))
    return [this.placed(node, left, top, name, node.alt, '', node.radius)]
  }

  private placed(
    box: { x: number; y: number; width: number; height: number },
    left: number,
    top: number,
    file: string,
    alt: string,
    language: string,
    radius: number,
  ): TypesetItem {
    const { scale } = this
    const place = {
      x: (box.x - left) * scale,
      y: (box.y - top) * scale,
      width: box.width * scale,
      height: box.height * scale,
    }
    return { kind: 'figure', ...place, file, alt: cleanText(alt), language, radius: radius * scale }
  }

  private whole(node: TableNode, rightToLeft: boolean): TypesetTable {
    this.inTable = true
    const table = this.table(node, rightToLeft)
    this.inTable = false
    return table
  }

  private table(node: TableNode, rightToLeft: boolean): TypesetTable {
    const { scale } = this
    const columns = columnLefts(node, rightToLeft)
    return {
      kind: 'table',
      x: node.x * scale,
      y: node.y * scale,
      columnWidths: node.columnWidths.map((width) => width * scale),
      summary: node.label,
      rows: node.rows.map((row, i) => {
        const next = node.rows[i + 1]
        const height = (next ? next.y - row.y : row.height) * scale
        return {
          height,
          isHeader: row.isHeader,
          cells: row.cells.map((cell) => this.cell(cell, row, columns, rightToLeft)),
        }
      }),
    }
  }

  private cell(cell: CellNode, row: RowNode, columns: ColumnLefts, rightToLeft: boolean): TypesetCell {
    const left = columns(cell.column, cell.span)
    return {
      isHeader: cell.role !== 'cell',
      span: cell.span,
      items: this.items(cell.children, left, row.y, rightToLeft),
    }
  }

  private emojiFile(emoji: string): string | null {
    const known = this.names.get(emoji)
    if (known !== undefined) return known === '' ? null : known
    const drawing = this.sources.art.emoji(emoji)
    const name = drawing ? `emoji-${this.names.size}.svg` : ''
    this.names.set(emoji, name)
    if (!drawing) return null
    const { width, height, body } = drawing
    this.files.set(
      name,
      Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">${body}</svg>`),
    )
    return name
  }

  private addSvg(name: string, scene: Scene, transparent: boolean): void {
    this.files.set(
      name,
      Buffer.from(writeSvg(scene, { art: this.sources.art, files: [], target: 'raster', transparent })),
    )
  }
}

type ColumnLefts = (column: number, span: number) => number

/** The left edge of a cell of some columns, whichever side the first column is on. */
function columnLefts({ x, width, columnWidths }: TableNode, rightToLeft: boolean): ColumnLefts {
  const starts = columnWidths.map((_, i) => columnWidths.slice(0, i).reduce((sum, part) => sum + part, 0))
  return (column, span) => {
    const start = starts[column] ?? 0
    if (!rightToLeft) return x + start
    const own = columnWidths.slice(column, column + span).reduce((sum, part) => sum + part, 0)
    return x + width - start - own
  }
}

const EXTENSIONS: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/svg+xml': 'svg',
}

const EMPTY_SCENE = {
  background: 'none',
  title: '',
  description: '',
  language: 'en',
  wordLanguage: 'en',
  rightToLeft: false,
}

/** Nodes without those that are set as text or placed as figures. */
function onlyDrawn(nodes: readonly SceneNode[]): SceneNode[] {
  return nodes.flatMap((node): SceneNode[] => {
    switch (node.kind) {
      case 'text':
      case 'figure':
      case 'image':
        return []
      case 'group':
        return [{ ...node, children: onlyDrawn(node.children) }]
      case 'table':
        return node.rows.flatMap((row) => [
          ...onlyDrawn(row.background),
          ...row.cells.flatMap((cell) => onlyDrawn(cell.children)),
        ])
      default:
        return [node]
    }
  })
}
