import type { Translate } from '../../i18n/message.ts'
import { personWords } from '../../i18n/person-words.ts'
import { useFormat, useTranslate } from '../app/language.tsx'
import type { AuditEntry } from '../data/audit.ts'
import { Icon } from '../ui/icon.tsx'
import styles from './audit.module.css'
import { AUDIT_ICONS } from './audit-icons.ts'

/** One thing that happened: who did what, to whom, and when. */
export function AuditRow({ entry }: { readonly entry: AuditEntry }) {
  const t = useTranslate()
  const format = useFormat()
  const { at, actor, action, target, targetName, detail } = entry
  const who = actor === null ? t('audit.nobody') : nameOf(actor, t)
  // What somebody does with their own account concerns themselves, which need not be said twice.
  const whom = target === actor?.userId ? null : targetName
  const more = [whom, detailWords(detail, t)].filter((part) => part !== null && part !== '').join(': ')
  return (
    <li className={styles.entry}>
      <Icon name={isKnown(action) ? AUDIT_ICONS[action] : 'info-circle'} />
      <div className={styles.words}>
        <p>
          <span className={styles.who} dir="auto">
            {who}
          </span>
          {' · '}
          {isKnown(action) ? t(`audit.action.${action}`) : action}
        </p>
        {more !== '' && (
          <p className={styles.more} dir="auto">
            {more}
          </p>
        )}
      </div>
      <time className={styles.time} dateTime={new Date(at).toISOString()}>
        {format.dateTime(at)}
      </time>
    </li>
  )
}

function isKnown(action: string): action is keyof typeof AUDIT_ICONS {
  return Object.hasOwn(AUDIT_ICONS, action)
}

const ROLES = ['viewer', 'commenter', 'editor', 'admin', 'owner'] as const

/** The few things that entries say beside what happened; what is for programs alone stays in the file. */
function detailWords(detail: Readonly<Record<string, unknown>>, t: Translate): string {
  const role = (value: unknown) => {
    const known = ROLES.find((each) => each === value)
    return known ? t(`members.role.${known}`) : ''
  }
  const { from, to, name } = detail
  const change = { from: role(from), to: role(to) }
  if (change.from && change.to) return t('audit.detail.change', change)
  if (typeof name === 'string') return name
  return role(detail.role) || [detail.browser, detail.system].filter((part) => typeof part === 'string').join(', ')
}

function nameOf({ name, guest }: NonNullable<AuditEntry['actor']>, t: Translate): string {
  return name === null ? t('audit.gone') : personWords({ name, guest }, t)
}
