import type { Catalogue, Language } from '../../i18n/message.ts'

type Area = Readonly<Record<string, string>>

/** One chunk a language with what every screen says; the plugin `build/messages.ts` leaves the late areas out of it. */
const CATALOGUES: Readonly<Record<Language, () => Promise<{ default: Catalogue }>>> = {
  en: () => import('../../i18n/en/index.ts'),
  sv: () => import('../../i18n/sv/index.ts'),
  fi: () => import('../../i18n/fi/index.ts'),
  da: () => import('../../i18n/da/index.ts'),
}

const AREAS = import.meta.glob<{ default: Area }>(
  '../../i18n/*/{analyses,home,comments,compare,data-sets,mapping,reality,review,personas,library,refusals,server,settings,security,history,members,news,privacy,sharing,starting,transfer-dialog,undo,ways}.ts',
)
/** Areas that come with the screens that say them. */
export type LateArea =
  | 'analyses'
  | 'comments'
  | 'compare'
  | 'data-sets'
  | 'mapping'
  | 'reality'
  | 'review'
  | 'home'
  | 'personas'
  | 'library'
  | 'refusals'
  | 'server'
  | 'settings'
  | 'security'
  | 'history'
  | 'members'
  | 'privacy'
  | 'news'
  | 'sharing'
  | 'starting'
  | 'transfer-dialog'
  | 'undo'
  | 'ways'

const needed = new Set<LateArea>()
let spoken: { readonly language: Language; readonly words: Record<string, string> } | null = null

/** The words of a language with all areas that were needed so far. Areas that are needed later are put into it. */
export async function loadWords(language: Language): Promise<Catalogue> {
  const words: Record<string, string> = { ...(await CATALOGUES[language]()).default }
  spoken = { language, words }
  await Promise.all([...needed].map((area) => addArea(language, words, area)))
  return words as Catalogue
}

/**
 * For the top of a screen's module, `await needWords('home')`: its code is ready when its words are. Areas stay, and
 * are fetched in every language that is chosen afterwards.
 */
export async function needWords(...areas: readonly LateArea[]): Promise<void> {
  for (const area of areas) needed.add(area)
  // Before the first language is there, `loadWords` fetches them.
  const target = spoken
  if (target) await Promise.all(areas.map((area) => addArea(target.language, target.words, area)))
}

async function addArea(language: Language, words: Record<string, string>, area: LateArea): Promise<void> {
  const load = AREAS[`../../i18n/${language}/${area}.ts`]
  if (!load) throw new Error(`no words for ${area} in ${language}`)
  Object.assign(words, (await load()).default)
}
