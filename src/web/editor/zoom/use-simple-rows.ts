import { useEffect, useState } from 'react'
import { useEditor } from '../state/use-editor.ts'
import { SIMPLE_BELOW } from './zoom.ts'

/**
 * How many of the map's rows, from the top, are drawn simplified. When the zoom passes the limit they change one after
 * the other, one a frame: all at once would hold up the frames of the gesture that is going on.
 */
export function useSimpleRows(total: number): number {
  const { zoom } = useEditor()
  const [rows, setRows] = useState(() => (zoom.value < SIMPLE_BELOW ? total : 0))
  useEffect(() => {
    let frame = 0
    const step = () => {
      frame = 0
      const isSimple = zoom.value < SIMPLE_BELOW
      setRows((now) => (isSimple ? Math.min(total, now + 1) : Math.max(0, Math.min(total, now) - 1)))
    }
    const follow = () => {
      if (rows !== (zoom.value < SIMPLE_BELOW ? total : 0)) frame ||= requestAnimationFrame(step)
    }
    follow()
    const stop = zoom.subscribe(follow)
    return () => {
      stop()
      cancelAnimationFrame(frame)
    }
  }, [rows, total, zoom])
  return rows
}
