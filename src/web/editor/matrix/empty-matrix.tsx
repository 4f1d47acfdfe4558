import { addStages } from '../../../domain/map/commands/stages.ts'
import { useTranslate } from '../../app/language.tsx'
import { useObservable } from '../../data/connection.ts'
import { Button } from '../../ui/button.tsx'
import { addLane, addStage } from '../actions/adding.ts'
import { STAGE_ROW } from '../keyboard/grid-navigation.ts'
import { useEditor } from '../state/use-editor.ts'
import { ViewEmpty } from '../views/view-empty.tsx'

/** A map without stages: begin with one's own, or with the three that every journey has. */
export function EmptyMatrix() {
  const t = useTranslate()
  const editor = useEditor()
  const mayEdit = useObservable(editor.mayEdit)
  const needsLanes = useObservable(editor.layout).lanes.length === 0
  const begin = (titles: readonly string[]) => {
    editor.store.batch(() => {
      if (needsLanes)
        for (const kind of ['actions', 'touchpoints', 'feelings', 'pains'] as const) addLane(editor, kind, null)
      if (titles.length > 0) editor.run(addStages, { titles: [...titles] })
    })
    if (titles.length === 0) addStage(editor)
    else editor.moveTo({ row: editor.layout.value.lanes[0]?.laneId ?? STAGE_ROW, column: 0, item: null })
  }
  return (
    <ViewEmpty icon="route" title={t('editor.empty.title')} words={t('editor.empty.words')}>
      {mayEdit && (
        <>
          <Button
            variant="primary"
            icon="plus"
            autoFocus
            onPress={() => begin([t('editor.empty.before'), t('editor.empty.during'), t('editor.empty.after')])}
          >
            {t('editor.empty.three')}
          </Button>
          <Button icon="pencil" onPress={() => begin([])}>
            {t('editor.empty.own')}
          </Button>
        </>
      )}
    </ViewEmpty>
  )
}
