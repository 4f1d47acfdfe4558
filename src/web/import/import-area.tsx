import { type ReactNode, Suspense, useEffect, useState } from 'react'
import { useTranslate } from '../app/language.tsx'
import { lazyPart } from '../app/lazy-part.ts'
import type { ImportSource } from '../data/imports.ts'
import { DropArea } from '../ui/drop-area.tsx'
import { listen } from '../ui/listen.ts'
import { toast } from '../ui/toast-queue.ts'

// Fetched when somebody imports; most visits don't.
const ImportDialog = lazyPart(() => import('./import-dialog.tsx'))

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
  const take = (next: ImportSource) => {
    setSource(next)
    onOpenChange(true)
  }
  const takeFiles = (files: readonly File[]) => {
    const [file] = files
    if (!file) return
    if (files.length > 1) toast(t('transferDialog.oneOf', { name: file.name, count: files.length }))
    take({ file, name: file.name })
  }
  usePastedText(take, isDisabled || isOpen)
  const close = () => {
    setSource(null)
    onOpenChange(false)
  }
  return (
    <>
      <DropArea label={t('transferDialog.dropAnywhere')} onFiles={takeFiles} isDisabled={isDisabled}>
        {children}
      </DropArea>
      {isOpen && (
        <Suspense>
          <ImportDialog source={source} onSource={setSource} onClose={close} />
        </Suspense>
      )}
    </>
  )
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
