import { withSoftHyphens } from '../../ui/soft-hyphens.ts'
import { useDirectory } from '../state/directory.ts'

/** A name in the map's language, which a narrow column may part. */
export function MapWords({ children }: { readonly children: string }) {
  return withSoftHyphens(children, useDirectory().language)
}
