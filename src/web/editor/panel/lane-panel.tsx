import { LANE_KINDS } from '../../../domain/lanes/registry.ts'
import { changeLaneKind, renameLane, setLanesCollapsed, setLanesHidden } from '../../../domain/map/commands/lanes.ts'
import { useTranslate } from '../../app/language.tsx'
import { useObservable } from '../../data/connection.ts'
import { Select } from '../../ui/select.tsx'
import { Switch } from '../../ui/switch.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useEditor, useMapRow } from '../state/use-editor.ts'
import styles from './panel.module.css'

export function LanePanel({ id }: { readonly id: string }) {
  const t = useTranslate()
  const editor = useEditor()
  const mayEdit = useObservable(editor.mayEdit)
  const lane = useMapRow('lanes', id)
  if (!lane) return null
  return (
    <fieldset className={styles.form} disabled={!mayEdit}>
      <TextField
        label={t('editor.lane.title')}
        placeholder={t(`lane.${lane.kind}`)}
        value={lane.title}
        onChange={(title) => editor.run(renameLane, { id, title }, { merge: `title/${id}` })}
      />
      <Select
        label={t('editor.lane.kind')}
        description={t(`lane.${lane.kind}.hint`)}
        options={LANE_KINDS.map(({ kind, icon }) => ({
          id: kind,
          label: t(`lane.${kind}`),
          description: t(`lane.${kind}.hint`),
          icon,
        }))}
        value={lane.kind}
        onChange={(kind) => editor.run(changeLaneKind, { id, kind })}
      />
      <Switch
        isSelected={lane.collapsed}
        onChange={(collapsed) => editor.run(setLanesCollapsed, { ids: [id], collapsed })}
      >
        {t('editor.lane.isCollapsed')}
      </Switch>
      <Switch isSelected={lane.hidden} onChange={(hidden) => editor.run(setLanesHidden, { ids: [id], hidden })}>
        {t('editor.lane.isHidden')}
      </Switch>
    </fieldset>
  )
}
