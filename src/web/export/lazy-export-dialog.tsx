import { Suspense } from 'react'
import { lazyPart } from '../app/lazy-part.ts'
import type { ExportDialogProps } from './export-dialog.tsx'

const ExportDialog = lazyPart(async () => ({ default: (await import('./export-dialog.tsx')).ExportDialog }))

/** The dialog for exports, fetched when somebody opens it. */
export function LazyExportDialog({ isOpen, ...props }: ExportDialogProps) {
  if (!isOpen) return null
  return (
    <Suspense>
      <ExportDialog isOpen {...props} />
    </Suspense>
  )
}
