import type { TableMapping } from '../../../formats/events/table-mapping.ts'
import { isolated } from '../../../i18n/isolate-names.ts'
import { useFormat, useTranslate } from '../../app/language.tsx'
import { Icon } from '../../ui/icon.tsx'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { Select } from '../../ui/select.tsx'
import { COLUMN_ROLES, type ColumnRole, roleOf, withOnly, withRole } from './column-roles.ts'
import styles from './import.module.css'
import { isWhole } from './remembered-settings.ts'
import type { SettingsProps } from './settings-props.ts'

const MAIN_ROLES = ['case', 'event', 'time'] as const
type MainRole = (typeof MAIN_ROLES)[number]
const ICONS: Readonly<Record<MainRole, string>> = { case: 'user', event: 'hand-click', time: 'clock' }

type RoleFormProps = SettingsProps & { readonly isRemembered: boolean; readonly isDayOrderOpen: boolean }

/** Which column says who, what and when: guessed, to be corrected. A log that says it itself leaves little to ask. */
export function RoleForm({ preview, settings, onSettings, isRemembered, isDayOrderOpen }: RoleFormProps) {
  const t = useTranslate()
  const { mapping } = settings
  const change = (next: TableMapping) => onSettings({ ...settings, mapping: next })
  if (!isWhole(mapping) && preview.objectTypes.length === 0 && preview.pairs === 0) return null
  return (
    <section className={styles.section} aria-labelledby="data-roles">
      <h2 id="data-roles" className={styles.heading}>
        {t(isWhole(mapping) ? 'data.roles' : 'data.roles.log')}
      </h2>
      {isWhole(mapping) && (
        <p className={styles.hint}>{t(isRemembered ? 'data.roles.remembered' : 'data.roles.hint')}</p>
      )}
      {preview.sheets.length > 1 && <Sheet preview={preview} settings={settings} onSettings={onSettings} />}
      {isWhole(mapping) && (
        <>
          <div className={styles.roles}>
            {MAIN_ROLES.map((role) => (
              <MainRoleField key={role} role={role} preview={preview} mapping={mapping} onChange={change} />
            ))}
          </div>
          {isDayOrderOpen || mapping.timeFormat === 'dmy' || mapping.timeFormat === 'mdy' ? (
            <DayOrder isOpen={isDayOrderOpen} mapping={mapping} onChange={change} />
          ) : null}
          <AllColumns preview={preview} mapping={mapping} onChange={change} />
        </>
      )}
      {preview.objectTypes.length > 0 && <ObjectType preview={preview} settings={settings} onSettings={onSettings} />}
      {preview.pairs > 0 && (
        <SegmentedControl
          label={t('data.pairs', { count: preview.pairs })}
          isLabelShown
          options={[
            { id: 'every', label: t('data.pairs.every') },
            { id: 'pair', label: t('data.pairs.pair') },
          ]}
          value={settings.lifecycle ?? 'every'}
          onChange={(lifecycle) => onSettings({ ...settings, lifecycle })}
        />
      )}
    </section>
  )
}

type MappingProps = Pick<SettingsProps, 'preview'> & {
  readonly mapping: TableMapping
  readonly onChange: (mapping: TableMapping) => void
}

function MainRoleField({ role, preview, mapping, onChange }: MappingProps & { readonly role: MainRole }) {
  const t = useTranslate()
  const { list } = useFormat()
  const columns = mapping[role]
  const options = preview.columns.map(({ name, values }) => ({
    id: name,
    label: name,
    ...(values.length > 0 ? { description: values.slice(0, 2).join(', ') } : {}),
  }))
  const isEventEach = role === 'event' && mapping.milestones.length > 0
  const samples = isEventEach
    ? mapping.milestones
    : (preview.columns.find(({ name }) => name === columns[0])?.values.slice(0, 3) ?? [])
  return (
    <div className={styles.role}>
      <Icon name={ICONS[role]} size={20} className={styles.roleIcon} />
      <Select
        label={t(`data.role.${role}`)}
        options={options}
        value={columns[0] ?? null}
        placeholder={placeholder()}
        description={
          <>
            {t(isEventEach ? 'data.role.milestones.hint' : `data.role.${role}.hint`)}
            {samples.length > 0 && (
              <span className={styles.sample} dir="auto">
                {samples.map(isolated).join(' · ')}
              </span>
            )}
            {columns.length > 1 && (
              <span className={styles.sample}>{t('data.role.together', { columns: list(columns) })}</span>
            )}
          </>
        }
        onChange={(column) => onChange(withOnly(mapping, role, column))}
      />
    </div>
  )

  function placeholder(): string {
    if (role !== 'case' && mapping.milestones.length > 0)
      return t('data.role.milestones', { count: mapping.milestones.length })
    if (role === 'event' && mapping.name !== null) return mapping.name
    return t(role === 'time' ? 'data.role.time.none' : 'data.role.choose')
  }
}

/** 3/4/2024 is one of two days, and only whoever knows the file can say which. */
function DayOrder({ isOpen, mapping, onChange }: Omit<MappingProps, 'preview'> & { readonly isOpen: boolean }) {
  const t = useTranslate()
  const order = mapping.timeFormat === 'mdy' ? 'mdy' : 'dmy'
  return (
    <div className={isOpen ? styles.question : ''}>
      <SegmentedControl
        label={t('data.dayOrder')}
        isLabelShown
        options={[
          { id: 'dmy', label: t('data.dayOrder.dmy') },
          { id: 'mdy', label: t('data.dayOrder.mdy') },
        ]}
        value={order}
        onChange={(timeFormat) => onChange({ ...mapping, timeFormat })}
      />
    </div>
  )
}

function AllColumns({ preview, mapping, onChange }: MappingProps) {
  const t = useTranslate()
  const options = COLUMN_ROLES.map((role) => ({ id: role, label: t(`data.columnRole.${role}`) }))
  return (
    <details className={styles.details}>
      <summary>{t('data.columns', { count: preview.columns.length })}</summary>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('data.columns.name')}</th>
              <th scope="col">{t('data.columns.values')}</th>
              <th scope="col">{t('data.columns.role')}</th>
            </tr>
          </thead>
          <tbody>
            {preview.columns.map(({ name, values }) => (
              <tr key={name}>
                <th scope="row" dir="auto">
                  {name}
                </th>
                <td className={styles.values} dir="auto">
                  {values.slice(0, 3).join(' · ')}
                </td>
                <td className={styles.roleCell}>
                  <Select<ColumnRole>
                    label={t('data.columns.roleOf', { name })}
                    isLabelHidden
                    options={options}
                    value={roleOf(mapping, name)}
                    onChange={(role) => onChange(withRole(mapping, name, role))}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}

function Sheet({ preview, settings, onSettings }: SettingsProps) {
  const t = useTranslate()
  return (
    <div className={styles.role}>
      <Icon name="table" size={20} className={styles.roleIcon} />
      <Select
        label={t('data.sheet')}
        description={t('data.sheet.hint')}
        options={preview.sheets.map(({ name, rows }) => ({
          id: name,
          label: name,
          description: t('data.sheet.rows', { count: rows }),
        }))}
        value={settings.sheet ?? null}
        // Another sheet has other columns, which are guessed anew.
        onChange={(sheet) => onSettings({ sheet })}
      />
    </div>
  )
}

function ObjectType({ preview, settings, onSettings }: SettingsProps) {
  const t = useTranslate()
  return (
    <div className={styles.role}>
      <Icon name={ICONS.case} size={20} className={styles.roleIcon} />
      <Select
        label={t('data.objectType')}
        description={t('data.objectType.hint')}
        options={preview.objectTypes.map(({ name, count }) => ({
          id: name,
          label: name,
          description: t('data.objectType.count', { count }),
        }))}
        value={settings.objectType ?? null}
        onChange={(objectType) => onSettings({ ...settings, objectType })}
      />
    </div>
  )
}
