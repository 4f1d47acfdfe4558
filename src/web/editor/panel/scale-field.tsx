import { type FocusEvent, useState } from 'react'
import { setScale } from '../../../domain/map/commands/scope.ts'
import type { MapInfo } from '../../../domain/map/map-type.ts'
import { useTranslate } from '../../app/language.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField, type TextFieldProps } from '../../ui/text-field.tsx'
import { useEditor } from '../state/use-editor.ts'
import styles from './panel.module.css'

const USUAL = ['-5/5', '-3/3', '-2/2', '1/5', '1/7', '0/10', '0/100'] as const
const OWN = 'own'
/** As far as any scale reaches. */
const FURTHEST = 100

type Ends = { readonly min: number; readonly max: number }

/** The ends of the emotion scale: usual ones, or the map's own. */
export function ScaleField({ info }: { readonly info: MapInfo }) {
  const t = useTranslate()
  const editor = useEditor()
  const [isOwn, setIsOwn] = useState(false)
  const now: Ends = { min: info.emotionMin, max: info.emotionMax }
  const usual = isOwn ? undefined : USUAL.find((scale) => scale === `${now.min}/${now.max}`)
  const choose = (id: string) => {
    setIsOwn(id === OWN)
    if (id === OWN) return
    const [min, max] = id.split('/').map(Number) as [number, number]
    editor.run(setScale, { min, max })
  }
  return (
    <div className={styles.form}>
      <Select<string>
        label={t('editor.map.scale')}
        options={[
          ...USUAL.map((id) => {
            const [min, max] = id.split('/').map(Number) as [number, number]
            return { id, label: t('editor.map.scale.from', { min, max }) }
          }),
          { id: OWN, label: t('editor.map.scale.own') },
        ]}
        value={usual ?? OWN}
        onChange={choose}
      />
      {usual === undefined && <OwnEnds key={`${now.min}/${now.max}`} now={now} />}
    </div>
  )
}

/** Taken when one leaves them both, for each change of the scale moves every point. */
function OwnEnds({ now }: { readonly now: Ends }) {
  const t = useTranslate()
  const editor = useEditor()
  const [typed, setTyped] = useState({ min: String(now.min), max: String(now.max) })
  const [min, max] = [Number(typed.min), Number(typed.max)]
  const isWhole = [min, max].every((end) => Number.isInteger(end) && Math.abs(end) <= FURTHEST)
  const isScale = isWhole && min < max && typed.min.trim() !== '' && typed.max.trim() !== ''
  const take = () => {
    if (isScale && (min !== now.min || max !== now.max)) editor.run(setScale, { min, max })
  }
  const leave = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!currentTarget.contains(relatedTarget)) take()
  }
  const press = (event: Parameters<NonNullable<TextFieldProps['onKeyDown']>>[0]) => {
    if (event.key === 'Enter') take()
    else event.continuePropagation()
  }
  const end = (name: 'min' | 'max', more: { readonly error?: string } = {}) => (
    <TextField
      label={t(`editor.map.scale.${name}`)}
      inputMode="numeric"
      value={typed[name]}
      onChange={(text) => setTyped({ ...typed, [name]: text.replace(/^[−–]/, '-') })}
      onKeyDown={press}
      {...more}
    />
  )
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears when both fields are left
    <div className={styles.pair} onBlur={leave}>
      {end('min')}
      {end('max', isScale ? {} : { error: t('editor.map.scale.wrong', { furthest: FURTHEST }) })}
    </div>
  )
}
