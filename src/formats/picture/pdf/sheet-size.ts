import type { Orientation, Paper } from '../../export/exporter.ts'

const MILLIMETRE = 72 / 25.4

/** Short and long side in millimetres (ISO 216). */
const PAPER_SIZES: Readonly<Record<Paper, readonly [number, number]>> = {
  a0: [841, 1189],
  a1: [594, 841],
  a2: [420, 594],
  a3: [297, 420],
  a4: [210, 297],
}

/** In points. */
export type SheetSize = { readonly width: number; readonly height: number }

export function sheetSize(paper: Paper, orientation: Orientation): SheetSize {
  const [short, long] = PAPER_SIZES[paper]
  const [width, height] = orientation === 'landscape' ? [long, short] : [short, long]
  return { width: width * MILLIMETRE, height: height * MILLIMETRE }
}
