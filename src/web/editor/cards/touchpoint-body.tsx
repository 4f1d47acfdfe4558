import { cardDisplay } from '../../../domain/map/display.ts'
import { useTranslate } from '../../app/language.tsx'
import { fileUrl } from '../../data/files.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useDirectory } from '../state/directory.ts'
import type { BodyProps } from './body-props.ts'
import styles from './card.module.css'
import { CardText } from './card-text.tsx'
import { Pill } from './pill.tsx'

/** Where customer and organisation meet: the channel's icon, the name, and beneath what else is known. */
export function TouchpointBody({ card, kind }: BodyProps) {
  const t = useTranslate()
  const { library, people } = useDirectory()
  const display = cardDisplay(card, kind, library)
  const { channel, presence, context, departments } = display
  const [name, text] = display.name === '' ? [display.text, ''] : [display.name, display.text]
  const met = card.personaIds.length === 0 ? [] : [...people.values()].filter(({ id }) => card.personaIds.includes(id))
  return (
    <div className={styles.touchpoint}>
      <Icon
        name={display.icon ?? kind.icon}
        size={18}
        className={styles.channel}
        {...(channel && channel.name !== name ? { label: channel.name } : {})}
      />
      <div id={`words-${card.id}`} className={styles.name} dir="auto">
        {name === '' ? (
          <span className={styles.placeholder}>{t('editor.card.empty')}</span>
        ) : (
          <CardText source={name} emoji={card.emoji} />
        )}
      </div>
      {(text !== '' || context !== '') && (
        <div className={`${styles.below} ${styles.context}`} dir="auto">
          {text !== '' && <CardText source={text} />}
          {context !== '' && <div dir="auto">{context}</div>}
        </div>
      )}
      {(presence !== '' || departments.length > 0 || met.length > 0) && (
        <div className={`${styles.below} ${styles.marks}`}>
          {presence !== '' && (
            <span className={styles.mark}>
              <Icon name={PRESENCE_ICONS[presence]} size={14} />
              {t(`presence.${presence}`)}
            </span>
          )}
          {departments.map((department) => (
            <Pill key={department.id} colour={department.colour} isSmall>
              {department.name}
            </Pill>
          ))}
          {met.length > 0 && (
            <span className={styles.met}>
              {met.map((person) => (
                <Avatar
                  key={person.id}
                  seed={person.avatarSeed || person.id}
                  src={fileUrl(person.portraitId)}
                  alt={person.name}
                  size={18}
                />
              ))}
            </span>
          )}
        </div>
      )}
    </div>
  )
}

const PRESENCE_ICONS = { online: 'world', offline: 'building-store', both: 'category' } as const
