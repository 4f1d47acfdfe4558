import { collectFollows, countFollows } from '../graph/count-follows.ts'
import { countNames } from '../graph/count-names.ts'
import type { Part } from './partner.ts'

/** Every part of an analysis that a partner may be asked for. */
const PARTS: readonly Part<never>[] = [countFollows, collectFollows, countNames]

/** Does a part that was asked for by its name. */
export function doPart(name: string, work: object): void {
  const part = PARTS.find((one) => one.name === name)
  if (!part) throw new Error(`there is no part ${name}`)
  part.run(work as never)
}
