import type { EventLog } from '../log/event-log.ts'
import type { FunnelPlan } from './plan.ts'

const NEVER = Number.NEGATIVE_INFINITY

/**
 * The best attempt at each step of a funnel within one case. An attempt begins at each event of the first step; for a step
 * only its latest attempt is kept: of two that stand at a step, the one that got there later has not begun earlier, so
 * whatever window lets the other go on lets it go on too. That makes one walk over the events exact, whatever steps are
 * optional and whatever windows they have.
 */
export class Attempts {
  readonly #plan: FunnelPlan
  /** Per step: when its latest attempt began, when and with which event it got there. */
  readonly #begun: Float64Array
  readonly #last: Float64Array
  readonly #at: Int32Array
  /** Per step, the times of all steps of its attempt, NaN for those left out; null where nobody asks. */
  readonly #trace: Float64Array | null
  /** How many steps in the best attempt has got: 0 for none, n + 1 for step n. */
  deepest = 0
  /** When the best attempt began, and the event with which it got furthest. */
  deepestBegun = 0
  deepestAt = 0
  /** Per step, 1 where some attempt got to it. */
  readonly reached: Uint8Array
  /** The times of the best attempt's steps. */
  readonly deepestTrace: Float64Array

  constructor(plan: FunnelPlan, traced: boolean) {
    const count = plan.steps
    this.#plan = plan
    this.#begun = new Float64Array(count)
    this.#last = new Float64Array(count)
    this.#at = new Int32Array(count)
    this.#trace = traced ? new Float64Array(count * count) : null
    this.reached = new Uint8Array(count)
    this.deepestTrace = new Float64Array(traced ? count : 0)
  }

  begin(): void {
    this.#last.fill(NEVER)
    this.#at.fill(-2)
    this.reached.fill(0)
    this.deepest = 0
  }

  /** Takes the events from `from` to before `to` of one case. */
  walk({ names, times }: EventLog, from: number, to: number): void {
    const { firstStep, strict } = this.#plan
    for (let i = from; i < to; i++) {
      if (firstStep[names[i] as number] === 0) continue
      const time = times[i] as number
      if (strict || times[i + 1] !== time || i + 1 === to) this.#take(i, names[i] as number, time)
      else i = this.#takeTied(names, times, i, to) - 1
    }
  }

  /** Events of one time, in the order of the steps that they can be; returns where the next time begins. */
  #takeTied(names: Uint32Array, times: Float64Array, from: number, to: number): number {
    const { firstStep } = this.#plan
    const tied: number[] = []
    let i = from
    for (; i < to && times[i] === times[from]; i++) if (firstStep[names[i] as number] !== 0) tied.push(i)
    const stepAt = (at: number) => firstStep[names[at] as number] as number
    tied.sort((a, b) => stepAt(a) - stepAt(b) || a - b)
    for (const at of tied) this.#take(at, names[at] as number, times[at] as number)
    return i
  }

  /** The later steps first, so that one event is not two steps of an attempt. */
  #take(i: number, name: number, time: number): void {
    const { stepsOfName, stepStarts } = this.#plan
    const end = stepStarts[name + 1] as number
    for (let at = stepStarts[name] as number; at < end; at++) {
      const step = stepsOfName[at] as number
      if (step === 0) this.#arrive(0, time, i, time, -1)
      else this.#tryStep(step, i, time)
    }
  }

  #tryStep(step: number, i: number, time: number): void {
    const { lowestBefore, withinMs, windowMs, strict } = this.#plan
    let before = -1
    let last = NEVER
    let begun = NEVER
    for (let one = step - 1; one >= (lowestBefore[step] as number); one--) {
      const oneLast = this.#last[one] as number
      if (oneLast === NEVER || (strict && this.#at[one] !== i - 1)) continue
      if (oneLast < last || (oneLast === last && (this.#begun[one] as number) <= begun)) continue
      before = one
      last = oneLast
      begun = this.#begun[one] as number
    }
    if (before < 0 || time - last > (withinMs[step] as number) || time - begun > windowMs) return
    this.#arrive(step, begun, i, time, before)
  }

  #arrive(step: number, begun: number, i: number, time: number, before: number): void {
    this.#begun[step] = begun
    this.#last[step] = time
    this.#at[step] = i
    this.reached[step] = 1
    if (this.#trace) this.#copyTrace(this.#trace, step, time, before)
    if (step < this.deepest) return
    this.deepest = step + 1
    this.deepestBegun = begun
    this.deepestAt = i
    if (this.#trace) this.deepestTrace.set(this.#traceOf(this.#trace, step))
  }

  #copyTrace(trace: Float64Array, step: number, time: number, before: number): void {
    const own = this.#traceOf(trace, step)
    if (before < 0) own.fill(Number.NaN)
    else own.set(this.#traceOf(trace, before))
    own[step] = time
  }

  #traceOf(trace: Float64Array, step: number): Float64Array {
    return trace.subarray(step * this.#plan.steps, (step + 1) * this.#plan.steps)
  }
}
