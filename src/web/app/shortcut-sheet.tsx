import { Dialog } from '../ui/dialog.tsx'
import { Shortcut } from '../ui/shortcut.tsx'
import { type AppAction, useAllActions } from './action-registry.ts'
import { useTranslate } from './language.tsx'
import styles from './shortcut-sheet.module.css'

type ShortcutSheetProps = { readonly onClose: () => void }

/** Every key that does something on the screen that is open, gathered from the registry of actions. */
export default function ShortcutSheet({ onClose }: ShortcutSheetProps) {
  const t = useTranslate()
  const all = useAllActions()
  const sections = Map.groupBy(
    all.filter((action) => keysOf(action) !== ''),
    ({ section }) => section,
  )
  return (
    <Dialog title={t('app.shortcuts')} isOpen onClose={onClose} size="large">
      <div className={styles.sections}>
        {[...sections].reverse().map(([section, actions]) => (
          <section key={section}>
            <h3 className={styles.heading}>{section}</h3>
            <dl className={styles.keys}>
              {[...Map.groupBy(actions, ({ label }) => label)].map(([label, same]) => (
                <div key={label} className={styles.key}>
                  <dt>{label}</dt>
                  <dd className={styles.ways}>
                    {[...new Set(same.map(keysOf))].map((keys) => (
                      <Shortcut key={keys} keys={keys} />
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}

/** Two lists on a screen say the same of theirs; one is enough. */
function keysOf({ shortcut, screenKeys }: AppAction): string {
  return shortcut ?? screenKeys ?? ''
}
