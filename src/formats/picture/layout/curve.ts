import { curveMonotoneX, line } from 'd3-shape'
import { neutralOf, shareOf } from '../../../domain/emotion.ts'
import { curveDash, curveHue } from '../../../domain/map/curve-look.ts'
import type { StageColour } from '../../../domain/palette.ts'
import type { CurveReading, PointReading } from '../../reading/curve-reading.ts'
import { curveInWords, valueInWords } from '../../reading/in-words.ts'
import type { FigureNode, SceneNode } from '../scene/scene.ts'
import { type Box, chooseWordPlaces } from './curve-words.ts'
import type { Grid } from './grid.ts'
import { shrunk } from './marks.ts'
import { type LayoutContext, type Piece, placed, textPiece } from './piece.ts'
import { ringColour, SIZE, stageShades } from './style.ts'

export const CURVE_HEIGHT = 196
/** Room for a face and its word above the best and below the worst value. */
const FIELD_MARGIN = 38
const FACE_RADIUS = 17
const SECOND_FACE_RADIUS = 14
/** Faces over one column closer than this are drawn beside each other. */
const CROWDED = 34

const EXPECTATION_DASH = '1 4'

export type CurveLook = { readonly colour: string; readonly dash: string | undefined; readonly width: number }

/** How the curve of the `index`-th person is drawn. */
export function curveLook(context: LayoutContext, index: number, layer: CurveReading['layer']): CurveLook {
  const colour = stageShades(context.theme, curveHue(index)).ink
  if (layer === 'expectation') return { colour, dash: EXPECTATION_DASH, width: 1.75 }
  return { colour, dash: curveDash(index), width: 3 }
}

/** The place of each person among those whose curves are drawn. */
export function curvePeople(curves: readonly CurveReading[]): string[] {
  return [...new Set(curves.map(({ personaId }) => personaId))]
}

export type DrawnPoint = {
  readonly curve: CurveReading
  readonly point: PointReading
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly colour: StageColour
}

/** The curve's field with its lines, and the faces and words that belong to the columns. */
export type CurvePicture = {
  readonly field: SceneNode[]
  readonly figures: FigureNode[]
  /** Faces and words, by column of the grid. */
  readonly byColumn: ReadonlyMap<number, SceneNode[]>
}

/** @param height of the field; the curve takes its part of it */
export function curvePicture(context: LayoutContext, grid: Grid, height: number): CurvePicture {
  const { reading, colours } = context
  const heightAt = (share: number) => FIELD_MARGIN + (1 - share) * (height - 2 * FIELD_MARGIN)
  const neutral = heightAt(shareOf(neutralOf(reading.scale), reading.scale))
  const drawn = drawnCurves(context, grid, heightAt)
  const field: SceneNode[] = [
    { kind: 'rect', x: 0, y: 0, width: grid.width, height, fill: fieldFill(context, neutral / height) },
    {
      kind: 'path',
      x: 0,
      y: neutral,
      d: `M0 0H${grid.width}`,
      stroke: colours.field.neutral,
      strokeWidth: 1,
      dash: '3 3',
    },
  ]
  const lines = drawn.map(({ path }) => sampled(path))
  return {
    field,
    figures: drawn.map((curve) => figureOf(context, curve, grid.width, height)),
    byColumn: facesAndWords(context, drawn, lines.flat(), grid, height, neutral),
  }
}

function fieldFill({ colours }: LayoutContext, neutralOffset: number) {
  const { top, middle, bottom } = colours.field
  return {
    stops: [
      [0, top],
      [neutralOffset, middle],
      [1, bottom],
    ] as const,
  }
}

type Spot = { readonly x: number; readonly y: number }
/** `path`: the points, and where the line comes from and goes to on other pages. */
type DrawnCurve = {
  readonly curve: CurveReading
  readonly look: CurveLook
  readonly points: readonly DrawnPoint[]
  readonly path: readonly Spot[]
}

function drawnCurves(context: LayoutContext, grid: Grid, heightAt: (share: number) => number): DrawnCurve[] {
  const { curves } = context.reading
  const people = curvePeople(curves)
  const faces: Spot[] = []
  const [first, last] = [grid.columns[0]?.from ?? 0, grid.columns.at(-1)?.to ?? -1]
  return curves.flatMap((whole): DrawnCurve[] => {
    const person = people.indexOf(whole.personaId)
    const curve = { ...whole, points: whole.points.filter(({ at }) => at >= first && at <= last) }
    if (curve.points.length === 0) return []
    const points = curve.points.map((point) => drawnPoint(curve, point, person, grid, heightAt, faces))
    const before = edgeHeight(
      heightAt,
      whole.points.findLast(({ at }) => at < first),
      curve.points[0],
    )
    const after = edgeHeight(
      heightAt,
      curve.points.at(-1),
      whole.points.find(({ at }) => at > last),
    )
    const path = [
      ...(before === null ? [] : [{ x: 0, y: before }]),
      ...points,
      ...(after === null ? [] : [{ x: grid.width, y: after }]),
    ]
    return [{ curve, look: curveLook(context, person, curve.layer), points, path }]
  })
}

/** Where a line crosses from one page to the next: half-way between the points on either side; null where it ends. */
function edgeHeight(
  heightAt: (share: number) => number,
  a: PointReading | undefined,
  b: PointReading | undefined,
): number | null {
  return a && b ? (heightAt(a.share) + heightAt(b.share)) / 2 : null
}

function drawnPoint(
  curve: CurveReading,
  point: PointReading,
  person: number,
  grid: Grid,
  heightAt: (share: number) => number,
  faces: Spot[],
): DrawnPoint {
  const { from, to } = grid.extentOf({ from: point.at, to: point.at })
  const y = heightAt(point.share)
  const centre = (grid.left(from) + grid.right(to)) / 2
  const colour = grid.stageOf(from).colour
  if (curve.layer === 'expectation') return { curve, point, x: centre, y, radius: 3, colour }
  const crowd = faces.filter((face) => Math.abs(face.x - centre) < CROWDED && Math.abs(face.y - y) < CROWDED).length
  const x = centre + crowd * CROWDED
  faces.push({ x, y })
  return { curve, point, x, y, radius: person === 0 ? FACE_RADIUS : SECOND_FACE_RADIUS, colour }
}

const draw = line<{ readonly x: number; readonly y: number }>(
  (p) => p.x,
  (p) => p.y,
)
  .curve(curveMonotoneX)
  .digits(1)

function figureOf(
  context: LayoutContext,
  { curve, look, points, path }: DrawnCurve,
  width: number,
  height: number,
): FigureNode {
  const { reading } = context
  const { colour, dash, width: strokeWidth } = look
  const children: SceneNode[] = [
    { kind: 'path', x: 0, y: 0, d: draw(path) ?? '', stroke: colour, strokeWidth, ...(dash ? { dash } : {}) },
  ]
  if (curve.layer === 'expectation') {
    for (const { x, y, radius } of points) {
      children.push({
        kind: 'circle',
        x: x - radius,
        y: y - radius,
        width: 2 * radius,
        fill: context.colours.card,
        stroke: colour,
        strokeWidth: 1.5,
      })
    }
  }
  return {
    kind: 'figure',
    x: 0,
    y: 0,
    width,
    height,
    label: curveInWords(reading, curve),
    language: reading.wordLanguage,
    children,
  }
}

/** Points along the drawn line, close enough to tell what lies on it. */
function sampled(points: readonly Spot[]): Spot[] {
  const samples: Spot[] = []
  let from = { x: 0, y: 0 }
  const pen = {
    moveTo: (x: number, y: number) => {
      from = { x, y }
    },
    lineTo: (x: number, y: number) => pen.bezierCurveTo(from.x, from.y, x, y, x, y),
    bezierCurveTo: (x1: number, y1: number, x2: number, y2: number, x: number, y: number) => {
      const steps = Math.max(4, Math.ceil(Math.abs(x - from.x) / 8))
      for (let i = 1; i <= steps; i++) {
        const t = i / steps
        const u = 1 - t
        const at = (a: number, b: number, c: number, d: number) =>
          u ** 3 * a + 3 * u * u * t * b + 3 * u * t * t * c + t ** 3 * d
        samples.push({ x: at(from.x, x1, x2, x), y: at(from.y, y1, y2, y) })
      }
      from = { x, y }
    },
    closePath: () => {},
    arc: () => {},
  }
  const shape = line<Spot>(
    (p) => p.x,
    (p) => p.y,
  ).curve(curveMonotoneX)
  shape.context(pen as never)(points as Spot[])
  return samples
}

function facesAndWords(
  context: LayoutContext,
  drawn: readonly DrawnCurve[],
  lines: readonly Spot[],
  grid: Grid,
  height: number,
  neutral: number,
): Map<number, SceneNode[]> {
  const real = drawn.filter(({ curve }) => curve.layer === 'reality')
  const points = real.flatMap((curve) => curve.points)
  const faces = points.map(
    ({ x, y, radius }): Box => ({ x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius }),
  )
  const words = points.map((point) => wordPiece(context, point, real.length > 1))
  const places = chooseWordPlaces(
    points.map((point, i) => ({
      x: point.x,
      y: point.y,
      radius: point.radius,
      width: words[i]?.width ?? 0,
      height: words[i]?.height ?? 0,
    })),
    { faces, lines, width: grid.width, height, neutral },
  )
  const byColumn = new Map<number, SceneNode[]>()
  for (const [i, point] of points.entries()) {
    const column = grid.extentOf({ from: point.point.at, to: point.point.at }).from
    const nodes = byColumn.get(column) ?? []
    const place = places[i]
    const word = words[i] as Piece
    nodes.push(...face(context, point))
    if (place && word.width > 0) nodes.push(...placed(word, place.x, place.y))
    byColumn.set(column, nodes)
  }
  return byColumn
}

function wordPiece(context: LayoutContext, { point, radius }: DrawnPoint, several: boolean): Piece {
  if (several && !point.hasOwnWord) return { width: 0, height: 0, nodes: [] }
  const size = radius === FACE_RADIUS ? 12 : 11
  const language = point.hasOwnWord ? context.reading.language : context.reading.wordLanguage
  const piece = textPiece(context, point.word, {
    size,
    lineHeight: 15,
    width: 150,
    weight: 600,
    align: 'middle',
    language,
  })
  const width = Math.ceil(piece.width) + 2
  return { width, height: piece.height, nodes: shrunk(piece.nodes, width) }
}

function face(context: LayoutContext, { curve, point, x, y, radius, colour }: DrawnPoint): SceneNode[] {
  const { colours, theme, reading } = context
  const ring = ringColour(theme, colour)
  const size = radius * 1.42
  const value = valueInWords(reading, point.point.value)
  const label = [curve.personaId === '' ? '' : curve.name, point.word, value].filter((part) => part !== '').join(', ')
  const edge = 1.25
  const box = { x: x - radius - edge, y: y - radius - edge, width: 2 * (radius + edge), height: 2 * (radius + edge) }
  const children: SceneNode[] = [
    {
      kind: 'circle',
      x: x - radius,
      y: y - radius,
      width: 2 * radius,
      fill: colours.card,
      stroke: ring,
      strokeWidth: 2.25,
    },
    { kind: 'emoji', x: x - size / 2, y: y - size / 2, width: size, text: point.face },
  ]
  return [{ kind: 'figure', ...box, label, language: reading.wordLanguage, children }]
}

/** A short stretch of each line with the name it stands for; nothing where one curve needs no explanation. */
export function curveLegend(context: LayoutContext, width: number): Piece[] {
  const { reading, colours } = context
  const { curves, translate } = reading
  if (curves.length < 2) return []
  const people = curvePeople(curves)
  return curves.map((curve): Piece => {
    const look = curveLook(context, people.indexOf(curve.personaId), curve.layer)
    const name =
      curve.layer === 'reality' ? curve.name : `${curve.name}: ${translate('map.layer.expectation').toLowerCase()}`
    const label = textPiece(context, name, {
      align: 'lead',
      size: SIZE.small,
      lineHeight: 14,
      width: width - 30,
      fill: colours.soft,
    })
    return {
      width,
      height: label.height,
      nodes: [
        {
          kind: 'path',
          x: 0,
          y: 7,
          d: 'M1 0H22',
          stroke: look.colour,
          strokeWidth: Math.min(look.width, 2.5),
          ...(look.dash ? { dash: look.dash } : {}),
        },
        ...placed(label, 30, 0),
      ],
    }
  })
}
