import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react'
import { useTranslate } from '../app/language.tsx'
import type { ImportSource } from '../data/imports.ts'
import { Icon } from '../ui/icon.tsx'
import { toast } from '../ui/toast-queue.ts'
import styles from './import-area.module.css'

// Fetched when somebody imports; most visits don't.
const ImportDialog = lazy(() => import('./import-dialog.tsx'))

type ImportAreaProps = {
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
  readonly isDisabled?: boolean
  readonly children: ReactNode
}

/** Takes files that are dropped anywhere on the screen, and what is pasted while nothing is being typed. */
export function ImportArea({ isOpen, onOpenChange, isDisabled = false, children }: ImportAreaProps) {
  const t = useTranslate()
  const [source, setSource] = useState<ImportSource | null>(null)
  const [isOver, setIsOver] = useState(false)
  const take = (next: ImportSource, count = 1) => {
    if (count > 1) toast(t('transferDialog.oneOf', { name: next.name, count }))
    setSource(next)
    onOpenChange(true)
  }
  useDroppedFiles(take, setIsOver, isDisabled)
  usePastedText(take, isDisabled || isOpen)
  const close = () => {
    setSource(null)
    onOpenChange(false)
  }
  return (
    <>
      {children}
      {isOver && (
        <div className={styles.over} aria-hidden="true">
          <div className={styles.sign}>
            <Icon name="file-import" size={40} />
            {t('transferDialog.dropAnywhere')}
          </div>
        </div>
      )}
      {isOpen && (
        <Suspense>
          <ImportDialog source={source} onSource={setSource} onClose={close} />
        </Suspense>
      )}
    </>
  )
}

function useDroppedFiles(
  take: (source: ImportSource, count: number) => void,
  setIsOver: (isOver: boolean) => void,
  isDisabled: boolean,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the functions only set state
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
      const files = event.dataTransfer?.files ?? []
      const [file] = files
      if (!file || event.defaultPrevented) return
      event.preventDefault()
      take({ file, name: file.name }, files.length)
    }
    return listen({ dragenter: enter, dragleave: leave, dragover: over, drop })
  }, [isDisabled])
}

function usePastedText(take: (source: ImportSource) => void, isDisabled: boolean): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the function only sets state
  useEffect(() => {
    if (isDisabled) return
    const paste = (event: ClipboardEvent) => {
      const target = event.target
      if (target instanceof HTMLElement && target.closest('input, textarea, [contenteditable], [role="dialog"]')) return
      const [file] = event.clipboardData?.files ?? []
      const [html = '', text = ''] = ['text/html', 'text/plain'].map((type) => event.clipboardData?.getData(type))
      // Excel lays a picture of the cells beside them.
      if (file && !html.includes('<table')) take({ file, name: file.name })
      else
        void import('./pasted-source.ts').then(({ pastedSource }) => {
          const source = pastedSource({ html, text })
          if (source) take(source)
        })
    }
    return listen({ paste })
  }, [isDisabled])
}

type Listeners = { readonly [Name in keyof WindowEventMap]?: (event: WindowEventMap[Name]) => void }

function listen(listeners: Listeners): () => void {
  const entries = Object.entries(listeners) as [string, EventListener][]
  for (const [name, listener] of entries) document.addEventListener(name, listener)
  return () => {
    for (const [name, listener] of entries) document.removeEventListener(name, listener)
  }
}
