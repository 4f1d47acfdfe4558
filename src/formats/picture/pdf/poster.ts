import type { Orientation, Paper } from '../../export/exporter.ts'
import type { MapReading } from '../../reading/map-reading.ts'
import { layoutForSheet } from '../layout/fit-paper.ts'
import { type LayoutOptions, measuredSize } from '../layout/map-layout.ts'
import { layoutPages } from '../layout/pages.ts'
import { SIZE } from '../layout/style.ts'
import { type SheetSize, sheetSize } from './sheet-size.ts'
import type { ScenePage } from './typeset-scenes.ts'

export type PosterOptions = LayoutOptions & {
  readonly paper: Paper
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

function sheetOf(reading: MapReading, options: PosterOptions): SheetSize {
  return sheetSize(options.paper, options.orientation ?? naturalOrientation(reading, options))
}

function naturalOrientation(reading: MapReading, options: PosterOptions): Orientation {
  if (options.pages === 'several') return 'landscape'
  const { width, height } = measuredSize(reading, options)
  return width >= height * 0.8 ? 'landscape' : 'portrait'
}
