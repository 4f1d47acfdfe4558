import { type Block, type Inline, parseRichText } from '../../domain/rich-text.ts'
import { escapeXml } from '../picture/svg/xml.ts'
import { cleanText } from '../picture/text/clean.ts'
import { isRightToLeftText, languageOfText } from '../picture/text/language.ts'
import type { MapReading } from '../reading/map-reading.ts'

/** Text as it may stand in HTML, in elements and attributes. */
export function html(text: string): string {
  return escapeXml(cleanText(text))
}

/** `lang` and `dir` where a text is in another language or runs the other way than what it stands in. */
export function languageAttributes(text: string, language: string, rightToLeft: boolean): string {
  const own = languageOfText(text, language)
  const turned = isRightToLeftText(text, language) !== rightToLeft
  return `${own === language ? '' : ` lang="${html(own)}"`}${turned ? ` dir="${rightToLeft ? 'ltr' : 'rtl'}"` : ''}`
}

/** Marks what is said in the words' language where that is not the map's. */
export function wordAttributes({
  language,
  wordLanguage,
  rightToLeft,
}: Pick<MapReading, 'language' | 'wordLanguage' | 'rightToLeft'>): string {
  const other = language.toLowerCase().split('-')[0] !== wordLanguage
  return other ? ` lang="${wordLanguage}"${rightToLeft ? ' dir="ltr"' : ''}` : ''
}

/** A card's rich text as paragraphs and lists. */
export function richHtml(source: string): string {
  const groups: Block[][] = []
  for (const block of parseRichText(source)) {
    const last = groups.at(-1)
    if (last && block.kind !== 'paragraph' && last[0]?.kind === block.kind) last.push(block)
    else groups.push([block])
  }
  return groups.map(groupHtml).join('')
}

function groupHtml(blocks: readonly Block[]): string {
  const kind = blocks[0]?.kind ?? 'paragraph'
  if (kind === 'paragraph') return blocks.map(({ inlines }) => `<p>${inlinesHtml(inlines)}</p>`).join('')
  const tag = kind === 'bullet' ? 'ul' : 'ol'
  return `<${tag}>${blocks.map(({ inlines }) => `<li>${inlinesHtml(inlines)}</li>`).join('')}</${tag}>`
}

function inlinesHtml(inlines: readonly Inline[]): string {
  return inlines
    .map(({ text, bold, href }) => {
      const linked = href === null ? html(text) : `<a href="${html(href)}" rel="noopener noreferrer">${html(text)}</a>`
      return bold ? `<strong>${linked}</strong>` : linked
    })
    .join('')
}
