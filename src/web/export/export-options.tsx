import { PAPERS } from '../../formats/export/exporter.ts'
import { LANGUAGES } from '../../i18n/message.ts'
import { useFormat, useTranslate } from '../app/language.tsx'
import type { ExportChoice } from '../data/exports.ts'
import { SegmentedControl } from '../ui/segmented-control.tsx'
import { Select } from '../ui/select.tsx'
import { hasOption } from './format-options.ts'

const WIDTHS = [1600, 3200, 4800, 6400] as const
/** The choice that asks for no language in particular. */
const OWN = 'own'

type OptionsFormProps = {
  readonly format: string
  readonly choice: ExportChoice
  readonly language: string
  readonly onChange: (choice: ExportChoice) => void
}

export function ExportOptionsForm({ format, choice, language, onChange }: OptionsFormProps) {
  const t = useTranslate()
  const { languageName, number } = useFormat()
  const withoutLanguage = ({ language: _, ...rest }: ExportChoice): ExportChoice => rest
  return (
    <>
      {hasOption(format, 'paper') && (
        <SegmentedControl
          label={t('transferDialog.export.paper')}
          isLabelShown
          options={PAPERS.map((id) => ({ id, label: id.toUpperCase() }))}
          value={choice.paper ?? 'a1'}
          onChange={(paper) => onChange({ ...choice, paper })}
        />
      )}
      {hasOption(format, 'pages') && (
        <Select
          label={t('transferDialog.export.pages')}
          options={(['one', 'several'] as const).map((id) => ({ id, label: t(`transferDialog.export.pages.${id}`) }))}
          value={choice.pages ?? 'one'}
          onChange={(pages) => onChange({ ...choice, pages })}
        />
      )}
      {hasOption(format, 'theme') && (
        <SegmentedControl
          label={t('transferDialog.export.theme')}
          isLabelShown
          options={(['light', 'dark'] as const).map((id) => ({ id, label: t(`transferDialog.export.theme.${id}`) }))}
          value={choice.theme ?? 'light'}
          onChange={(theme) => onChange({ ...choice, theme })}
        />
      )}
      {hasOption(format, 'width') && (
        <Select
          label={t('transferDialog.export.width')}
          options={WIDTHS.map((width) => ({ id: width.toString(), label: number(width) }))}
          value={(choice.width ?? 3200).toString()}
          onChange={(width) => onChange({ ...choice, width: Number(width) })}
        />
      )}
      {hasOption(format, 'language') && (
        <Select
          label={t('transferDialog.export.language')}
          options={[
            { id: OWN, label: t('transferDialog.export.language.map', { language: languageName(language) }) },
            ...LANGUAGES.map((id) => ({ id, label: languageName(id) })),
          ]}
          value={choice.language ?? OWN}
          onChange={(id) => onChange(id === OWN ? withoutLanguage(choice) : { ...choice, language: id })}
        />
      )}
    </>
  )
}
