import { useTranslate } from '../../app/language.tsx'
import { useObservable } from '../../data/connection.ts'
import { EditableText } from '../../ui/editable-text.tsx'
import { keyOf } from '../state/target.ts'
import { useEditor } from '../state/use-editor.ts'
import { HeadingMenu } from './heading-menu.tsx'
import styles from './outline.module.css'

type OutlineTitleProps = {
  readonly kind: 'stage' | 'step'
  readonly id: string
  readonly title: string
  readonly onChange: (title: string) => void
}

/** The heading of a stage or a step, edited where it stands, with its menu beside it. */
export function OutlineTitle({ kind, id, title, onChange }: OutlineTitleProps) {
  const t = useTranslate()
  const mayEdit = useObservable(useEditor().mayEdit)
  const target = { kind, id }
  const untitled = t(`editor.untitled.${kind}`)
  const [Heading, look] = kind === 'stage' ? (['h2', styles.stageTitle] as const) : (['h3', styles.stepTitle] as const)
  return (
    <div className={styles.heading}>
      <Heading className={look}>
        <EditableText
          place={keyOf(target)}
          label={t(`editor.${kind}.title`)}
          placeholder={untitled}
          isReadOnly={!mayEdit}
          value={title}
          onChange={onChange}
        />
      </Heading>
      <HeadingMenu target={target} name={title || untitled} />
    </div>
  )
}
