import { type ExportedKind, ORIENTATIONS, type Orientation, PAPERS, SHEETS } from '../../formats/export/exporter.ts'
import { LANGUAGES } from '../../i18n/message.ts'
import { useFormat, useTranslate } from '../app/language.tsx'
import type { ExportChoice } from '../data/exports.ts'
import { SegmentedControl } from '../ui/segmented-control.tsx'
import { Select } from '../ui/select.tsx'
import { hasOption, type OptionName } from './format-options.ts'

const WIDTHS = [1600, 3200, 4800, 6400] as const
/** The choice that asks for no language in particular. */
const OWN = 'own'

/** The choice that leaves it to what lets text be larger. */
const AUTO = 'auto'

type OptionsFormProps = {
  readonly kind: ExportedKind
  readonly format: string
  readonly choice: ExportChoice
  readonly language: string
  readonly onChange: (choice: ExportChoice) => void
}

export function ExportOptionsForm({ kind, format, choice, language, onChange }: OptionsFormProps) {
  const t = useTranslate()
  const { languageName, number } = useFormat()
  const has = (option: OptionName) => hasOption(kind, format, option, choice)
  const withoutLanguage = ({ language: _, ...rest }: ExportChoice): ExportChoice => rest
  const withoutOrientation = ({ orientation: _, ...rest }: ExportChoice): ExportChoice => rest
  return (
    <>
      {has('sheet') && (
        <SegmentedControl
          label={t('transferDialog.export.sheet')}
          isLabelShown
          options={SHEETS.map((id) => ({ id, label: t(`transferDialog.export.sheet.${id}`) }))}
          value={choice.sheet ?? 'profile'}
          onChange={(sheet) => onChange({ ...choice, sheet })}
        />
      )}
      {has('paper') && (
        <SegmentedControl
          label={t('transferDialog.export.paper')}
          isLabelShown
          options={PAPERS.map((id) => ({ id, label: id.toUpperCase() }))}
          value={choice.paper ?? 'a1'}
          onChange={(paper) => onChange({ ...choice, paper })}
        />
      )}
      {has('orientation') && (
        <Select
          label={t('transferDialog.export.orientation')}
          options={[
            ...(kind === 'map' ? [{ id: AUTO, label: t('transferDialog.export.orientation.auto') }] : []),
            ...ORIENTATIONS.map((id) => ({ id, label: t(`transferDialog.export.orientation.${id}`) })),
          ]}
          value={choice.orientation ?? AUTO}
          onChange={(id) =>
            onChange(id === AUTO ? withoutOrientation(choice) : { ...choice, orientation: id as Orientation })
          }
        />
      )}
      {has('pages') && (
        <Select
          label={t('transferDialog.export.pages')}
          options={(['one', 'several'] as const).map((id) => ({ id, label: t(`transferDialog.export.pages.${id}`) }))}
          value={choice.pages ?? 'one'}
          onChange={(pages) => onChange({ ...choice, pages })}
        />
      )}
      {has('theme') && (
        <SegmentedControl
          label={t('transferDialog.export.theme')}
          isLabelShown
          options={(['light', 'dark'] as const).map((id) => ({ id, label: t(`transferDialog.export.theme.${id}`) }))}
          value={choice.theme ?? 'light'}
          onChange={(theme) => onChange({ ...choice, theme })}
        />
      )}
      {has('width') && (
        <Select
          label={t('transferDialog.export.width')}
          options={WIDTHS.map((width) => ({ id: width.toString(), label: number(width) }))}
          value={(choice.width ?? 3200).toString()}
          onChange={(width) => onChange({ ...choice, width: Number(width) })}
        />
      )}
      {has('language') && (
        <Select
          label={t('transferDialog.export.language')}
          options={[
            { id: OWN, label: t(`transferDialog.export.language.${kind}`, { language: languageName(language) }) },
            ...LANGUAGES.map((id) => ({ id, label: languageName(id) })),
          ]}
          value={choice.language ?? OWN}
          onChange={(id) => onChange(id === OWN ? withoutLanguage(choice) : { ...choice, language: id })}
        />
      )}
    </>
  )
}
