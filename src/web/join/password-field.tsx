import { useTranslate } from '../app/language.tsx'
import { TextField } from '../ui/text-field.tsx'

/** The same least and greatest length as the server's. */
const LENGTH = { least: 8, most: 128 } as const

type PasswordFieldProps = {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly autoFocus?: boolean
  readonly error?: string | undefined
}

/** Where somebody chooses a password. */
export function PasswordField({ label, value, onChange, autoFocus = false, error }: PasswordFieldProps) {
  const t = useTranslate()
  return (
    <TextField
      label={label}
      description={t('settings.password.hint', { least: LENGTH.least })}
      type="password"
      autoComplete="new-password"
      isRequired
      autoFocus={autoFocus}
      minLength={LENGTH.least}
      maxLength={LENGTH.most}
      value={value}
      onChange={onChange}
      error={error}
    />
  )
}
