/** Node only: a persona as one page that needs nothing besides itself. */
import type { PersonaBundle, PortableFile } from '../../domain/bundle.ts'
import { livingEntries } from '../../domain/library/entries.ts'
import { livingSorted } from '../../domain/map/columns.ts'
import { notesOfGroup, notesOfSection } from '../../domain/persona/notes.ts'
import { type Note, type PersonaInfo, personaInfo, TRAIT_GROUPS } from '../../domain/persona/persona-type.ts'
import { sectionsOf } from '../../domain/persona/sections.ts'
import { translatorFor } from '../../i18n/catalogues.ts'
import { closestLanguage, isRightToLeft, type Translate } from '../../i18n/message.ts'
import { bundledArt } from '../picture/art/art-files.ts'
import { sectionTitleWords } from '../picture/persona/empathy-row.ts'
import { toldNotes } from '../picture/persona/note-pieces.ts'
import { ThemedColours } from '../picture/scene/themed.ts'
import { EmojiPictures } from './emoji-pictures.ts'
import { htmlPage } from './html-page.ts'
import { html, languageAttributes } from './html-text.ts'
import { pageStyle } from './page-style.ts'
import { portraitHtml } from './portrait.ts'

type Words = {
  readonly info: PersonaInfo
  readonly translate: Translate
  readonly rightToLeft: boolean
  /** `lang` and `dir` of what is said in the words' language inside the persona's. */
  readonly own: string
}

/** Who the persona is, its traits and its empathy map, as headings and lists. */
export function writePersonaHtml(
  bundle: PersonaBundle,
  files: readonly PortableFile[],
  { language, now }: { readonly language?: string | undefined; readonly now?: number | undefined },
): string {
  const info = personaInfo(bundle.persona)
  const words = wordsFor(info, language)
  const emoji = new EmojiPictures(bundledArt)
  const title = info.name.trim() || words.translate('persona.untitled')
  const colours = new ThemedColours()
  const portrait = portraitHtml({ id: bundle.id, name: title, info }, files, colours)
  const body = `<header class="persona">
${portrait}
<div>
<h1${languageAttributes(info.name, info.language, words.rightToLeft)}>${emoji.drawn(html(title))}</h1>
${emoji.drawn(headHtml(words))}
</div>
</header>
<main>
${emoji.drawn(`${storyHtml(words)}${channelsHtml(bundle, words)}${profileHtml(bundle, words)}${empathyHtml(bundle, words)}`)}
</main>
${emoji.definitions()}
${footer(words, now)}`
  const style = pageStyle('', colours)
  return htmlPage({ language: info.language, rightToLeft: words.rightToLeft, title, style, body })
}

function wordsFor(info: PersonaInfo, language: string | undefined): Words {
  const wordLanguage = closestLanguage(language ?? info.language)
  const rightToLeft = isRightToLeft(info.language)
  const isOther = info.language.toLowerCase().split('-')[0] !== wordLanguage
  const own = isOther ? ` lang="${wordLanguage}"${rightToLeft ? ' dir="ltr"' : ''}` : ''
  return { info, translate: translatorFor(wordLanguage), rightToLeft, own }
}

function headHtml({ info, translate, own }: Words): string {
  const percent = (share: number) =>
    new Intl.NumberFormat(closestLanguage(info.language), { style: 'percent', maximumFractionDigits: 1 }).format(
      share / 100,
    )
  const share =
    info.sharePercent === null
      ? ''
      : `<p class="soft"${own}>${html(translate('export.share', { percent: percent(info.sharePercent) }))}</p>`
  return `${part(info, info.role, 'p')}${share}${part(info, info.quote, 'blockquote')}`
}

function storyHtml({ info }: Words): string {
  return info.story
    .split(/\n{2,}/)
    .map((paragraph) => part(info, paragraph, 'p'))
    .join('')
}

function part(info: PersonaInfo, text: string, tag: 'p' | 'blockquote'): string {
  const attributes = languageAttributes(text, info.language, isRightToLeft(info.language))
  return text.trim() === '' ? '' : `<${tag}${attributes}>${html(text.trim())}</${tag}>`
}

function channelsHtml({ library }: PersonaBundle, { info, translate, own }: Words): string {
  const chosen = livingEntries(library.channels, info.channelIds)
  if (chosen.length === 0) return ''
  const items = chosen.map(({ name }) => `<li><span class="chip">${html(name)}</span></li>`).join('')
  return `<section><h2${own}>${html(translate('personas.channels'))}</h2><ul class="curves">${items}</ul></section>`
}

function profileHtml({ persona }: PersonaBundle, words: Words): string {
  const { translate, own } = words
  const groups = TRAIT_GROUPS.map((id) => ({ id: id as string, title: translate(`personas.group.${id}`), own }))
  const fields = livingSorted(persona.fields).map(({ id, title }) => {
    return { id, title: title.trim() || translate('personas.field.untitled'), own: '' }
  })
  const parts = [...groups, ...fields].map((group) => partHtml(group, notesOfGroup(persona, group.id), words))
  return sectionHtml(translate('personas.profile'), parts, own)
}

function empathyHtml({ persona }: PersonaBundle, words: Words): string {
  const { info, translate, own } = words
  const parts = sectionsOf(persona, info.framework).map((section) =>
    partHtml(
      { title: sectionTitleWords(section, translate), own: section.title === null ? own : '' },
      notesOfSection(persona, info.framework, section.id),
      words,
    ),
  )
  return sectionHtml(translate('personas.empathy'), parts, own)
}

function sectionHtml(title: string, parts: readonly string[], own: string): string {
  const told = parts.filter((each) => each !== '')
  return told.length === 0 ? '' : `<section><h2${own}>${html(title)}</h2><dl>${told.join('')}</dl></section>`
}

function partHtml(
  { title, own }: { readonly title: string; readonly own: string },
  notes: readonly Note[],
  { info, rightToLeft }: Words,
): string {
  const told = toldNotes(notes)
  if (told.length === 0) return ''
  const items = told.map(({ label, text }) => {
    const said = [label, text].filter((each) => each.trim() !== '').join(': ')
    return `<dd${languageAttributes(said, info.language, rightToLeft)}>${html(said)}</dd>`
  })
  return `<div><dt${own}>${html(title)}</dt>${items.join('')}</div>`
}

function footer({ translate, info, own }: Words, now: number | undefined): string {
  if (now === undefined) return ''
  const format = new Intl.DateTimeFormat(closestLanguage(info.language), { dateStyle: 'long', timeZone: 'UTC' })
  return `<footer${own}><p>${html(translate('export.html.made', { date: format.format(now) }))}</p></footer>`
}
