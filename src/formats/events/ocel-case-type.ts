import type { OcelEvent } from './ocel.ts'

/** So many events tell what the types are like. */
const MOST_EVENTS = 20_000
/** Of an event that concerns more objects than anybody's journey has. */
const MOST_OBJECTS = 1000
/** What is handled, and who or what handles it: neither goes on a journey. */
const NO_CASE =
  /item|product|article|material|\bsku\b|employee|resource|staff|worker|clerk|agent|machine|vehicle|truck|container|department|system|recruiter|manager|artikel|tuote|vara\b|produkt|mitarbeiter|työntekijä|medarbet/i

/**
 * Which type of objects of a log is the case: that whose objects each go through many different events, once each and one at a
 * time, in a large part of the log. An item of which an order has several goes through few, an employee through the same
 * again and again.
 */
export class CaseTypes {
  readonly #names = new Map<string, Map<string, number>>()
  readonly #events: (readonly string[])[] = []

  get isFull(): boolean {
    return this.#events.length >= MOST_EVENTS
  }

  see(event: OcelEvent | null): void {
    if (event === null || this.isFull) return
    const objects = [...new Set(event.objects)].slice(0, MOST_OBJECTS)
    this.#events.push(objects)
    for (const id of objects) {
      const names = this.#names.get(id) ?? new Map<string, number>()
      names.set(event.name, (names.get(event.name) ?? 0) + 1)
      this.#names.set(id, names)
    }
  }

  has(objectId: string): boolean {
    return this.#names.has(objectId)
  }

  /**
   * The likeliest, of types as they are given: the first where events tell nothing.
   * @param typeOf of the objects that were seen
   */
  likeliest(types: readonly string[], typeOf: ReadonlyMap<string, string>): string | null {
    const scores = types.map((name) => ({ name, score: this.#scoreOf(name, typeOf) }))
    return scores.reduce((a, b) => (b.score > a.score ? b : a), scores[0] ?? { name: null, score: 0 }).name
  }

  #scoreOf(type: string, typeOf: ReadonlyMap<string, string>): number {
    const own = (ids: readonly string[]) => ids.filter((id) => typeOf.get(id) === type).length
    const perEvent = this.#events.map(own).filter((count) => count > 0)
    const journeys = [...this.#names].flatMap(([id, names]) => (typeOf.get(id) === type ? [names] : []))
    if (journeys.length < 2) return 0
    const pairs = sum(perEvent)
    const different = sum(journeys.map((names) => names.size))
    const share = perEvent.length / this.#events.length
    const oneAtATime = perEvent.length / pairs
    const onceEach = different / pairs
    return (different / journeys.length) * share * oneAtATime * onceEach * (NO_CASE.test(type) ? 0.25 : 1)
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0)
}
