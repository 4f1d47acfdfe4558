/** What is known of a module once all are read. */
export type ModuleGraph = {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null
}

/** Screens, and the modules under `src/web` that the first sight of each needs, with all that these import. */
export type Screens = Readonly<Record<string, readonly string[]>>

export const SCREENS: Screens = {
  reading: [
    'editor/map-screen.tsx',
    'editor/reading/reading-screen.tsx',
    'editor/frame/review-due.tsx',
    'editor/reality/read-button.tsx',
  ],
  editing: [
    'editor/map-screen.tsx',
    'editor/editor-screen.tsx',
    'editor/frame/review-due.tsx',
    'editor/reality/reality-button.tsx',
    'app/command-palette.tsx',
  ],
  home: ['home/home.tsx', 'app/command-palette.tsx'],
  personas: ['personas/personas.tsx', 'personas/persona-screen.tsx', 'app/command-palette.tsx'],
  managing: ['library/library.tsx', 'settings/settings.tsx', 'inbox/inbox.tsx', 'app/command-palette.tsx'],
}

/**
 * For the bundler: the file that a module goes to. What the same screens need is one file, named for them; left to itself
 * the bundler makes one for every set of lazy parts, a hundred of them to open a map, and each costs a request and
 * compresses badly. Null: nothing needs it at once, or a single screen that is rarely the first.
 */
export function chunkNames(web: string, screens: Screens): (id: string, graph: ModuleGraph) => string | null {
  let names: ReadonlyMap<string, string> | null = null
  return (id, graph) => {
    names ??= namesOf(web, screens, graph)
    return names.get(id) ?? null
  }
}

/** Screens whose own code is grouped too: their parts are lazy among each other. */
const WHOLE = ['reading', 'editing']

function namesOf(web: string, screens: Screens, graph: ModuleGraph): ReadonlyMap<string, string> {
  const needing = new Map<string, string[]>()
  for (const [screen, begins] of Object.entries(screens)) {
    for (const id of reachable(
      begins.map((path) => `${web}/${path}`),
      graph,
    )) {
      const others = needing.get(id)
      if (others) others.push(screen)
      else needing.set(id, [screen])
    }
  }
  const grouped = [...needing].filter(([, [first = '', second]]) => second !== undefined || WHOLE.includes(first))
  return new Map(grouped.map(([id, by]) => [id, by.join('-')]))
}

function reachable(begins: readonly string[], graph: ModuleGraph): ReadonlySet<string> {
  const seen = new Set<string>()
  const waiting = [...begins]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (seen.has(id)) continue
    seen.add(id)
    const found = graph.getModuleInfo(id)
    if (!found) throw new Error(`${id} is no module: a screen in src/web/build/chunks.ts has moved`)
    waiting.push(...found.importedIds)
  }
  return seen
}
