import { laneTitle } from '../../../domain/map/display.ts'
import type { Lane } from '../../../domain/map/map-type.ts'
import { InterfaceWords } from '../../app/interface-words.tsx'
import { useLanguage, useTranslate } from '../../app/language.tsx'
import { withSoftHyphens } from '../../ui/soft-hyphens.ts'
import { MapWords } from './map-words.tsx'

/** What a lane is called: its title, which is in the map's language, or its kind's name, which is in the interface's. */
export function LaneName({ lane }: { readonly lane: Lane }) {
  const t = useTranslate()
  const { language } = useLanguage()
  const name = laneTitle(lane, t)
  return lane.title.trim() === '' ? (
    <InterfaceWords>{withSoftHyphens(name, language)}</InterfaceWords>
  ) : (
    <span dir="auto">
      <MapWords>{name}</MapWords>
    </span>
  )
}
