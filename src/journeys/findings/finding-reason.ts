import type { Translate } from '../../i18n/message.ts'
import type { Finding } from './finding.ts'

/** How the figures of a reason are written. */
export type ReasonWords = {
  readonly translate: Translate
  readonly number: (value: number) => string
  /** 0.125 becomes "12.5 %". */
  readonly share: (share: number) => string
  readonly duration: (ms: number) => string
  /** A share of the map's scale, on that scale. */
  readonly feeling: (share: number) => string
  readonly mapTitle: (mapId: string) => string
}

/** Why a finding is one, in a sentence. */
export function findingReason(finding: Finding, words: ReasonWords): string {
  const { translate: t, number, share, duration, feeling } = words
  switch (finding.kind) {
    case 'friction': {
      const { pains, feeling: felt } = finding.reason
      if (felt === null) return t('findings.reason.frictionUnfelt', { pains })
      return t('findings.reason.friction', { pains, feeling: feeling(felt) })
    }
    case 'stageWithoutTouchpoint':
    case 'painWithoutOwner':
    case 'painWithoutSolution':
    case 'questionWithoutContent':
      return t(`findings.reason.${finding.kind}`)
    case 'lowWithoutPain':
      return t('findings.reason.lowWithoutPain', { feeling: feeling(finding.reason.feeling) })
    case 'expectationMissed': {
      const { expected, real } = finding.reason
      return t('findings.reason.expectationMissed', { expected: feeling(expected), real: feeling(real) })
    }
    case 'judgedDifferently': {
      const { here, there, mapId } = finding.reason
      const values = { here: feeling(here), there: feeling(there), map: words.mapTitle(mapId) }
      return t('findings.reason.judgedDifferently', values)
    }
    case 'bottleneck': {
      const { share: part, medianMs, n } = finding.reason
      return t('findings.reason.bottleneck', { share: share(part), time: duration(medianMs), n: number(n) })
    }
    case 'dropOff': {
      const { stopped, ...of } = finding.reason
      return t('findings.reason.dropOff', counted(stopped, of))
    }
    case 'skipped': {
      const { skipped, ...of } = finding.reason
      return t('findings.reason.skipped', counted(skipped, of))
    }
    case 'repeated': {
      const { journeys, ...of } = finding.reason
      return t('findings.reason.repeated', counted(journeys, of))
    }
    case 'lowNotSeen':
    case 'lowNotDrawn': {
      const { feeling: felt, trouble } = finding.reason
      return t(`findings.reason.${finding.kind}`, { feeling: feeling(felt), trouble: share(trouble) })
    }
    case 'drawnNotMet': {
      const { came, n } = finding.reason
      return t('findings.reason.drawnNotMet', { count: number(came), n: number(n) })
    }
    case 'metNotDrawn': {
      const { count, share: part } = finding.reason
      return t('findings.reason.metNotDrawn', { count: number(count), share: share(part) })
    }
    default:
      return finding satisfies never
  }

  function counted(count: number, of: { readonly n: number; readonly share: number }) {
    return { count: number(count), n: number(of.n), share: share(of.share) }
  }
}
