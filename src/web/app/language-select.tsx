import { LANGUAGES, type Language } from '../../i18n/message.ts'
import { Select } from '../ui/select.tsx'
import { useLanguage, useTranslate } from './language.tsx'

/** Each language by its own name, so that whoever reads no other finds it. */
const NAMES: Readonly<Record<Language, string>> = { en: 'English', sv: 'Svenska', fi: 'Suomi', da: 'Dansk' }

type LanguageSelectProps = { readonly isQuiet?: boolean; readonly onChoose?: (language: Language) => void }

export function LanguageSelect({ isQuiet = false, onChoose }: LanguageSelectProps) {
  const t = useTranslate()
  const { language, setLanguage } = useLanguage()
  const choose = (next: Language) => {
    setLanguage(next)
    onChoose?.(next)
  }
  return (
    <Select
      label={t('app.language')}
      isLabelHidden={isQuiet}
      isQuiet={isQuiet}
      options={LANGUAGES.map((id) => ({ id, label: NAMES[id], icon: 'language' }))}
      value={language}
      onChange={choose}
    />
  )
}
