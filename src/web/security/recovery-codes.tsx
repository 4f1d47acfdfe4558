import { useTranslate } from '../app/language.tsx'
import { Button } from '../ui/button.tsx'
import { copyText } from '../ui/clipboard.ts'
import { toast } from '../ui/toast-queue.ts'
import styles from './security.module.css'

/** Ten codes, shown this once. */
export function RecoveryCodes({ codes }: { readonly codes: readonly string[] }) {
  const t = useTranslate()
  const copy = async () => {
    if (await copyText(codes.join('\n'))) toast(t('security.codes.copied'))
    else toast(t('security.codes.notCopied'), { tone: 'problem' })
  }
  return (
    <>
      <p>{t('security.codes.keep')}</p>
      <ul className={styles.codes} aria-label={t('security.codes.title')} dir="ltr">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className={styles.actions}>
        <Button icon="copy" onPress={copy}>
          {t('security.codes.copy')}
        </Button>
        <Button icon="download" onPress={() => download(t('security.codes.file'), codes)}>
          {t('security.codes.download')}
        </Button>
      </div>
    </>
  )
}

function download(title: string, codes: readonly string[]): void {
  const url = URL.createObjectURL(new Blob([`${title}\n\n${codes.join('\n')}\n`], { type: 'text/plain' }))
  const link = document.createElement('a')
  link.href = url
  link.download = `${title}.txt`
  link.click()
  URL.revokeObjectURL(url)
}
