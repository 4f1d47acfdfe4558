import type { ReactNode } from 'react'
import { useLanguage } from './language.tsx'

/** Words of the interface in the midst of a document in another language: read aloud and hyphenated in their own. */
export function InterfaceWords({ children }: { readonly children: ReactNode }) {
  return <span lang={useLanguage().language}>{children}</span>
}
