import type { MapReading } from '../../reading/map-reading.ts'
import { layoutForSheet } from '../layout/fit-paper.ts'
import { type LayoutOptions, measuredSize } from '../layout/map-layout.ts'
import { layoutPages } from '../layout/pages.ts'
import { SIZE } from '../layout/style.ts'
import type { ScenePage } from './typeset-scenes.ts'

const MILLIMETRE = 72 / 25.4

/** Short and long side in millimetres (ISO 216). */
const PAPER_SIZES = { a0: [841, 1189], a1: [594, 841], a2: [420, 594], a3: [297, 420], a4: [210, 297] } as const
export type PaperName = keyof typeof PAPER_SIZES

export type Orientation = 'landscape' | 'portrait'

export type PosterOptions = LayoutOptions & {
  readonly paper: PaperName
  /** Default: whichever lets the text be larger. */
  readonly orientation?: Orientation
  readonly pages: 'one' | 'several'
}

export type Poster = {
  readonly pages: readonly ScenePage[]
  /** Size of the body text in points. */
  readonly bodySize: number
}

/** Body text of a map over several pages, in points: as a book has it. */
const READABLE = 9

/** A map on paper: on one sheet, everything scaled together, or on as many as are needed to read it at arm's length. */
export function poster(reading: MapReading, options: PosterOptions): Poster {
  const sheet = sheetOf(reading, options)
  if (options.pages === 'several') {
    const scale = READABLE / SIZE.body
    const scenes = layoutPages(reading, options, { width: sheet.width / scale, height: sheet.height / scale })
    return { pages: scenes.map((scene) => ({ scene, ...sheet })), bodySize: READABLE }
  }
  const scene = layoutForSheet(reading, options, sheet.width / sheet.height)
  return { pages: [{ scene, ...sheet }], bodySize: (SIZE.body * sheet.width) / scene.width }
}

/** Width and height in points. */
function sheetOf(reading: MapReading, options: PosterOptions): { readonly width: number; readonly height: number } {
  const [short, long] = PAPER_SIZES[options.paper].map((side) => side * MILLIMETRE) as [number, number]
  const orientation = options.orientation ?? naturalOrientation(reading, options)
  return orientation === 'landscape' ? { width: long, height: short } : { width: short, height: long }
}

function naturalOrientation(reading: MapReading, options: PosterOptions): Orientation {
  if (options.pages === 'several') return 'landscape'
  const { width, height } = measuredSize(reading, options)
  return width >= height * 0.8 ? 'landscape' : 'portrait'
}
