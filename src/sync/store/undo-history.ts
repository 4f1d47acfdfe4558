import type { History } from '../document-store.ts'
import { type Observable, observable } from '../observable.ts'
import type { Operation } from '../ydoc/operation.ts'

/** Commands with the same `merge`, at most this far apart, make one step. */
const MERGE_WINDOW_MS = 600
/** Steps beyond this are forgotten, the oldest first. */
const STEP_LIMIT = 500

type Step = {
  readonly id: number
  readonly name: string
  readonly operations: readonly Operation[]
  readonly joins: StepJoining
  readonly at: number
}

/** What lets a command become part of the step before it: typing in one field, or one movement of the hand. */
export type StepJoining = { readonly merge?: string; readonly gesture?: string }

/** Takes operations back and gives those that do it again. */
type Revert = (operations: readonly Operation[]) => Operation[]

/** One session's steps. What others do never enters it. */
export type UndoHistory = {
  readonly state: Observable<History>
  /** Which step undo would take back; null: none. */
  readonly lastStep: Observable<number | null>
  add(name: string, operations: readonly Operation[], joins: StepJoining, now: number): void
  undo(revert: Revert): boolean
  redo(revert: Revert): boolean
  /** Forgets all steps: the names in them mean nothing any more. */
  clear(): void
}

export function undoHistory(): UndoHistory {
  let done: Step[] = []
  let undone: Step[] = []
  const state = observable<History>(describe([], []), sameHistory)
  const lastStep = observable<number | null>(null)
  let made = 0
  const tell = () => {
    state.set(describe(done, undone))
    lastStep.set(done.at(-1)?.id ?? null)
  }

  /** Moves the last step over. A step that others have overwritten wholly changes nothing and is passed over. */
  function move(from: Step[], to: Step[], revert: Revert): boolean {
    for (let step = from.pop(); step !== undefined; step = from.pop()) {
      const operations = revert(step.operations)
      if (operations.length === 0) continue
      to.push({ ...step, operations, joins: {} })
      tell()
      return true
    }
    tell()
    return false
  }

  return {
    state,
    lastStep,
    add(name, operations, joins, now) {
      if (operations.length === 0) return
      undone = []
      const last = done.at(-1)
      if (last && isJoined(last, joins, now))
        done[done.length - 1] = { ...last, operations: [...last.operations, ...operations], at: now }
      else done = [...done, { id: ++made, name, operations, joins, at: now }].slice(-STEP_LIMIT)
      tell()
    },
    undo: (revert) => move(done, undone, revert),
    redo: (revert) => move(undone, done, revert),
    clear() {
      done = []
      undone = []
      tell()
    },
  }
}

function isJoined(last: Step, { merge, gesture }: StepJoining, now: number): boolean {
  if (gesture !== undefined) return last.joins.gesture === gesture
  return merge !== undefined && last.joins.merge === merge && now - last.at <= MERGE_WINDOW_MS
}

function describe(done: readonly Step[], undone: readonly Step[]): History {
  return {
    canUndo: done.length > 0,
    canRedo: undone.length > 0,
    undoName: done.at(-1)?.name ?? null,
    redoName: undone.at(-1)?.name ?? null,
  }
}

function sameHistory(a: History, b: History): boolean {
  return a.canUndo === b.canUndo && a.canRedo === b.canRedo && a.undoName === b.undoName && a.redoName === b.redoName
}
