import type { MapReading } from '../../reading/map-reading.ts'
import type { Scene } from '../scene/scene.ts'
import { defaultColumnWidth, type LayoutOptions, layoutReading, measuredSize } from './map-layout.ts'

/** Columns narrower than this part too many words, wider ones make lines too long to read. */
const NARROWEST = 132
const WIDEST = 520
const TRIES = 7
/** Near enough to the sheet's proportions that the rest is made up by the rows. */
const NEAR = 0.01

/** A wide map may begin anew under itself so often … */
const MOST_BANDS = 6
/** … where the text becomes larger by this factor for each time more. */
const WORTHWHILE = 1.12

/**
 * Lays a map out in the proportions of a sheet: columns become narrower where the map is too wide for it and wider where
 * it is too high, and a map that is long and low goes on in bands under one another, so that the text comes out as large
 * as the sheet allows.
 * @param aspect width of the sheet divided by its height
 */
export function layoutForSheet(reading: MapReading, options: LayoutOptions, aspect: number): Scene {
  let best = fitted(reading, options, aspect, 1)
  for (let bands = 2; bands <= MOST_BANDS && best.isTooWide; bands++) {
    const next = fitted(reading, options, aspect, bands)
    if (next.sheetWidth * WORTHWHILE > best.sheetWidth) break
    best = next
  }
  return layoutReading(reading, { ...options, ...best.layout, aspect })
}

type Fitted = {
  readonly layout: Pick<LayoutOptions, 'columnWidth' | 'bands'>
  /** Width of the whole sheet in pixels of the picture: the smaller, the larger the text. */
  readonly sheetWidth: number
  /** Room is left at the foot of the sheet however narrow the columns are. */
  readonly isTooWide: boolean
}

function fitted(reading: MapReading, options: LayoutOptions, aspect: number, bands: number): Fitted {
  let low = NARROWEST
  let high = WIDEST
  let columnWidth = defaultColumnWidth(reading)
  let size = measuredSize(reading, { ...options, bands, columnWidth })
  for (let i = 0; i < TRIES; i++) {
    const off = size.width / size.height / aspect
    if (off <= 1 && off > 1 - NEAR) break
    if (off > 1) high = columnWidth
    else low = columnWidth
    columnWidth = (low + high) / 2
    size = measuredSize(reading, { ...options, bands, columnWidth })
  }
  const isTooWide = size.width / size.height > aspect * (1 + NEAR)
  return { layout: { columnWidth, bands }, sheetWidth: Math.max(size.width, size.height * aspect), isTooWide }
}
