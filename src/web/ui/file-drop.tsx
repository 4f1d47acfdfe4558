import { type DragEvent, type ReactNode, useRef, useState } from 'react'
import { useTranslate } from '../app/language.tsx'
import { Button } from './button.tsx'
import { cx } from './cx.ts'
import styles from './file-drop.module.css'
import { Icon } from './icon.tsx'

export type FileDropProps = {
  readonly label: string
  /** As in `accept` of a file input: ".csv,.xlsx". */
  readonly accept: string
  readonly isMultiple?: boolean
  /** All that are dropped, even where only one is asked for. */
  readonly onFiles: (files: readonly File[]) => void
  readonly children?: ReactNode
}

/** A place for files: drop them, or choose them with the button. */
export function FileDrop({ label, accept, isMultiple = false, onFiles, children }: FileDropProps) {
  const t = useTranslate()
  const input = useRef<HTMLInputElement>(null)
  const [isOver, setIsOver] = useState(false)
  const take = (files: FileList | null) => {
    if (files && files.length > 0) onFiles([...files])
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setIsOver(false)
    take(event.dataTransfer.files)
  }
  const over = (event: DragEvent) => {
    event.preventDefault()
    event.stopPropagation()
    setIsOver(true)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut; the button does the same
    <div
      className={cx(styles.drop, isOver && styles.over)}
      onDragOver={over}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      <Icon name="file-import" size={28} className={styles.icon} />
      <p className={styles.label}>{label}</p>
      <Button icon="upload" onPress={() => input.current?.click()}>
        {t('ui.file.choose')}
      </Button>
      {children && <div className={styles.more}>{children}</div>}
      <input
        ref={input}
        className={styles.input}
        type="file"
        accept={accept}
        multiple={isMultiple}
        aria-label={label}
        tabIndex={-1}
        onChange={(event) => {
          take(event.target.files)
          event.target.value = ''
        }}
      />
    </div>
  )
}
