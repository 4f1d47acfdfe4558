import { useTranslate } from '../../app/language.tsx'
import { ApiProblem, isPassing } from '../../data/client.ts'
import { useProblemWords } from '../../data/problem-words.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Select } from '../../ui/select.tsx'
import { AnotherFile } from './another-file.tsx'
import styles from './import.module.css'
import type { PreviewState } from './use-event-preview.ts'

type UnreadFileProps = Omit<PreviewState, 'preview'> & { readonly importId: string }

/** Why the file can't be read; where only a column has to be named, a way to name it, else a place for another. */
export function UnreadFile({ importId, error, settings, onSettings, onRetry }: UnreadFileProps) {
  const t = useTranslate()
  const words = useProblemWords()
  const needed = neededOf(error)
  const { mapping = {} } = settings
  return (
    <div className={styles.unread} role="alert">
      <p className={styles.problem}>
        <Icon name="alert-circle" size={20} />
        {words(error)}
      </p>
      {needed?.roles.map((role) => (
        <Select
          key={role}
          label={t(`data.role.${role}`)}
          description={t(`data.role.${role}.hint`)}
          options={[
            ...needed.columns.map((name) => ({ id: name, label: name })),
            ...(role === 'time' ? [{ id: NO_TIMES, label: t('data.role.time.none') }] : []),
          ]}
          value={mapping[role]?.[0] ?? null}
          placeholder={t('data.role.choose')}
          onChange={(column) => {
            const columns = column === NO_TIMES ? [] : [column]
            onSettings({ ...settings, mapping: { ...mapping, [role]: columns } })
          }}
        />
      ))}
      {!needed && isPassing(error) && (
        <div>
          <Button icon="refresh" onPress={onRetry}>
            {t('ui.retry')}
          </Button>
        </div>
      )}
      {!needed && !isPassing(error) && <AnotherFile importId={importId} />}
    </div>
  )
}

/** No column is called so: headings are trimmed, and never empty. */
const NO_TIMES = ''

type Needed = { readonly roles: readonly ('case' | 'event' | 'time')[]; readonly columns: readonly string[] }

function neededOf(error: unknown): Needed | null {
  if (!(error instanceof ApiProblem)) return null
  const { reason, values: { missing = '', columns = '' } = {} } = error.problem
  if (reason === 'events-time-unreadable') return { roles: ['time'], columns: `${columns}`.split('\n') }
  if (reason !== 'events-columns-needed') return null
  const roles = (['case', 'event'] as const).filter((role) => `${missing}`.includes(role))
  return { roles, columns: `${columns}`.split('\n') }
}
