import { useState } from 'react'
import { sectionCommands } from '../../domain/persona/commands/own-parts.ts'
import { setFramework } from '../../domain/persona/commands/profile.ts'
import { livingNotes, notesOfSection, unplacedNotes } from '../../domain/persona/notes.ts'
import { FRAMEWORKS } from '../../domain/persona/persona-type.ts'
import { aroundPerson, sectionLook } from '../../domain/persona/section-looks.ts'
import { type Section, sectionsOf } from '../../domain/persona/sections.ts'
import { rowsOf, type Wedge, wedges } from '../../domain/persona/wedges.ts'
import { useTranslate } from '../app/language.tsx'
import { useDone } from '../app/use-refused.ts'
import { fileUrl } from '../data/files.ts'
import { isGuestPage } from '../data/guest-page.ts'
import { Avatar } from '../ui/avatar.tsx'
import { Button } from '../ui/button.tsx'
import { cx } from '../ui/cx.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { Icon } from '../ui/icon.tsx'
import { PrintSheet } from '../ui/print-sheet.tsx'
import { SegmentedControl } from '../ui/segmented-control.tsx'
import styles from './empathy-map.module.css'
import { EmpathySection } from './empathy-section.tsx'
import { usePersona } from './persona-context.tsx'
import { SendToMapDialog } from './send-to-map-dialog.tsx'
import { UnplacedNotes } from './unplaced-notes.tsx'
import { useAddOwn } from './use-add-own.ts'

/** The persona in the middle of what they think, feel, hear, see, say and do. */
export default function EmpathyMap() {
  const t = useTranslate()
  const done = useDone()
  const { document, info, store, mayEdit } = usePersona()
  const [isSending, setIsSending] = useState(false)
  const sections = sectionsOf(document, info.framework)
  const unplaced = unplacedNotes(document, info.framework)
  const placed = sections.flatMap(({ id }) => notesOfSection(document, info.framework, id))
  const { added, add: addSection } = useAddOwn(sectionCommands[0], t('personas.section.new'))
  return (
    <PrintSheet orientation="landscape">
      <article className={styles.page}>
        <header className={styles.bar}>
          <h1 className={styles.title}>{t('personas.empathy')}</h1>
          {mayEdit && (
            <SegmentedControl
              label={t('personas.framework')}
              options={FRAMEWORKS.map((id) => ({ id, label: t(`personas.framework.${id}`) }))}
              value={info.framework}
              onChange={(framework) => done(store.execute(setFramework, { framework }))}
            />
          )}
          <span className={styles.tools}>
            {mayEdit && info.framework === 'own' && (
              <Button size="small" icon="plus" onPress={addSection}>
                {t('personas.section.add')}
              </Button>
            )}
            {mayEdit && !isGuestPage && placed.length > 0 && (
              <Button size="small" icon="send" onPress={() => setIsSending(true)}>
                {t('personas.send.all')}
              </Button>
            )}
          </span>
        </header>
        {sections.length === 0 ? (
          <EmptyState
            picture={<Icon name="category" size={40} />}
            title={t('personas.section.none')}
            actions={
              mayEdit && (
                <Button variant="primary" icon="plus" onPress={addSection}>
                  {t('personas.section.add')}
                </Button>
              )
            }
          >
            {t('personas.section.none.hint')}
          </EmptyState>
        ) : (
          <Around sections={sections} added={added} />
        )}
        {unplaced.length > 0 && <UnplacedNotes notes={unplaced} />}
        {livingNotes(document).length === 0 && <p className={styles.hint}>{t('personas.empathy.hint')}</p>}
        {isSending && <SendToMapDialog noteIds={placed.map(({ id }) => id)} onClose={() => setIsSending(false)} />}
      </article>
    </PrintSheet>
  )
}

/** Two rows of wedges that point at the person between them. */
function Around({ sections, added }: { readonly sections: readonly Section[]; readonly added: string | null }) {
  const ordered = aroundPerson(sections)
  const [upper, lower] = rowsOf(ordered.length)
  return (
    <div className={styles.map}>
      <Row sections={ordered.slice(0, upper)} shapes={wedges(upper, 'upper')} all={ordered} added={added} row="upper" />
      <Person />
      <Row sections={ordered.slice(upper)} shapes={wedges(lower, 'lower')} all={ordered} added={added} row="lower" />
    </div>
  )
}

type RowProps = {
  readonly sections: readonly Section[]
  readonly shapes: readonly Wedge[]
  readonly all: readonly Section[]
  /** The section that was added last, since the page was opened. */
  readonly added: string | null
  readonly row: 'upper' | 'lower'
}

function Row({ sections, shapes, all, added, row }: RowProps) {
  if (sections.length === 0) return null
  const columns = shapes.map(({ box }) => `${box.width}fr`).join(' ')
  return (
    <div className={cx(styles.row, styles[row])} style={{ gridTemplateColumns: columns }}>
      <svg className={styles.ground} viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
        {sections.map((section, at) => (
          <polygon
            key={section.id}
            points={shapes[at]?.corners.join(' ')}
            fill={`var(--stage-${sectionLook(section.id, all.indexOf(section)).colour}-tint)`}
          />
        ))}
      </svg>
      {sections.map((section, at) => (
        <EmpathySection
          key={section.id}
          section={section}
          look={sectionLook(section.id, all.indexOf(section))}
          at={all.indexOf(section)}
          count={all.length}
          isNew={section.id === added}
          // The wedges that touch the middle make room for the person.
          isNearPerson={Math.abs(at - (sections.length - 1) / 2) < 1}
          isMiddle={sections.length % 2 === 1 && at === (sections.length - 1) / 2}
        />
      ))}
    </div>
  )
}

function Person() {
  const t = useTranslate()
  const { id, info } = usePersona()
  const name = info.name || t('persona.untitled')
  return (
    <div className={styles.person}>
      <div className={styles.disc}>
        <Avatar seed={info.avatarSeed || id} src={fileUrl(info.portraitId)} alt={info.alt || name} size={112} />
        <strong className={styles.name} dir="auto">
          {name}
        </strong>
        {info.role && (
          <span className={styles.role} lang={info.language} dir="auto">
            {info.role}
          </span>
        )}
      </div>
    </div>
  )
}
