import { type ReactNode, useEffect, useRef, useState } from 'react'
import styles from './drop-area.module.css'
import { Icon } from './icon.tsx'
import { listen } from './listen.ts'

export type DropAreaProps = {
  /** What dropping does; shown while files are held over the page. */
  readonly label: string
  readonly onFiles: (files: readonly File[]) => void
  readonly isDisabled?: boolean
  readonly children: ReactNode
}

/** A screen that takes files that are dropped anywhere on the page. There is a button for the same beside it. */
export function DropArea({ label, onFiles, isDisabled = false, children }: DropAreaProps) {
  const [isOver, setIsOver] = useState(false)
  const latest = useRef(onFiles)
  useEffect(() => {
    latest.current = onFiles
  })
  useEffect(() => {
    if (isDisabled) return
    // Every element inside says so when it is entered and left; the count tells when the window is left.
    let inside = 0
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
    const enter = (event: DragEvent) => {
      if (hasFiles(event) && inside++ === 0) setIsOver(true)
    }
    const leave = (event: DragEvent) => {
      if (hasFiles(event) && --inside <= 0) end()
    }
    const end = () => {
      inside = 0
      setIsOver(false)
    }
    const over = (event: DragEvent) => hasFiles(event) && event.preventDefault()
    const drop = (event: DragEvent) => {
      end()
      const files = [...(event.dataTransfer?.files ?? [])]
      if (files.length === 0 || event.defaultPrevented) return
      event.preventDefault()
      latest.current(files)
    }
    return listen({ dragenter: enter, dragleave: leave, dragover: over, drop })
  }, [isDisabled])
  return (
    <>
      {children}
      {isOver && (
        <div className={styles.over} aria-hidden="true">
          <div className={styles.sign}>
            <Icon name="file-import" size={40} />
            {label}
          </div>
        </div>
      )}
    </>
  )
}
