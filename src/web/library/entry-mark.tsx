import { Button } from 'react-aria-components/Button'
import { CHANNEL_ICONS } from '../../domain/library/channel-icons.ts'
import { livingEntry } from '../../domain/library/entries.ts'
import type { StageColour } from '../../domain/palette.ts'
import { useTranslate } from '../app/language.tsx'
import { useDone } from '../app/use-refused.ts'
import { ColourPicker } from '../ui/colour-picker.tsx'
import { cx } from '../ui/cx.ts'
import { Icon } from '../ui/icon.tsx'
import { IconPicker } from '../ui/icon-picker.tsx'
import { Popover, PopoverTrigger } from '../ui/popover.tsx'
import styles from './library.module.css'
import { type AnyEntry, useLibraryEditing } from './library-context.tsx'

/** What stands for the entry on maps: a channel's icon, the hue of a department or tag. Pressed, it can be changed. */
export function EntryMark({ entry }: { readonly entry: AnyEntry }) {
  if ('icon' in entry) return <IconMark id={entry.id} name={entry.name} icon={entry.icon} />
  if ('colour' in entry) return <ColourMark id={entry.id} name={entry.name} colour={entry.colour} />
  return <ChannelMark channelId={entry.channelId} />
}

type MarkProps = { readonly id: string; readonly name: string }

function IconMark({ id, name, icon }: MarkProps & { readonly icon: string }) {
  const t = useTranslate()
  const done = useDone()
  const { actions, mayEdit } = useLibraryEditing()
  return (
    <PopoverTrigger>
      <Button className={cx(styles.mark)} isDisabled={!mayEdit} aria-label={t('library.icon', { name })}>
        <Icon name={icon} size={20} />
      </Button>
      <Popover label={t('ui.icon.choose')} isWide>
        {(close) => (
          <IconPicker
            label={t('ui.icon.choose')}
            icons={CHANNEL_ICONS}
            value={icon}
            onChange={(next) => done(actions.set(id, { icon: next }, `icon/${id}`))}
            onPress={close}
          />
        )}
      </Popover>
    </PopoverTrigger>
  )
}

function ColourMark({ id, name, colour }: MarkProps & { readonly colour: StageColour }) {
  const t = useTranslate()
  const done = useDone()
  const { actions, mayEdit } = useLibraryEditing()
  return (
    <PopoverTrigger>
      <Button
        className={cx(styles.mark)}
        data-stage={colour}
        isDisabled={!mayEdit}
        aria-label={t('library.colour', { name, colour: t(`ui.colour.${colour}`) })}
      >
        <span className={styles.hue} />
      </Button>
      <Popover label={t('ui.colour')}>
        {(close) => (
          <ColourPicker
            label={t('ui.colour')}
            value={colour}
            onChange={(next) => done(actions.set(id, { colour: next }, `colour/${id}`))}
            onPress={close}
          />
        )}
      </Popover>
    </PopoverTrigger>
  )
}

function ChannelMark({ channelId }: { readonly channelId: string }) {
  const { library } = useLibraryEditing()
  return (
    <span className={styles.mark}>
      <Icon name={livingEntry(library.channels, channelId)?.icon ?? 'hand-click'} size={20} />
    </span>
  )
}
