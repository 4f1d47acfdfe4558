import { type ReactNode, Suspense, useMemo, useState } from 'react'
import { Link } from 'wouter'
import { columnsOf } from '../../../domain/map/columns.ts'
import type { CheckResult } from '../../../journeys/conformance/check.ts'
import { useTranslate } from '../../app/language.tsx'
import { lazyPart } from '../../app/lazy-part.ts'
import { paths } from '../../app/paths.ts'
import { Answered } from '../../journeys/answered.tsx'
import { AttritionCurve } from '../../journeys/check/attrition-curve.tsx'
import { useColumnTitles } from '../../journeys/check/use-column-titles.ts'
import { useWayWords } from '../../journeys/check/use-way-words.ts'
import { heldAgainstMaps } from '../../journeys/held-against-maps.ts'
import { NamesLeftOut } from '../../journeys/names-left-out.tsx'
import { useFigures } from '../../journeys/use-figures.ts'
import { Icon } from '../../ui/icon.tsx'
import { Select } from '../../ui/select.tsx'
import styles from './side-panel.module.css'
import { departuresOf } from './step-words.ts'
import { useReality } from './use-reality.ts'

const Drift = lazyPart(() => import('../../journeys/check/drift.tsx'))
const WHOLE = {}
const NOTHING = { blocks: [] }

/**
 * The whole of reality in figures: the data set and what it rests on, the curve of attrition, every step, what nobody drew.
 * @param onGo goes to a step; without it steps are read alone
 */
export function RealityFigures({ onGo }: { readonly onGo?: (id: string) => void }) {
  const t = useTranslate()
  const format = useFigures()
  const { dataSets, dataSet, choose, map, fromMap, answer } = useReality()
  const columns = useMemo(() => columnsOf(map), [map])
  const titleOf = useColumnTitles(columns)
  const ways = useWayWords(fromMap?.expected ?? NOTHING, titleOf)
  if (!dataSet) return null
  const isMatched = fromMap !== null && fromMap.expected.blocks.length > 0
  return (
    <>
      <div className={styles.part}>
        <Select
          label={t('reality.dataSet')}
          value={dataSet.id}
          onChange={choose}
          options={dataSets.map(({ id, name }) => ({ id, label: name }))}
        />
        <Link href={paths.dataSet(dataSet.id, 'check')} className={styles.soft as string}>
          {t('reality.openData')}
        </Link>
      </div>
      {fromMap !== null && !isMatched && (
        <p className={styles.soft}>
          {t('reality.noMatch', { name: dataSet.name })}{' '}
          <Link href={paths.dataSet(dataSet.id, 'check')}>{t('reality.noMatch.action')}</Link>
        </p>
      )}
      {isMatched && (
        <Answered answer={answer}>
          {(result) => (
            <>
              <Fitting result={result} />
              {ways.length > 0 && <p className={styles.soft}>{ways.join(' ')}</p>}
              <AttritionCurve result={result} titleOf={titleOf} />
              <StepTable result={result} titleOf={titleOf} isTimeless={dataSet.isTimeless} onGo={onGo} />
              {fromMap.unobserved.length > 0 && (
                <p className={styles.soft}>
                  {t('reality.unobserved', { steps: format.list(fromMap.unobserved.map(titleOf)) })}
                </p>
              )}
              <Met result={result} />
            </>
          )}
        </Answered>
      )}
      <NamesLeftOut {...heldAgainstMaps({ dataSet, filter: WHOLE })} />
      {isMatched && !dataSet.isTimeless && (
        <OnDemand title={t('drift.title')}>
          <Drift dataSet={dataSet} filter={WHOLE} expected={fromMap.expected} titleOf={titleOf} isTitled={false} />
        </OnDemand>
      )}
    </>
  )
}

/** What costs the server something is asked once somebody opens it. */
function OnDemand({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <details className={styles.more} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{title}</summary>
      <Suspense>{isOpen && children}</Suspense>
    </details>
  )
}

function Fitting({ result: { fitting, fittingShare, basis } }: { readonly result: CheckResult }) {
  const t = useTranslate()
  const format = useFigures()
  if (!fittingShare) return null
  return (
    <p className={styles.fitting}>
      <strong>{t('reality.fitting', { share: format.share(fittingShare.value) })}</strong>
      <span className={styles.soft}>
        {t('reality.fitting.of', {
          count: format.number(fitting),
          all: basis.cases,
          interval: format.interval(fittingShare),
        })}
      </span>
    </p>
  )
}

type StepTableProps = {
  readonly result: CheckResult
  readonly titleOf: (id: string) => string
  readonly isTimeless: boolean
  readonly onGo: ((id: string) => void) | undefined
}

function StepTable({ result: { steps, neverBegan }, titleOf, isTimeless, onGo }: StepTableProps) {
  const t = useTranslate()
  const format = useFigures()
  return (
    <div className={styles.part}>
      <table className={styles.table}>
        <caption>{t('reality.table')}</caption>
        <thead>
          <tr>
            <th scope="col" className={styles.figure}>
              {t('reality.table.came')}
            </th>
            <th scope="col" className={styles.figure}>
              {t('reality.table.reached')}
            </th>
            {!isTimeless && (
              <th scope="col" className={styles.figure}>
                {t('reality.table.time')}
              </th>
            )}
            <th scope="col" className={styles.figure}>
              {t('reality.table.departs')}
            </th>
          </tr>
        </thead>
        {/* Names stand over their figures: beside them, long ones would have no room. */}
        {steps.map((step, at) => (
          <tbody key={step.id}>
            <tr>
              <th scope="rowgroup" colSpan={isTimeless ? 3 : 4}>
                {onGo ? (
                  <button type="button" className={styles.go} onClick={() => onGo(step.id)}>
                    {at + 1}. <bdi>{titleOf(step.id)}</bdi>
                  </button>
                ) : (
                  <span>
                    {at + 1}. <bdi>{titleOf(step.id)}</bdi>
                  </span>
                )}
              </th>
            </tr>
            <tr>
              <td className={styles.figure}>
                {step.cameShare ? format.share(step.cameShare.value) : '–'}
                <span className={styles.small}>{format.number(step.came)}</span>
              </td>
              <td className={styles.figure}>
                {step.reachedShare ? format.share(step.reachedShare.value) : '–'}
                <span className={styles.small}>
                  {step.expectedShare === null ? '–' : format.share(step.expectedShare)}
                </span>
              </td>
              {!isTimeless && (
                <td className={styles.figure}>
                  <span>{step.waitMs.median === null ? '–' : format.duration(step.waitMs.median)}</span>
                </td>
              )}
              <td className={styles.figure}>
                <Departures>
                  {departuresOf(step).map(({ kind, icon, share }) => (
                    <span key={kind} className={styles.departure}>
                      <Icon name={icon} size={14} label={t(`reality.mark.${kind}`)} />
                      {format.share(share)}
                    </span>
                  ))}
                </Departures>
              </td>
            </tr>
          </tbody>
        ))}
      </table>
      {neverBegan > 0 && <p className={styles.soft}>{t('reality.neverBegan', { count: neverBegan })}</p>}
    </div>
  )
}

function Departures({ children }: { readonly children: readonly ReactNode[] }) {
  return children.length === 0 ? '–' : <span className={styles.departures}>{children}</span>
}

/** Events that no step shows, with their counts; what the list leaves out is counted too. */
function Met({ result: { unexpected, other } }: { readonly result: CheckResult }) {
  const t = useTranslate()
  const format = useFigures()
  return (
    <section className={styles.part} id="reality-met">
      <h3 className={styles.subheading}>{t('reality.met')}</h3>
      {unexpected.length === 0 ? (
        <p className={styles.soft}>{t('reality.met.none')}</p>
      ) : (
        <>
          <p className={styles.soft}>{t('reality.met.hint')}</p>
          <ul className={styles.met}>
            {unexpected.map(({ name, count }) => (
              <li key={name}>
                <span dir="auto">{name}</span>
                <span>{t('reality.times', { count: format.number(count) })}</span>
              </li>
            ))}
            {other.unexpectedNames > 0 && (
              <li>
                <span>{t('reality.met.other', { names: other.unexpectedNames })}</span>
                <span>{t('reality.times', { count: format.number(other.unexpectedEvents) })}</span>
              </li>
            )}
          </ul>
        </>
      )}
    </section>
  )
}
