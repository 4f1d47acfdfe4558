import type { z } from 'zod'
import type { Command } from '../../../domain/command.ts'
import type { Diff } from '../../../domain/diff.ts'
import type { libraryType } from '../../../domain/library/library-type.ts'
import { type CardFilter, NO_FILTER } from '../../../domain/map/filter.ts'
import type { mapType } from '../../../domain/map/map-type.ts'
import type { Refusal, Result } from '../../../domain/result.ts'
import type { MessageId, MessageValues } from '../../../i18n/message.ts'
import type { DocumentStore, ExecuteOptions } from '../../../sync/document-store.ts'
import { type Observable, observable, type Settable } from '../../../sync/observable.ts'
import { type CommentsState, NO_COMMENTS, type OpenThreads } from '../comments/comments-state.ts'
import type { DropMark } from '../drag/find-drop.ts'
import { type Position, positionOf, STAGE_ROW, settle } from '../keyboard/grid-navigation.ts'
import type { MatrixLayout } from '../matrix/layout.ts'
import type { CaretStart } from '../rich-text/rich-editor.tsx'
import { NOTHING, prune, type Selectable, type Selection } from '../selection/selection.ts'
import { canBeWritten } from './can-be-written.ts'
import { ACTIVE, createFlags, EDITING, type Flags, LINKED, MOVING, SELECTED } from './flags.ts'
import { layoutSource } from './layout-source.ts'
import { keyOf, type Target, targetAt } from './target.ts'

/** What is being typed in. A draft is a card that becomes one when it has words. */
export type Editing =
  | { readonly kind: 'card'; readonly id: string; readonly caret: CaretStart; readonly typed: string }
  | {
      readonly kind: 'draft'
      readonly laneId: string
      readonly columnId: string
      /** The card behind which it stands; null: last. */
      readonly after: string | null
      readonly typed: string
    }
  | {
      readonly kind: 'title'
      readonly table: 'stages' | 'steps' | 'lanes'
      readonly id: string
      readonly typed: string
    }

export type MapStore = DocumentStore<typeof mapType>
export type LibraryStore = DocumentStore<typeof libraryType>

/** A person on the map, as far as the editor shows them. */
export type PersonaFace = {
  readonly id: string
  readonly name: string
  readonly role: string
  readonly portraitId: string
  readonly avatarSeed: string
  /** False: archived; still named by maps, no longer offered. */
  readonly isActive: boolean
}

/** The panel of details. `scope`: of the map as a whole, or of what is chosen (left out). `focus`: it takes the keyboard. */
export type PanelState = { readonly isOpen: boolean; readonly focus: boolean; readonly scope?: 'map' }

/** What customers really do, over the map. */
export type RealityState = {
  readonly isShown: boolean
  /** Chosen by somebody who may not choose for everybody; null: what the map says. */
  readonly dataSetId: string | null
}

/** An open menu: of which thing, and where on the screen. */
export type OpenMenu = {
  readonly key: string
  readonly x: number
  readonly y: number
  /** Instead of the thing's own menu. */
  readonly menu?: 'laneKinds'
  /** In a view that is no grid: what needs one is left out. */
  readonly isOutsideGrid?: boolean
}

/** What the world around the editor gives it. */
export type EditorHost = {
  readonly store: MapStore
  readonly library: LibraryStore
  /** Whether this person may change the map, and this screen is fit for it. */
  readonly mayEdit: Settable<boolean>
  /** Said by screen readers when they have a moment. */
  readonly say: (message: MessageId, values: MessageValues) => void
  /** As `say`, with the names of a lane and of a column or stage as `lane` and `column`. */
  readonly sayPlace: (message: MessageId, laneId: string, columnId: string, values: MessageValues) => void
  /** Shown for a while in a corner, if wanted with a way to undo. */
  readonly notify: (message: MessageId, values: MessageValues, options?: { readonly undo?: boolean }) => void
  /** Shown where a command was refused. */
  readonly refused: (refusal: Refusal) => void
}

/** Everything about one open map that is not the map itself. Lives as long as the map is open; holds no elements. */
export type Editor = EditorHost & {
  readonly layout: Observable<MatrixLayout>
  readonly flags: Flags
  readonly position: Observable<Position>
  readonly selection: Observable<Selection>
  readonly editing: Observable<Editing | null>
  /** Words stand in a field that are not in the map yet: they come there when one goes on or leaves. */
  readonly unkept: Settable<boolean>
  /** Something is held by the keyboard: all of its way is one step to undo. */
  readonly lifted: Settable<{ readonly gesture: string; readonly hasMoved: boolean; readonly origin: Position } | null>
  /** What was copied here last; see menu-clipboard.ts. */
  readonly copied: Settable<{ readonly kind: 'cards' | 'lanes'; readonly json: string; readonly text: string } | null>
  /** What the “Move to…” dialog is open for. */
  readonly moveDialog: Settable<{ readonly kind: Selectable; readonly ids: readonly string[] } | null>
  readonly isTrashOpen: Settable<boolean>
  readonly isSetAsideOpen: Settable<boolean>
  readonly filter: Settable<CardFilter>
  /** Ids of the cards that the filter lets stay; null: all. */
  readonly staying: Settable<ReadonlySet<string> | null>
  /** Cards that a filter leaves out are faded, or not shown at all. */
  readonly filterLook: Settable<'dim' | 'hide'>
  readonly isFilterOpen: Settable<boolean>
  readonly isSearchOpen: Settable<boolean>
  /** Cards that leave their place once they are pasted elsewhere. */
  readonly cut: Settable<ReadonlySet<string>>
  readonly zoom: Settable<number>
  /** Counts up when the whole map should be seen. */
  readonly fitRequest: Settable<number>
  readonly panel: Settable<PanelState>
  /** Stands where the panel of details does; only one of the two is open. */
  readonly comments: Settable<CommentsState>
  readonly openThreads: Settable<OpenThreads>
  readonly mayComment: Settable<boolean>
  /** Stands there too, instead of both. */
  readonly side: Settable<'reality' | 'findings' | null>
  readonly reality: Settable<RealityState>
  /** The curve's point in this column should take the keyboard's focus. */
  readonly curveRequest: Settable<{ readonly pointId: string } | null>
  /** Where what is dragged would land. */
  readonly dropMark: Settable<DropMark | null>
  /** A point is held by the pointer at this value. */
  readonly draggedPoint: Settable<{ readonly id: string; readonly value: number } | null>
  readonly showsExpectation: Settable<boolean>
  readonly menu: Observable<OpenMenu | null>
  readonly openMenu: (menu: OpenMenu | null) => void
  /** Counts up when the element at the position should take the keyboard's focus. */
  readonly focusRequest: Observable<number>
  /** Runs a command; a refusal is shown. */
  readonly run: <Args extends z.ZodType>(
    command: Command<typeof mapType, Args>,
    args: z.input<Args>,
    options?: ExecuteOptions,
  ) => Result<Diff>
  readonly moveTo: (position: Position, options?: { readonly focus?: boolean }) => void
  readonly goToCard: (id: string) => void
  readonly select: (selection: Selection) => void
  readonly edit: (editing: Editing | null) => void
}

/** One for all maps, so that what was copied on one can be pasted on the next from a menu. */
const COPIED = observable<Editor['copied']['value']>(null)

export function createEditor(host: EditorHost): Editor {
  const { store } = host
  const layout = layoutSource(store)
  const flags = createFlags()
  const position = observable<Position>({ row: STAGE_ROW, column: 0, item: null })
  const selection = observable<Selection>(NOTHING)
  const editing = observable<Editing | null>(null)
  const lifted = observable<Editor['lifted']['value']>(null)
  const menu = observable<OpenMenu | null>(null)
  const curveRequest = observable<{ readonly pointId: string } | null>(null)
  const focusRequest = observable(0)
  const markActive = () => flags.only(ACTIVE, [keyOf(targetAt(layout.value, position.value))])

  function moveTo(next: Position, { focus = true } = {}): void {
    position.set(settle(layout.value, next))
    markActive()
    if (focus) focusRequest.set(focusRequest.value + 1)
  }

  function select(next: Selection): void {
    selection.set(next)
    flags.only(
      SELECTED,
      [...next.ids].map((id) => keyOf({ kind: SINGULAR[next.kind], id })),
    )
  }

  function edit(next: Editing | null): void {
    editing.set(next)
    flags.only(EDITING, next === null ? [] : [keyOf(editedTarget(next))])
  }

  layout.subscribe(() => {
    position.set(settle(layout.value, position.value))
    markActive()
    const exists = (kind: Selectable, id: string) => store.document[kind][id]?.deletedAt === null
    const left = prune(selection.value, exists)
    if (left !== selection.value) select(left)
    if (editing.value !== null && !canBeWritten(store.document, editing.value)) edit(null)
    if (lifted.value !== null && left.ids.size === 0) {
      lifted.set(null)
      flags.only(MOVING, [])
    }
  })
  const markLinked = () => {
    const links = Object.values(store.table('links')).filter(({ deletedAt }) => deletedAt === null)
    flags.only(
      LINKED,
      links.flatMap(({ fromId, toId }) => [fromId, toId].map((id) => keyOf({ kind: 'card', id }))),
    )
  }
  store.subscribeTable('links', markLinked)
  // What was typed is in the map with every letter; whoever may write no more is not left with an open field.
  host.mayEdit.subscribe(() => !host.mayEdit.value && editing.value !== null && edit(null))
  markLinked()
  markActive()

  return {
    ...host,
    layout,
    flags,
    position,
    selection,
    editing,
    unkept: observable(false),
    lifted,
    copied: COPIED,
    moveDialog: observable<Editor['moveDialog']['value']>(null),
    isTrashOpen: observable(false),
    isSetAsideOpen: observable(false),
    filter: observable(NO_FILTER),
    staying: observable<ReadonlySet<string> | null>(null),
    filterLook: observable<'dim' | 'hide'>('dim'),
    isFilterOpen: observable(false),
    isSearchOpen: observable(false),
    cut: observable<ReadonlySet<string>>(new Set()),
    zoom: observable(1),
    fitRequest: observable(0),
    panel: observable<PanelState>({ isOpen: false, focus: false }),
    comments: observable<CommentsState>(NO_COMMENTS),
    openThreads: observable<OpenThreads>(new Map()),
    mayComment: observable(false),
    side: observable<Editor['side']['value']>(null),
    reality: observable<RealityState>({ isShown: false, dataSetId: null }),
    curveRequest,
    dropMark: observable<DropMark | null>(null),
    draggedPoint: observable<{ readonly id: string; readonly value: number } | null>(null),
    showsExpectation: observable(true),
    menu,
    openMenu: menu.set,
    focusRequest,
    run(command, args, options) {
      const result = layout.during(() => store.execute(command, args, options))
      if (!result.ok) host.refused(result.refusal)
      return result
    },
    moveTo,
    goToCard(id) {
      const found = positionOf(layout.value, id)
      if (found) moveTo(found)
    },
    select,
    edit,
  }
}

const SINGULAR = { cards: 'card', steps: 'step', stages: 'stage', lanes: 'lane' } as const

function editedTarget(editing: Editing): Target {
  switch (editing.kind) {
    case 'card':
      return { kind: 'card', id: editing.id }
    case 'draft':
      return { kind: 'cell', laneId: editing.laneId, columnId: editing.columnId }
    case 'title':
      return { kind: SINGULAR[editing.table], id: editing.id }
    default:
      return editing satisfies never
  }
}
