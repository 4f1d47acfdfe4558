import type { Translate } from '../../i18n/message.ts'
import type { LaneKind } from '../lanes/lane-kind.ts'
import { laneKindOf } from '../lanes/registry.ts'
import type { Presence } from '../lanes/touchpoints.ts'
import { entryFor, livingEntries, livingEntry } from '../library/entries.ts'
import type { Channel, Department, Library, Tag } from '../library/library-type.ts'
import { plainText } from '../rich-text.ts'
import type { Column } from './columns.ts'
import type { Card, JourneyMap, Lane, Stage, Step } from './map-type.ts'
import { mapInfo } from './map-type.ts'

/**
 * How a card reads: what it refers to by name, and what falls back on what. The screen, the poster and every export
 * ask here, so that they agree.
 */
export type CardDisplay = {
  /** The touchpoint's or channel's name where the card stands for one; `text` then comes beneath. Else empty. */
  readonly name: string
  /** The card's own words as rich text (see rich-text.ts). */
  readonly text: string
  /** Somebody's words: shown in the quotation marks of their language. */
  readonly quoted: boolean
  readonly channel: Channel | null
  /** The channel's Tabler icon; null where the lane's cards carry none. */
  readonly icon: string | null
  /** The card's own, else its touchpoint's, else its channel's. */
  readonly presence: Presence
  readonly context: string
  readonly departments: readonly Department[]
  readonly tags: readonly Tag[]
}

/**
 * A touchpoint that was deleted from the library still gives its name, for nothing else says what the card means;
 * deleted channels, departments and tags are not shown.
 */
export function cardDisplay(card: Card, kind: LaneKind, library: Library): CardDisplay {
  const touchpoint = entryFor(library.touchpoints, card.touchpointId)
  const channel =
    livingEntry(library.channels, card.channelId) ?? livingEntry(library.channels, touchpoint?.channelId ?? '')
  const hasChannel = kind.look === 'touchpoints' || kind.kind === 'channels'
  const name = touchpoint?.name.trim() ?? ''
  const standsForChannel = name === '' && card.text.trim() === '' ? (channel?.name ?? '') : ''
  return {
    name: hasChannel ? name || standsForChannel : '',
    text: card.text,
    quoted: kind.quoted === true,
    channel: hasChannel ? channel : null,
    icon: hasChannel ? (channel?.icon ?? kind.icon) : null,
    presence: hasChannel ? card.presence || touchpoint?.presence || channel?.presence || '' : '',
    context: hasChannel ? card.context : '',
    departments: livingEntries(library.departments, card.departmentIds),
    tags: livingEntries(library.tags, card.tagIds),
  }
}

/** The card in one piece of plain text: its name, its words, its figure; the alternative text of a picture that has no caption. */
export function cardWords(card: Card, lane: Lane, library: Library): string {
  const { name, text } = cardDisplay(card, laneKindOf(lane.kind), library)
  const words = plainText(text)
  const figure = [card.figure, card.change].filter((part) => part.trim() !== '').join(' ')
  const body = [name, words === name ? '' : words].filter((part) => part !== '').join('\n')
  return [body || card.alt, figure].filter((part) => part !== '').join(': ')
}

export function mapTitle(map: JourneyMap, translate: Translate): string {
  return mapInfo(map).title.trim() || translate('map.untitled')
}

/** The lane's own name, else its kind's. @param translate in the map's language on the map, on paper and in files */
export function laneTitle(lane: Lane, translate: Translate): string {
  return lane.title.trim() || translate(`lane.${lane.kind}`)
}

/** The stage's title; one without a title is counted: “Stage 2”. */
export function stageTitle(stage: Stage, stages: readonly Stage[], translate: Translate): string {
  return stage.title.trim() || `${translate('map.stage')} ${stages.findIndex(({ id }) => id === stage.id) + 1}`
}

/** The step's title; one without a title is counted within its stage. */
export function stepTitle(step: Step, steps: readonly Step[], translate: Translate): string {
  return step.title.trim() || `${translate('map.step')} ${steps.findIndex(({ id }) => id === step.id) + 1}`
}

/** A column's title: its step's, or its stage's where that has no steps. */
export function columnTitle(column: Column, columns: readonly Column[], translate: Translate): string {
  if (column.step === null) {
    const stages = [...new Map(columns.map(({ stage }) => [stage.id, stage])).values()]
    return stageTitle(column.stage, stages, translate)
  }
  const steps = columns.flatMap(({ stage, step }) => (stage.id === column.stage.id && step ? [step] : []))
  return stepTitle(column.step, steps, translate)
}
