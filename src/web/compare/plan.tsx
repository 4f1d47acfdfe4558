import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { CHANGE_STATES, type ChangeState, type PlannedChange } from '../../domain/map/map-type.ts'
import type { StageColour } from '../../domain/palette.ts'
import { useTranslate } from '../app/language.tsx'
import { membersQuery } from '../data/members.ts'
import { OwnerSelect } from '../review/upkeep-fields.tsx'
import { Button } from '../ui/button.tsx'
import { Chip } from '../ui/chip.tsx'
import { Select } from '../ui/select.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { TextField } from '../ui/text-field.tsx'
import styles from './plan.module.css'
import type { Planning } from './planning.ts'

const STATE_ICONS = {
  idea: 'bulb',
  planned: 'flag',
  underWay: 'bolt',
  done: 'circle-check',
  dropped: 'x',
} as const satisfies Readonly<Record<ChangeState, string>>
const STATE_COLOURS: Readonly<Record<ChangeState, StageColour | undefined>> = {
  idea: 'violet',
  planned: 'blue',
  underWay: 'amber',
  done: 'emerald',
  dropped: undefined,
}

type PlanProps = {
  /** The change's key. */
  readonly of: string
  readonly plan: PlannedChange | undefined
  readonly planning: Planning
  /** The change in words, for those who don't see what the buttons stand beside. */
  readonly said: string
}

/** What a change is called, who sees to it and how far it has come; edited where it stands. */
export function Plan({ of, plan, planning, said }: PlanProps) {
  const t = useTranslate()
  const [isOpen, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  if (!plan && !planning.mayEdit) return null
  const close = () => {
    setOpen(false)
    button.current?.focus()
  }
  const label = t(plan ? 'plan.edit' : 'plan.add')
  return (
    <div className={styles.plan}>
      {plan && !isOpen && <PlanWords plan={plan} />}
      {planning.mayEdit && (
        <Button
          ref={button}
          size="small"
          variant="quiet"
          icon={plan ? 'pencil' : 'flag'}
          aria-label={`${label}: ${said}`}
          aria-expanded={isOpen}
          onPress={() => setOpen(!isOpen)}
        >
          {label}
        </Button>
      )}
      {isOpen && <PlanForm of={of} plan={plan} planning={planning} said={said} onClose={close} />}
    </div>
  )
}

function PlanWords({ plan: { name, description, ownerId, state } }: { readonly plan: PlannedChange }) {
  const t = useTranslate()
  const members = useQuery(membersQuery).data
  const owner = members?.find(({ userId }) => userId === ownerId)?.name ?? t('review.owner.gone')
  return (
    <div className={styles.words}>
      <Chip icon={STATE_ICONS[state]} colour={STATE_COLOURS[state]}>
        {t(`plan.state.${state}`)}
      </Chip>
      {name !== '' && (
        <strong className={styles.name} dir="auto">
          {name}
        </strong>
      )}
      {ownerId !== '' && members && (
        <span className={styles.owner}>
          {t('review.owner')}: {owner}
        </span>
      )}
      {description !== '' && (
        <p className={styles.description} dir="auto">
          {description}
        </p>
      )}
    </div>
  )
}

type PlanFormProps = PlanProps & { readonly onClose: () => void }

function PlanForm({ of, plan, planning, said, onClose }: PlanFormProps) {
  const t = useTranslate()
  const { name = '', description = '', ownerId = '', state = 'idea' } = plan ?? {}
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame and a legend
    <div
      role="group"
      aria-label={`${t('plan.of')}: ${said}`}
      className={styles.form}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onClose()
      }}
    >
      <TextField
        label={t('plan.name')}
        placeholder={t('plan.name.example')}
        autoFocus
        value={name}
        onChange={(next) => planning.set(of, { name: next })}
      />
      <div className={styles.pair}>
        <Select
          label={t('plan.state')}
          options={CHANGE_STATES.map((id) => ({ id, label: t(`plan.state.${id}`), icon: STATE_ICONS[id] }))}
          value={state}
          onChange={(next) => planning.set(of, { state: next })}
        />
        <OwnerSelect value={ownerId} onChange={(next) => planning.set(of, { ownerId: next })} />
      </div>
      <TextArea
        label={t('plan.description')}
        placeholder={t('plan.description.example')}
        value={description}
        onChange={(next) => planning.set(of, { description: next })}
      />
      <div className={styles.buttons}>
        <Button size="small" variant="primary" onPress={onClose}>
          {t('ui.done')}
        </Button>
        {plan && (
          <Button
            size="small"
            variant="quiet"
            icon="trash"
            onPress={() => {
              planning.remove(of)
              onClose()
            }}
          >
            {t('plan.remove')}
          </Button>
        )}
      </div>
    </div>
  )
}
