import { InterfaceWords } from '../../app/interface-words.tsx'
import { useTranslate } from '../../app/language.tsx'
import { useObservable } from '../../data/connection.ts'
import { Button } from '../../ui/button.tsx'
import { MenuTrigger } from '../../ui/menu.tsx'
import { LaneKindMenu } from '../menus/lane-kind-menu.tsx'
import { useEditor } from '../state/use-editor.ts'
import styles from './add-lane.module.css'

/** Under the last lane: one more, of any kind. */
export function AddLane() {
  const t = useTranslate()
  const editor = useEditor()
  const mayEdit = useObservable(editor.mayEdit)
  const layout = useObservable(editor.layout)
  if (!mayEdit) return null
  return (
    <div className={styles.place}>
      <MenuTrigger>
        <Button variant="quiet" size="small" icon="plus">
          <InterfaceWords>{t('editor.add.lane')}</InterfaceWords>
        </Button>
        <LaneKindMenu behind={layout.lanes.at(-1)?.laneId ?? null} />
      </MenuTrigger>
    </div>
  )
}
