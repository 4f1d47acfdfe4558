import { type ReactNode, useLayoutEffect, useRef } from 'react'
import styles from './print-sheet.module.css'
import { usePrinting } from './printing.ts'

/** What a sheet of A4 holds inside of its margins, in millimetres. */
const SHEETS = {
  portrait: { width: 186, height: 272 },
  landscape: { width: 279, height: 192 },
} as const

export type PrintSheetProps = {
  readonly orientation: keyof typeof SHEETS
  readonly children: ReactNode
}

/** On paper, one sheet of A4: what is longer is made smaller until it fits. On screen it is not there. */
export function PrintSheet({ orientation, children }: PrintSheetProps) {
  const isPrinting = usePrinting()
  const sheet = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const element = sheet.current
    if (!isPrinting || !element) return
    const { width, height } = SHEETS[orientation]
    element.style.inlineSize = `${width}mm`
    const pixelsPerMm = element.offsetWidth / width
    const share = (height * pixelsPerMm) / element.scrollHeight
    // Made smaller, it may be as much wider, and becomes shorter by that: the square root finds the middle.
    if (share < 1) {
      element.style.zoom = Math.sqrt(share).toString()
      element.style.inlineSize = `${width / Math.sqrt(share)}mm`
      const rest = (height * pixelsPerMm) / (element.scrollHeight * Math.sqrt(share))
      if (rest < 1) {
        element.style.zoom = (Math.sqrt(share) * rest).toString()
        element.style.inlineSize = `${width / (Math.sqrt(share) * rest)}mm`
      }
    }
    return () => {
      element.style.zoom = ''
      element.style.inlineSize = ''
    }
  }, [isPrinting, orientation])
  return (
    <div ref={sheet} className={styles.sheet} data-print-sheet={isPrinting ? orientation : undefined}>
      {children}
    </div>
  )
}
