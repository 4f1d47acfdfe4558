import { Icon } from '../ui/icon.tsx'
import { useTranslate } from './language.tsx'
import styles from './sign-in.module.css'
import { needWords } from './words.ts'

await needWords('server')

/** Why the server sent somebody here who had opened the link of the terminal. */
export type LinkReason = 'link-used' | 'link-elsewhere' | 'link-followed'

/** Says why the link did not sign in, and what does. */
export default function LinkRefused({ reason }: { readonly reason: LinkReason }) {
  const t = useTranslate()
  return (
    <div className={styles.refused} role="alert">
      <Icon name="alert-circle" size={20} />
      <div>
        <p className={styles.reason}>{t(`server.problem.${reason}`)}</p>
        <p>{t(`server.remedy.${reason}`)}</p>
      </div>
    </div>
  )
}
