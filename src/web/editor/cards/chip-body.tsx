import { livingEntries, livingEntry } from '../../../domain/library/entries.ts'
import { useTranslate } from '../../app/language.tsx'
import { useDirectory } from '../state/directory.ts'
import type { BodyProps } from './body-props.ts'
import styles from './card.module.css'
import { CardText } from './card-text.tsx'
import { Pill } from './pill.tsx'

/** Departments and supporting channels: words in their cell, without a card around them. */
export function ChipBody({ card }: BodyProps) {
  const t = useTranslate()
  const { library } = useDirectory()
  const departments = livingEntries(library.departments, card.departmentIds)
  const channel = livingEntry(library.channels, card.channelId)
  const isEmpty = departments.length === 0 && card.text === '' && !channel
  return (
    <div id={`words-${card.id}`} className={styles.chip}>
      {departments.map(({ id, name, colour }) => (
        <Pill key={id} colour={colour}>
          {name}
        </Pill>
      ))}
      {channel && <Pill icon={channel.icon}>{channel.name}</Pill>}
      {card.text !== '' && (
        <Pill>
          <CardText source={card.text} emoji={card.emoji} />
        </Pill>
      )}
      {isEmpty && <span className={styles.placeholder}>{t('editor.card.empty')}</span>}
    </div>
  )
}
