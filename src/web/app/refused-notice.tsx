import type { DocumentType } from '../../domain/document-type.ts'
import type { Connection } from '../../sync/client.ts'
import { useStatusPart } from '../data/connection.ts'
import { useIsRemoved } from '../data/me.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { useTranslate } from './language.tsx'
import styles from './notice.module.css'
import { saveFile } from './save-file.ts'
import { needWords } from './words.ts'

await needWords('news')

type RefusedNoticeProps = {
  readonly connection: Pick<Connection<DocumentType>, 'status'>
  /** The document as it stands on the screen, as a file that can be imported elsewhere. */
  readonly fileOf: () => Promise<{ readonly text: string; readonly name: string }>
}

/** Why the server takes no more of this document, and the way to keep what it doesn't have. */
export default function RefusedNotice({ connection, fileOf }: RefusedNoticeProps) {
  const t = useTranslate()
  const isRemoved = useIsRemoved()
  const refusal = useStatusPart(connection, (status) => status.refusal)
  const hasUnsent = useStatusPart(connection, ({ unsaved }) => unsaved)
  // Who was removed is told so for all of the page.
  const reason = refusal === null || (refusal === 'not-allowed' && isRemoved) ? null : refusal
  if (reason === null && !hasUnsent) return null
  const save = async () => {
    const { text, name } = await fileOf()
    saveFile(new Blob([text], { type: 'application/json' }), name)
  }
  return (
    <div className={styles.notice} data-tone="warning" role="alert">
      <Icon name="alert-triangle" size={20} />
      <p className={styles.words}>
        {reason && <strong>{t(`news.refused.${reason}`)}</strong>} {hasUnsent && t('news.refused.unsent')}
      </p>
      {hasUnsent && (
        <Button size="small" icon="download" onPress={() => void save()}>
          {t('news.refused.save')}
        </Button>
      )}
      {reason === 'outdated' && (
        <Button size="small" icon="refresh" onPress={() => location.reload()}>
          {t('app.reload')}
        </Button>
      )}
    </div>
  )
}
