import type { AvatarShape } from '../../../domain/persona/avatar-drawing.ts'
import type { TextBlock } from '../text/text-block.ts'

/** A colour `#RRGGBB`, or colours from top to bottom. */
export type Fill = string | { readonly stops: readonly (readonly [offset: number, colour: string])[] }

/** Radii of the corners, from the top left clockwise. */
export type Corners = readonly [number, number, number, number]

export type RectNode = {
  readonly kind: 'rect'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly fill?: Fill
  readonly stroke?: string
  readonly strokeWidth?: number
  readonly dash?: string
  readonly corners?: Corners
}

export type CircleNode = {
  readonly kind: 'circle'
  /** Left edge and top, as of everything else. */
  readonly x: number
  readonly y: number
  readonly width: number
  readonly fill?: string
  readonly stroke?: string
  readonly strokeWidth?: number
}

export type PathNode = {
  readonly kind: 'path'
  readonly x: number
  readonly y: number
  /** SVG path data, from `x` and `y`. */
  readonly d: string
  readonly fill?: string
  readonly stroke?: string
  readonly strokeWidth?: number
  readonly dash?: string
  /** Drawn towards the left from `x`. */
  readonly mirrored?: boolean
}

/** A Tabler icon: decoration, what it says is said in text beside it. */
export type IconNode = {
  readonly kind: 'icon'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly name: string
  readonly colour: string
  /** Turned round, in its place. */
  readonly mirrored?: boolean
}

/** An emoji on its own: decoration, unless a figure around it says what it means. */
export type EmojiNode = {
  readonly kind: 'emoji'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly text: string
}

/** A file's picture; it fills its box and is cut where its proportions differ. */
export type ImageNode = {
  readonly kind: 'image'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly fileId: string
  readonly radius: number
  readonly alt: string
}

/** A drawn face in a circle; decoration beside a name. */
export type AvatarNode = {
  readonly kind: 'avatar'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly shapes: readonly AvatarShape[]
}

export type TextRole = 'title' | 'heading' | 'paragraph' | 'decoration'

export type TextNode = {
  readonly kind: 'text'
  readonly x: number
  readonly y: number
  readonly block: TextBlock
  readonly role: TextRole
}

/** A drawing with one text in its place, such as the emotion curve or a face on it. */
export type FigureNode = {
  readonly kind: 'figure'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly label: string
  /** BCP 47 tag of the label. */
  readonly language: string
  readonly children: readonly SceneNode[]
}

/** What belongs together, with no place of its own. */
export type GroupNode = {
  readonly kind: 'group'
  readonly x: number
  readonly y: number
  readonly children: readonly SceneNode[]
}

/** The matrix. Widths and heights of columns and rows add up to the table's; cells come in reading order. */
export type TableNode = {
  readonly kind: 'table'
  readonly x: number
  readonly y: number
  readonly width: number
  /** In reading direction, gaps included in the column before. */
  readonly columnWidths: readonly number[]
  readonly rows: readonly RowNode[]
  readonly label: string
  readonly language: string
}

export type RowNode = {
  readonly kind: 'row'
  readonly y: number
  readonly height: number
  /** The rows of stages and steps. */
  readonly isHeader: boolean
  /** Drawn under the cells. */
  readonly background: readonly SceneNode[]
  readonly cells: readonly CellNode[]
}

export type CellNode = {
  readonly kind: 'cell'
  readonly role: 'columnHeader' | 'rowHeader' | 'cell'
  /** First column and how many; a cell of no columns is not in the table's structure. */
  readonly column: number
  readonly span: number
  readonly children: readonly SceneNode[]
}

export type ShapeNode = RectNode | CircleNode | PathNode | IconNode | AvatarNode
export type SceneNode = ShapeNode | EmojiNode | ImageNode | TextNode | FigureNode | GroupNode | TableNode

/** A picture as a plain list of what to draw, in drawing order and in reading order at once. Lengths in pixels. */
export type Scene = {
  readonly width: number
  readonly height: number
  readonly background: string
  readonly title: string
  /** A sentence that sums the picture up. */
  readonly description: string
  readonly language: string
  /** Language of `description`. */
  readonly wordLanguage: string
  readonly rightToLeft: boolean
  readonly nodes: readonly SceneNode[]
}

/** The nodes moved. Coordinates are absolute throughout a scene; groups and tables move with all they hold. */
export function moved(nodes: readonly SceneNode[], dx: number, dy: number): readonly SceneNode[] {
  if (dx === 0 && dy === 0) return nodes
  return nodes.map((node) => movedNode(node, dx, dy))
}

function movedNode(node: SceneNode, dx: number, dy: number): SceneNode {
  const place = { x: node.x + dx, y: node.y + dy }
  switch (node.kind) {
    case 'figure':
    case 'group':
      return { ...node, ...place, children: moved(node.children, dx, dy) }
    case 'table':
      return { ...node, ...place, rows: node.rows.map((row) => movedRow(row, dx, dy)) }
    default:
      return { ...node, ...place }
  }
}

function movedRow(row: RowNode, dx: number, dy: number): RowNode {
  return {
    ...row,
    y: row.y + dy,
    background: moved(row.background, dx, dy),
    cells: row.cells.map((cell) => ({ ...cell, children: moved(cell.children, dx, dy) })),
  }
}
