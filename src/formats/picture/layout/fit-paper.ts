import type { MapReading } from '../../reading/map-reading.ts'
import type { Scene } from '../scene/scene.ts'
import { defaultColumnWidth, type LayoutOptions, layoutReading, measuredSize } from './map-layout.ts'

/** Columns narrower than this part too many words, wider ones make lines too long to read. */
const NARROWEST = 132
const WIDEST = 520
const TRIES = 7
/** Near enough to the sheet's proportions that the rest is made up by the rows. */
const NEAR = 0.01

/**
 * Lays a map out in the proportions of a sheet: columns become narrower where the map is too wide for it and wider where
 * it is too high, so that the text comes out as large as the sheet allows.
 * @param aspect width of the sheet divided by its height
 */
export function layoutForSheet(reading: MapReading, options: LayoutOptions, aspect: number): Scene {
  return layoutReading(reading, { ...options, columnWidth: fittingColumnWidth(reading, options, aspect), aspect })
}

function fittingColumnWidth(reading: MapReading, options: LayoutOptions, aspect: number): number {
  let low = NARROWEST
  let high = WIDEST
  let width = defaultColumnWidth(reading)
  for (let i = 0; i < TRIES; i++) {
    const size = measuredSize(reading, { ...options, columnWidth: width })
    const off = size.width / size.height / aspect
    if (off <= 1 && off > 1 - NEAR) break
    if (off > 1) high = width
    else low = width
    width = (low + high) / 2
  }
  return width
}
