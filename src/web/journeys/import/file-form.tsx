import { useMemo } from 'react'
import { useTranslate } from '../../app/language.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { ComboBox } from '../../ui/combo-box.tsx'
import { Select } from '../../ui/select.tsx'
import styles from './import.module.css'
import { isWhole } from './remembered-settings.ts'
import type { SettingsProps } from './settings-props.ts'

const SEPARATORS = [',', ';', '\t', '|'] as const
const ENCODINGS = ['utf-8', 'windows-1252', 'iso-8859-1', 'utf-16le', 'utf-16be', 'macintosh', 'shift_jis'] as const

/** How the file itself is read: its signs, its encoding, its clocks. */
export function FileForm({ settings, onSettings }: SettingsProps) {
  const t = useTranslate()
  const { format, separator, header, encoding, mapping } = settings
  const zone = mapping?.timeZone ?? settings.timeZone ?? 'UTC'
  const zones = useMemo(() => ['UTC', ...Intl.supportedValuesOf('timeZone')].map((id) => ({ id, label: id })), [])
  // With other signs it has other columns, which are guessed anew.
  const { mapping: _, ...rest } = settings
  const changeZone = (timeZone: string | null) => {
    if (timeZone === null) return
    onSettings(isWhole(mapping) ? { ...settings, mapping: { ...mapping, timeZone } } : { ...settings, timeZone })
  }
  return (
    <details className={styles.details}>
      <summary>{t('data.file', { format: t(`data.format.${format ?? 'csv'}`), zone })}</summary>
      <div className={styles.fields}>
        <ComboBox
          label={t('data.file.zone')}
          description={t('data.file.zone.hint')}
          options={zones.some(({ id }) => id === zone) ? zones : [{ id: zone, label: zone }, ...zones]}
          value={zone}
          onChange={changeZone}
        />
        {separator !== undefined && (
          <Select
            label={t('data.file.separator')}
            options={[...new Set([...SEPARATORS, separator])].map((sign) => ({
              id: sign,
              label: sign === '\t' ? t('data.file.separator.tab') : sign,
            }))}
            value={separator}
            onChange={(sign) => onSettings({ ...rest, separator: sign })}
          />
        )}
        {mapping !== undefined && settings.sheet === undefined && (
          <Select
            label={t('data.file.encoding')}
            options={[
              { id: '', label: t('data.file.encoding.guess') },
              ...ENCODINGS.map((label) => ({ id: label, label: label.toUpperCase() })),
            ]}
            value={encoding ?? ''}
            onChange={(label) => {
              const { encoding: __, ...others } = rest
              onSettings(label === '' ? others : { ...others, encoding: label })
            }}
          />
        )}
        {header !== undefined && (
          <Checkbox isSelected={header} onChange={(isHeader) => onSettings({ ...rest, header: isHeader })}>
            {t('data.file.header')}
          </Checkbox>
        )}
      </div>
    </details>
  )
}
