import { useTranslate } from '../../app/language.tsx'
import { Button } from '../../ui/button.tsx'
import { Menu, MenuItem, MenuTrigger } from '../../ui/menu.tsx'
import { useFigures } from '../use-figures.ts'
import type { Cut } from '../view.ts'
import type { JourneyFilter } from './filter-address.ts'

type CutMenuProps = { readonly filter: JourneyFilter; readonly onChange: (filter: JourneyFilter) => void }

/** Pauses that are offered, in minutes: what is usual on the web, a day, a week, a month. */
const PAUSES = [30, 24 * 60, 7 * 24 * 60, 30 * 24 * 60] as const
const MINUTE_MS = 60_000

/** What a journey is in every view: a whole history, what lies between two pauses, or what repeats. */
export function CutMenu({ filter, onChange }: CutMenuProps) {
  const t = useTranslate()
  const { duration } = useFigures()
  const cuts = [...new Set<Cut>(['whole', 'learned', ...PAUSES, filter.cut])]
  const nameOf = (cut: Cut) =>
    typeof cut === 'number' ? t('data.cut.pause', { pause: duration(cut * MINUTE_MS) }) : t(`data.cut.${cut}`)
  return (
    <MenuTrigger>
      <Button size="small" icon="scissors">
        {t('data.cut', { cut: nameOf(filter.cut) })}
      </Button>
      <Menu
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[`${filter.cut}`]}
        onSelectionChange={(keys) => {
          const chosen = cuts.find((cut) => keys !== 'all' && keys.has(`${cut}`))
          if (chosen !== undefined) onChange({ ...filter, cut: chosen })
        }}
      >
        {cuts.map((cut) => (
          <MenuItem
            key={cut}
            id={`${cut}`}
            {...(typeof cut === 'number' ? {} : { description: t(`data.cut.${cut}.hint`) })}
          >
            {nameOf(cut)}
          </MenuItem>
        ))}
      </Menu>
    </MenuTrigger>
  )
}
