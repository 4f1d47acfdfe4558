import { useEffect, useState } from 'react'
import { useEditor } from '../state/use-editor.ts'
import { SIMPLE_BELOW } from './zoom.ts'

/** The zoom stays as it is once it has for so long. */
const REST_MS = 200

/**
 * How many of the map's rows, from the top, are drawn simplified. They change when the zoom has come to rest beyond the
 * limit, and one after the other, one a frame: all at once, or while the size changes, they would hold up its frames.
 */
export function useSimpleRows(total: number): number {
  const { zoom } = useEditor()
  const [rows, setRows] = useState(() => (zoom.value < SIMPLE_BELOW ? total : 0))
  useEffect(() => {
    let frame = 0
    let rest: ReturnType<typeof setTimeout> | undefined
    const step = () => {
      const isSimple = zoom.value < SIMPLE_BELOW
      setRows((now) => (isSimple ? Math.min(total, now + 1) : Math.max(0, Math.min(total, now) - 1)))
    }
    const follow = () => {
      clearTimeout(rest)
      if (rows === (zoom.value < SIMPLE_BELOW ? total : 0)) return
      const isUnderWay = rows > 0 && rows < total
      rest = setTimeout(
        () => {
          frame = requestAnimationFrame(step)
        },
        isUnderWay ? 0 : REST_MS,
      )
    }
    follow()
    const stop = zoom.subscribe(follow)
    return () => {
      stop()
      clearTimeout(rest)
      cancelAnimationFrame(frame)
    }
  }, [rows, total, zoom])
  return rows
}
