import fc from 'fast-check'
import type { MapBundle, PersonaEntry, PortableFile } from '../bundle.ts'
import { type DocumentOf, type DocumentType, emptyDocument } from '../document-type.ts'
import { type Draft, draft } from '../draft.ts'
import { FACES } from '../emotion.ts'
import { LANE_KIND_NAMES } from '../lanes/registry.ts'
import { PRESENCES } from '../lanes/touchpoints.ts'
import { type Library, libraryType, PHASES } from '../library/library-type.ts'
import { type JourneyMap, LAYERS, LINK_KINDS, MAP_ID, MAP_STATES, mapType, PURPOSES, pointId } from '../map/map-type.ts'
import { initialOrders } from '../order.ts'
import { STAGE_COLOURS } from '../palette.ts'
import { FRAMEWORKS, PERSONA_ID, type Persona, personaType, TRAIT_GROUPS } from '../persona/persona-type.ts'
import { sectionsOf } from '../persona/sections.ts'
import { CADENCES } from '../review.ts'
import { arbitraryLine, arbitraryText } from './arbitrary-text.ts'

export type BundleOptions = {
  /** What titles and names are made of. Default: awkward lines. */
  readonly line?: fc.Arbitrary<string>
  /** What card texts are made of. Default: awkward texts. */
  readonly text?: fc.Arbitrary<string>
  /** Whether some records are softly deleted. Default: yes. */
  readonly deleted?: boolean
}

/**
 * Any map with all it refers to, that keeps the invariants of `MAP_COMMANDS`: every kind of lane, steps and stages
 * without steps, spans, curves in both layers, links, images, hidden lanes, merged library entries.
 */
export function arbitraryBundle(options: BundleOptions = {}): fc.Arbitrary<MapBundle> {
  return unshrunk((generate) => {
    const make = maker(generate, options)
    const library = buildLibrary(make)
    const files = [fileOf('file-1'), fileOf('file-2')]
    const personas = times(
      make.count(0, 3),
      (i): PersonaEntry => ({ id: `p${i}`, persona: buildPersona(make, library) }),
    )
    return { id: 'map-1', map: buildMap(make, library, personas), personas, library, files }
  })
}

export function arbitraryMap(options?: BundleOptions): fc.Arbitrary<JourneyMap> {
  return arbitraryBundle(options).map(({ map }) => map)
}

export function arbitraryPersona(options: BundleOptions = {}): fc.Arbitrary<Persona> {
  return unshrunk((generate) => {
    const make = maker(generate, options)
    return buildPersona(make, buildLibrary(make))
  })
}

/** fast-check's generator function, with what it is called with told apart. */
type Generate = <T, Args extends unknown[]>(arbitrary: (...args: Args) => fc.Arbitrary<T>, ...args: Args) => T

/** Shrinking what so many choices made takes longer than anybody waits, so a counterexample is shown as it was found. */
function unshrunk<T>(build: (generate: Generate) => T): fc.Arbitrary<T> {
  return fc.noShrink(fc.gen().map((generate) => build(generate as Generate)))
}

type Make = ReturnType<typeof maker>

function maker(generate: Generate, { line = arbitraryLine(), text = arbitraryText(), deleted = true }: BundleOptions) {
  let ids = 0
  const make = {
    /** Ids of every shape that the schema allows. */
    id: (prefix: string) => `${prefix}${['', '-', '_', '.', ':'][ids % 5]}${ids++}`,
    line: () => generate(() => line),
    text: () => generate(() => text),
    count: (min: number, max: number) => generate(() => fc.integer({ min, max })),
    flag: () => generate(() => fc.boolean()),
    one: <T>(from: readonly T[]): T => generate(() => fc.constantFrom(...from)),
    /** One of them, or none (empty). */
    maybe: (from: readonly string[]): string => (from.length > 0 && make.flag() ? make.one(from) : ''),
    some: (from: readonly string[]): string[] => (from.length === 0 ? [] : generate(() => fc.subarray([...from]))),
    deletedAt: (): number | null => (deleted && make.count(0, 7) === 0 ? 1_700_000_000_000 : null),
  }
  return make
}

function buildLibrary(make: Make): Library {
  const work = draft(libraryType, emptyDocument(libraryType))
  const entry = () => ({ name: make.line(), deletedAt: make.deletedAt() })
  const channels = insertAll(work, 'channels', make.count(0, 3), () => ({
    ...entry(),
    id: make.id('ch'),
    icon: make.one(['world', 'mail', 'phone', 'building-store']),
    presence: make.one(PRESENCES),
  }))
  insertAll(work, 'touchpoints', make.count(0, 4), () => ({
    ...entry(),
    id: make.id('tp'),
    channelId: make.maybe(channels),
    presence: make.one(PRESENCES),
    phase: make.one(PHASES),
  }))
  insertAll(work, 'departments', make.count(0, 3), () => ({
    ...entry(),
    id: make.id('d'),
    colour: make.one(STAGE_COLOURS),
  }))
  const tags = insertAll(work, 'tags', make.count(0, 3), () => ({
    ...entry(),
    id: make.id('t'),
    colour: make.one(STAGE_COLOURS),
  }))
  if (tags.length > 1) work.update('tags', tags[0] as string, { deletedAt: 1, mergedInto: tags[1] as string })
  return work.document
}

function buildPersona(make: Make, library: Library): Persona {
  const work = draft(personaType, emptyDocument(personaType))
  work.insert('persona', {
    id: PERSONA_ID,
    name: make.line(),
    role: make.text(),
    quote: make.text(),
    story: make.text(),
    language: make.one(['en', 'fi', 'ar']),
    portraitId: make.maybe(['file-1']),
    avatarSeed: make.maybe(['seed']),
    alt: make.text(),
    primary: make.flag(),
    sharePercent: make.one([null, 0, 12.5, 100]),
    channelIds: make.some(Object.keys(library.channels)),
    framework: make.one(FRAMEWORKS),
    ...upkeep(make),
  })
  const fields = insertAll(work, 'fields', make.count(0, 2), () => ({
    id: make.id('f'),
    title: make.line(),
    deletedAt: make.deletedAt(),
  }))
  const own = insertAll(work, 'sections', make.count(0, 2), () => ({
    id: make.id('s'),
    title: make.line(),
    deletedAt: make.deletedAt(),
  }))
  const sections = [
    ...own,
    ...FRAMEWORKS.flatMap((framework) => sectionsOf(work.document, framework).map(({ id }) => id)),
  ]
  insertAll(work, 'notes', make.count(0, 6), () => {
    const group = make.maybe([...TRAIT_GROUPS, ...fields])
    const section = group === '' ? make.one(sections) : make.maybe(sections)
    return { id: make.id('n'), group, section, label: make.text(), text: make.text(), deletedAt: make.deletedAt() }
  })
  return work.document
}

const DAYS = ['', '1999-12-31', '2024-02-29', '2031-01-01']

function upkeep(make: Make) {
  return {
    ownerId: make.maybe(['user-1']),
    reviewOn: make.one(DAYS),
    reviewedOn: make.one(DAYS),
    cadence: make.one(CADENCES),
    cadenceWeeks: make.count(1, 520),
  }
}

function buildMap(make: Make, library: Library, personas: readonly PersonaEntry[]): JourneyMap {
  const work = draft(mapType, emptyDocument(mapType))
  const [min, max] = make.one([
    [-5, 5],
    [1, 5],
    [0, 10],
    [-100, 100],
  ] as const)
  work.insert('map', {
    id: MAP_ID,
    title: make.line(),
    language: make.one(['en', 'sv', 'fi', 'da', 'ar', 'ja', 'pt-BR']),
    state: make.one(MAP_STATES),
    scenario: make.text(),
    outcome: make.text(),
    purposes: make.some(PURPOSES),
    expectation: make.text(),
    reality: make.text(),
    emotionMin: min,
    emotionMax: max,
    baseMapId: make.maybe(['another-map']),
    dataSetId: make.maybe(['data-set-1']),
    ...upkeep(make),
  })
  const owners = insertAll(work, 'personas', personas.length, (i) => ({ id: (personas[i] as PersonaEntry).id }))
  insertAll(work, 'kpis', make.count(0, 2), () => ({
    id: make.id('k'),
    name: make.line(),
    target: make.text(),
    deletedAt: make.deletedAt(),
  }))
  const columns = buildColumns(work, make)
  const lanes = insertAll(work, 'lanes', make.count(0, 4), () => ({
    id: make.id('l'),
    kind: make.one(LANE_KIND_NAMES),
    title: make.flag() ? make.line() : '',
    hidden: make.count(0, 5) === 0,
    collapsed: make.flag(),
    deletedAt: make.deletedAt(),
  }))
  const cards =
    columns.all.length > 0 && lanes.length > 0 ? buildCards(work, make, columns.all, lanes, library, owners) : []
  buildPoints(work, make, columns.leaves, owners.length > 0 ? owners : [''], { min, max })
  for (const [i, fromId] of cards.entries()) {
    const toId = cards[i + 1]
    if (toId && make.count(0, 3) === 0) {
      work.insert('links', {
        id: make.id('link'),
        fromId,
        toId,
        kind: make.one(LINK_KINDS),
        deletedAt: make.deletedAt(),
      })
    }
  }
  for (const card of cards.slice(0, 2)) {
    work.insert('dismissals', {
      id: `painWithoutOwner:${card}`,
      why: make.text(),
      personId: make.maybe(['user-1']),
      dismissedAt: make.count(0, 1_000),
      deletedAt: make.deletedAt(),
    })
  }
  return work.document
}

function buildColumns(work: Draft<typeof mapType>, make: Make) {
  const all: string[] = []
  const leaves: string[] = []
  const stages = insertAll(work, 'stages', make.count(0, 3), () => ({
    id: make.id('st'),
    title: make.line(),
    description: make.text(),
    colour: make.one(STAGE_COLOURS),
    optional: make.count(0, 5) === 0,
    deletedAt: make.deletedAt(),
  }))
  for (const stageId of stages) {
    const steps = insertAll(work, 'steps', make.count(0, 3), () => ({
      id: make.id('sp'),
      stageId,
      title: make.line(),
      description: make.text(),
      ...wayOf(make, all),
      deletedAt: make.deletedAt(),
    }))
    all.push(stageId, ...steps)
    leaves.push(...(steps.length > 0 ? steps : [stageId]))
  }
  return { all, leaves }
}

function wayOf(make: Make, before: readonly string[]) {
  if (make.count(0, 5) > 0) return {}
  const shownBy = make.flag() ? null : [make.line(), make.line()].filter((name) => name !== '')
  return {
    optional: make.flag(),
    insteadOf: make.maybe(before),
    togetherFrom: make.maybe(before),
    togetherOptional: make.flag(),
    againFrom: make.maybe(before),
    shownBy,
  }
}

function buildCards(
  work: Draft<typeof mapType>,
  make: Make,
  columns: readonly string[],
  lanes: readonly string[],
  library: Library,
  owners: readonly string[],
): string[] {
  return insertAll(work, 'cards', make.count(0, 12), () => ({
    id: make.id('c'),
    laneId: make.one(lanes),
    columnId: make.one(columns),
    span: make.one([1, 1, 1, 2, 3]),
    text: make.text(),
    emoji: make.maybe(FACES),
    tagIds: make.some(Object.keys(library.tags)),
    touchpointId: make.maybe(Object.keys(library.touchpoints)),
    channelId: make.maybe(Object.keys(library.channels)),
    presence: make.one(PRESENCES),
    context: make.text(),
    departmentIds: make.some(Object.keys(library.departments)),
    personaIds: make.some(owners),
    figure: make.text(),
    change: make.text(),
    imageId: make.maybe(['file-1', 'file-2']),
    alt: make.text(),
    deletedAt: make.deletedAt(),
  }))
}

function buildPoints(
  work: Draft<typeof mapType>,
  make: Make,
  columns: readonly string[],
  owners: readonly string[],
  { min, max }: { min: number; max: number },
): void {
  for (const columnId of columns) {
    for (const personaId of owners) {
      for (const layer of LAYERS) {
        if (!make.flag()) continue
        const value = Math.min(max, make.count(min, max) + make.one([0, 0.5]))
        const id = pointId(columnId, personaId, layer)
        const fields = {
          value,
          emoji: make.maybe(FACES),
          word: make.flag() ? make.line() : '',
          deletedAt: make.deletedAt(),
        }
        work.insert('points', { id, columnId, personaId, layer, ...fields })
      }
    }
  }
}

function insertAll<Type extends DocumentType, Name extends keyof DocumentOf<Type> & string>(
  work: Draft<Type>,
  table: Name,
  count: number,
  row: (index: number) => { id: string } & Readonly<Record<string, unknown>>,
): string[] {
  return initialOrders(count).map((order, i) => work.insert(table, { order, ...row(i) } as never).id as string)
}

function times<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, i) => make(i))
}

/** A picture of one pixel. */
function fileOf(id: string): PortableFile {
  const base64 = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
  return { id, mime: 'image/png', base64 }
}
