import { useEffect, useState } from 'react'
import { type ImportPreview, type ImportSource, previewImport } from '../data/imports.ts'
import { withRemembered } from './remembered-mappings.ts'

export type Settings = Readonly<Record<string, unknown>>

export type PreviewState =
  | { readonly state: 'none' | 'reading' }
  | { readonly state: 'refused'; readonly error: unknown }
  | {
      readonly state: 'ready'
      readonly preview: ImportPreview
      /** How the file is read: what was understood, with what the person changed. */
      readonly settings: Settings | null
      readonly onSettings: (settings: Settings) => void
      /** A changed setting is being tried. */
      readonly isRefreshing: boolean
    }

type Found = { readonly preview: ImportPreview } | { readonly error: unknown }

/** What the file would become, asked anew whenever its reading is corrected. */
export function useImportPreview(source: ImportSource | null): PreviewState {
  const [found, setFound] = useState<Found | null>(null)
  const [asked, setAsked] = useState<Settings | null>(null)
  const [isRefreshing, setIsRefreshing] = useState(false)

  // biome-ignore lint/correctness/useExhaustiveDependencies: another source begins anew
  useEffect(() => {
    setFound(null)
    setAsked(null)
  }, [source])

  useEffect(() => {
    if (!source) return
    let isCurrent = true
    setIsRefreshing(true)
    ask(source, asked)
      .then((preview): Found => ({ preview }))
      .catch((error: unknown): Found => ({ error }))
      .then((next) => {
        if (!isCurrent) return
        setFound(next)
        setIsRefreshing(false)
      })
    return () => {
      isCurrent = false
    }
  }, [source, asked])

  if (!source) return { state: 'none' }
  if (!found) return { state: 'reading' }
  if ('error' in found) return { state: 'refused', error: found.error }
  const { preview } = found
  return { state: 'ready', preview, settings: asked ?? preview.settings, onSettings: setAsked, isRefreshing }
}

/** A table whose headings were met before is read as it was corrected then. */
async function ask(source: ImportSource, settings: Settings | null): Promise<ImportPreview> {
  const preview = await previewImport({ ...source, settings })
  const remembered = settings ? null : withRemembered(preview.settings)
  return remembered ? previewImport({ ...source, settings: remembered }) : preview
}
