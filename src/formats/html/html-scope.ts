import type { PortableFile } from '../../domain/bundle.ts'
import type { ThemedColours } from '../picture/scene/themed.ts'
import type { MapReading, PersonaReading } from '../reading/map-reading.ts'
import { html, languageAttributes } from './html-text.ts'
import { portraitHtml } from './portrait.ts'

/** Whom the map is about, and what: personas, then scenario, outcome and figures as a list of terms. */
export function scopeHtml(reading: MapReading, files: readonly PortableFile[], colours: ThemedColours): string {
  const { info, translate, kpis, personas } = reading
  const facts: readonly (readonly [term: string, details: readonly string[]])[] = [
    [translate('export.scenario'), [info.scenario]],
    [translate('export.outcome'), [info.outcome]],
    [translate('export.expectation'), [info.expectation]],
    [translate('export.reality'), [info.reality]],
    [
      translate('export.kpis'),
      kpis.map(({ name, target }) => (target === '' ? name : `${name}: ${translate('export.target', { target })}`)),
    ],
  ]
  const terms = facts.map(([term, details]) => termHtml(reading, term, details)).join('')
  const people = personas
    .map((persona) => personaHtml(reading, persona, portraitHtml(persona, files, colours)))
    .join('\n')
  if (terms === '' && people === '') return ''
  return `<section aria-labelledby="scope-title" class="scope">
<h2 id="scope-title">${html(translate('export.html.scope'))}</h2>
${people}${terms === '' ? '' : `<dl>${terms}</dl>`}
</section>`
}

function termHtml(reading: MapReading, term: string, details: readonly string[]): string {
  const told = details.filter((detail) => detail.trim() !== '')
  if (told.length === 0) return ''
  const shown = told.map(
    (detail) => `<dd${languageAttributes(detail, reading.language, reading.rightToLeft)}>${html(detail)}</dd>`,
  )
  return `<div><dt>${html(term)}</dt>${shown.join('')}</div>`
}

function personaHtml(
  { translate, wordLanguage, rightToLeft, language }: MapReading,
  { name, info }: PersonaReading,
  portrait: string,
): string {
  const percent = new Intl.NumberFormat(wordLanguage, { style: 'percent', maximumFractionDigits: 1 }).format(
    (info.sharePercent ?? 0) / 100,
  )
  const share = info.sharePercent === null ? '' : `<p class="soft">${html(translate('export.share', { percent }))}</p>`
  const part = (text: string, tag: string) => (text.trim() === '' ? '' : `<${tag}>${html(text)}</${tag}>`)
  const own =
    info.language === language ? languageAttributes(name, language, rightToLeft) : ` lang="${html(info.language)}"`
  return `<article class="persona"${own}>${portrait}<div><h3>${html(name)}</h3>${part(info.role, 'p')}${share}${part(info.quote, 'blockquote')}${part(info.story, 'p')}</div></article>`
}
