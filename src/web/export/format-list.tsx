import { Label } from 'react-aria-components/Label'
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup'
import { useTranslate } from '../app/language.tsx'
import { useTransferWords } from '../import/transfer-words.ts'
import { cx } from '../ui/cx.ts'
import { Icon } from '../ui/icon.tsx'
import styles from './export-dialog.module.css'
import { FORMAT_ICONS } from './format-options.ts'

type FormatListProps = {
  readonly formats: readonly { readonly name: string; readonly extension: string }[]
  readonly value: string
  readonly onChange: (name: string) => void
}

export function FormatList({ formats, value, onChange }: FormatListProps) {
  const t = useTranslate()
  const words = useTransferWords()
  return (
    <RadioGroup className={cx(styles.formats)} value={value} onChange={onChange}>
      <Label className={styles.label}>{t('transferDialog.export.format')}</Label>
      {formats.map(({ name, extension }) => (
        <Radio key={name} value={name} className={cx(styles.format)}>
          <Icon name={FORMAT_ICONS[name] ?? 'file-export'} size={20} />
          <span className={styles.name}>{words(`format.${name}`) ?? name}</span>
          <span className={styles.extension}>{extension}</span>
        </Radio>
      ))}
    </RadioGroup>
  )
}
