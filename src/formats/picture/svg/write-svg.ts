import type { PortableFile } from '../../../domain/bundle.ts'
import { AVATAR_SIZE, type AvatarShape } from '../../../domain/persona/avatar-drawing.ts'
import type { Art } from '../art/art.ts'
import type {
  AvatarNode,
  CellNode,
  CircleNode,
  FigureNode,
  ImageNode,
  PathNode,
  RectNode,
  Scene,
  SceneNode,
  TableNode,
} from '../scene/scene.ts'
import { cleanText } from '../text/clean.ts'
import { FONT_STACK } from '../text/families.ts'
import { type SvgTarget, svgText } from './svg-text.ts'
import { Symbols } from './symbols.ts'
import { escapeXml, num } from './xml.ts'

export type SvgOptions = {
  readonly art: Art
  readonly files: readonly PortableFile[]
  /**
   * `browser`: a file of its own: text with its direction as attributes, tables and figures named for assistive technology.
   * `page`: within a page that says all of it in text: the same without names and links, hidden from assistive technology.
   * `raster`: for resvg, which knows no `direction`; direction is then told by control signs within the text.
   */
  readonly target: SvgTarget
  /** A style sheet to stand in the file, such as fonts. */
  readonly css?: string
  /** How a scene's colour is written; default: as it is. */
  readonly paint?: (colour: string) => string
  /** Leave the ground transparent. */
  readonly transparent?: boolean
}

/** Writes a scene as one self-contained SVG document. */
export function writeSvg(scene: Scene, options: SvgOptions): string {
  const writer = new SvgWriter(options)
  const body = writer.nodes(scene.nodes)
  const { width, height } = scene
  const ground = options.transparent
    ? ''
    : `<rect width="${num(width)}" height="${num(height)}" fill="${options.paint?.(scene.background) ?? scene.background}"/>\n`
  const named = options.target === 'browser'
  const language = named ? ` xml:lang="${escapeXml(scene.language)}" lang="${escapeXml(scene.language)}"` : ''
  const role = named
    ? ' role="graphics-document" aria-labelledby="title" aria-describedby="desc"'
    : options.target === 'page'
      ? ' aria-hidden="true"'
      : ''
  const about = named
    ? `<title id="title">${escapeXml(cleanText(scene.title))}</title>\n<desc id="desc" lang="${scene.wordLanguage}">${escapeXml(cleanText(scene.description))}</desc>\n`
    : ''
  const style = options.css ? `<style>${options.css}</style>\n` : ''
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${num(width)}" height="${num(height)}" viewBox="0 0 ${num(width)} ${num(height)}" direction="ltr" text-rendering="geometricPrecision"${language}${role} font-family="${FONT_STACK}">\n` +
    about +
    style +
    writer.definitions() +
    ground +
    `${body}\n</svg>\n`
  )
}

class SvgWriter {
  private readonly options: SvgOptions
  private readonly symbols: Symbols
  private readonly files: ReadonlyMap<string, PortableFile>
  private readonly paint: (colour: string) => string
  private clips = 0

  constructor(options: SvgOptions) {
    this.options = options
    this.paint = options.paint ?? ((colour) => colour)
    this.symbols = new Symbols(options.art, this.paint)
    this.files = new Map(options.files.map((file) => [file.id, file]))
  }

  definitions(): string {
    const symbols = this.symbols.definitions()
    const gradients = [...this.gradients.values()].join('\n')
    return symbols === '' && gradients === ''
      ? ''
      : `<defs>\n${gradients}${gradients && symbols ? '\n' : ''}${symbols}\n</defs>\n`
  }

  nodes(nodes: readonly SceneNode[]): string {
    return nodes
      .map((node) => this.node(node))
      .filter((part) => part !== '')
      .join('\n')
  }

  private node(node: SceneNode): string {
    switch (node.kind) {
      case 'rect':
        return this.rect(node)
      case 'circle':
        return circle(node, this.paint)
      case 'path':
        return path(node, this.paint)
      case 'icon':
        return this.symbols.icon(node)
      case 'avatar':
        return this.avatar(node)
      case 'emoji':
        return this.symbols.emoji(node.text, node.x, node.y, node.width)
      case 'image':
        return this.image(node)
      case 'text':
        return svgText(node, this.options.target, this.symbols, this.paint)
      case 'figure':
        return this.figure(node)
      case 'group':
        return this.nodes(node.children)
      case 'table':
        return this.table(node)
      default:
        return node satisfies never
    }
  }

  private readonly gradients = new Map<string, string>()

  private fill(fill: RectNode['fill']): string {
    if (fill === undefined) return ' fill="none"'
    if (typeof fill === 'string') return ` fill="${this.paint(fill)}"`
    const key = JSON.stringify(fill.stops)
    if (!this.gradients.has(key)) {
      const id = `g${this.gradients.size}`
      const stops = fill.stops
        .map(([offset, colour]) => `<stop offset="${num(offset)}" stop-color="${this.paint(colour)}"/>`)
        .join('')
      this.gradients.set(key, `<linearGradient id="${id}" x1="0" y1="0" x2="0" y2="1">${stops}</linearGradient>`)
    }
    return ` fill="url(#g${[...this.gradients.keys()].indexOf(key)})"`
  }

  private rect(node: RectNode): string {
    const paint = `${this.fill(node.fill)}${stroke(node, this.paint)}`
    const { x, y, width, height, corners } = node
    if (!corners || corners.every((radius) => radius === corners[0])) {
      const radius = corners && corners[0] > 0 ? ` rx="${num(corners[0])}"` : ''
      return `<rect x="${num(x)}" y="${num(y)}" width="${num(width)}" height="${num(height)}"${radius}${paint}/>`
    }
    return `<path d="${roundedPath(node, corners)}"${paint}/>`
  }

  private avatar({ x, y, width, shapes }: AvatarNode): string {
    const id = `c${this.clips++}`
    const half = AVATAR_SIZE / 2
    const clip = `<clipPath id="${id}"><circle cx="${half}" cy="${half}" r="${half}"/></clipPath>`
    const drawn = avatarSvg(shapes, this.paint)
    const box = `x="${num(x)}" y="${num(y)}" width="${num(width)}" height="${num(width)}" viewBox="0 0 ${AVATAR_SIZE} ${AVATAR_SIZE}"`
    return `<svg ${box}>${clip}<g clip-path="url(#${id})">${drawn}</g></svg>`
  }

  private image(node: ImageNode): string {
    const file = this.files.get(node.fileId)
    if (!file) return ''
    const { x, y, width, height, radius, alt } = node
    const box = `x="${num(x)}" y="${num(y)}" width="${num(width)}" height="${num(height)}"`
    const id = `c${this.clips++}`
    const clip = `<clipPath id="${id}"><rect ${box} rx="${num(radius)}"/></clipPath>`
    const named = this.options.target === 'browser' ? ` role="img" aria-label="${escapeXml(cleanText(alt))}"` : ''
    return `${clip}<image ${box} preserveAspectRatio="xMidYMid slice" clip-path="url(#${id})"${named} href="data:${escapeXml(file.mime)};base64,${file.base64}"/>`
  }

  private figure(node: FigureNode): string {
    const inside = this.nodes(node.children)
    if (this.options.target !== 'browser') return inside
    return `<g role="img" lang="${escapeXml(node.language)}" aria-label="${escapeXml(cleanText(node.label))}">\n${inside}\n</g>`
  }

  private table(node: TableNode): string {
    const rows = node.rows.map((row) => {
      const background = this.nodes(row.background)
      const cells = row.cells
        .map((cell) => this.cell(cell))
        .filter((part) => part !== '')
        .join('\n')
      return this.role('row', [background, cells].filter((part) => part !== '').join('\n'))
    })
    return this.role('table', rows.join('\n'), ` aria-label="${escapeXml(cleanText(node.label))}"`)
  }

  private cell(cell: CellNode): string {
    const role = { columnHeader: 'columnheader', rowHeader: 'rowheader', cell: 'cell' }[cell.role]
    const span = cell.span > 1 ? ` aria-colspan="${cell.span}"` : ''
    return this.role(role, this.nodes(cell.children), span)
  }

  private role(role: string, inside: string, more = ''): string {
    if (this.options.target !== 'browser') return inside
    return inside === '' ? `<g role="${role}"${more}/>` : `<g role="${role}"${more}>\n${inside}\n</g>`
  }
}

type Paint = (colour: string) => string

function stroke(node: { stroke?: string; strokeWidth?: number; dash?: string }, paint: Paint): string {
  if (!node.stroke) return ''
  const dash = node.dash ? ` stroke-dasharray="${node.dash}"` : ''
  return ` stroke="${paint(node.stroke)}" stroke-width="${num(node.strokeWidth ?? 1)}"${dash}`
}

/** A face on a square of `AVATAR_SIZE`, as what stands in an `svg` element. */
export function avatarSvg(shapes: readonly AvatarShape[], paint: Paint): string {
  return shapes.map((shape) => avatarShape(shape, paint)).join('')
}

function avatarShape(shape: AvatarShape, paint: Paint): string {
  const fill = ` fill="${shape.fill ? paint(shape.fill) : 'none'}"`
  const opacity = shape.opacity === undefined ? '' : ` opacity="${shape.opacity}"`
  const faint = shape.strokeOpacity === undefined ? '' : ` stroke-opacity="${shape.strokeOpacity}"`
  const look = `${fill}${opacity}${stroke(shape, paint)}${faint}${shape.stroke ? ' stroke-linecap="round"' : ''}`
  switch (shape.shape) {
    case 'path':
      return `<path d="${shape.d}"${look}/>`
    case 'circle':
      return `<circle cx="${shape.cx}" cy="${shape.cy}" r="${shape.r}"${look}/>`
    case 'rect':
      return `<rect width="${shape.width}" height="${shape.height}"${look}/>`
    default:
      return shape satisfies never
  }
}

function circle(node: CircleNode, paint: Paint): string {
  const radius = node.width / 2
  return `<circle cx="${num(node.x + radius)}" cy="${num(node.y + radius)}" r="${num(radius)}" fill="${node.fill ? paint(node.fill) : 'none'}"${stroke(node, paint)}/>`
}

function path(node: PathNode, paint: Paint): string {
  const scale = node.mirrored ? ' scale(-1 1)' : ''
  const round = node.fill ? '' : ' stroke-linecap="round" stroke-linejoin="round"'
  return `<path transform="translate(${num(node.x)} ${num(node.y)})${scale}" d="${node.d}" fill="${node.fill ? paint(node.fill) : 'none'}"${stroke(node, paint)}${round}/>`
}

function roundedPath(
  { x, y, width, height }: RectNode,
  [a, b, c, d]: readonly [number, number, number, number],
): string {
  const corner = (radius: number, dx: number, dy: number) =>
    radius > 0 ? `a${num(radius)} ${num(radius)} 0 0 1 ${num(dx)} ${num(dy)}` : ''
  return (
    `M${num(x + a)} ${num(y)}h${num(width - a - b)}${corner(b, b, b)}v${num(height - b - c)}${corner(c, -c, c)}` +
    `h${num(c + d - width)}${corner(d, -d, -d)}v${num(a + d - height)}${corner(a, a, -a)}z`
  )
}
