import { livingSorted } from '../../../domain/map/columns.ts'
import { addKpi, deleteKpis, setKpi } from '../../../domain/map/commands/kpis.ts'
import type { JourneyMap, Kpi } from '../../../domain/map/map-type.ts'
import { useTranslate } from '../../app/language.tsx'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { useDerived, useEditor } from '../state/use-editor.ts'
import styles from './panel.module.css'

function kpisOf(map: JourneyMap): readonly Kpi[] {
  return livingSorted(map.kpis)
}

/** The measures of the whole journey, each with its target. */
export function KpisField() {
  const t = useTranslate()
  const editor = useEditor()
  const kpis = useDerived(['kpis'], kpisOf)
  return (
    <fieldset className={styles.field}>
      <legend className={styles.label}>{t('editor.kpis')}</legend>
      {kpis.map(({ id, name, target }) => (
        <div key={id} className={styles.kpi}>
          <TextArea
            rows={1}
            label={t('editor.kpi.name')}
            isLabelHidden
            placeholder={t('editor.kpi.name')}
            value={name}
            onChange={(next) => editor.run(setKpi, { id, name: next }, { merge: `kpi/${id}` })}
          />
          <TextArea
            rows={1}
            label={t('editor.kpi.target')}
            isLabelHidden
            placeholder={t('editor.kpi.target')}
            value={target}
            onChange={(next) => editor.run(setKpi, { id, target: next }, { merge: `kpi-target/${id}` })}
          />
          <IconButton
            icon="x"
            label={t('ui.remove', { name: name || t('editor.kpi.name') })}
            onPress={() => editor.run(deleteKpis, { ids: [id] })}
          />
        </div>
      ))}
      <Button variant="quiet" size="small" icon="plus" onPress={() => editor.run(addKpi, { name: '' })}>
        {t('editor.kpi.add')}
      </Button>
    </fieldset>
  )
}
