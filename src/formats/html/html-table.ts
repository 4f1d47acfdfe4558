import type { PortableFile } from '../../domain/bundle.ts'
import { languageOfText } from '../picture/text/language.ts'
import type { CardReading } from '../reading/card-reading.ts'
import { ownerText } from '../reading/curve-owner.ts'
import type { PointReading } from '../reading/curve-reading.ts'
import { figureText } from '../reading/grid-table.ts'
import { valueInWords } from '../reading/in-words.ts'
import type { LaneReading, MapReading } from '../reading/map-reading.ts'
import { quotationMarks } from '../reading/quotation.ts'
import { html, languageAttributes, richHtml, wordAttributes } from './html-text.ts'

/** The map as a native table: stages and steps are headers of columns, lanes of rows; cards are lists in the cells. */
export function tableHtml(reading: MapReading, files: readonly PortableFile[]): string {
  const { lanes, columns } = reading
  if (columns.length === 0) return ''
  const rows = lanes.map((lane) => laneRow(reading, lane, files)).join('\n')
  const caption = `<caption${attributes(reading, reading.title)}>${html(reading.title)}</caption>`
  const table = `<table>\n${caption}\n<thead>\n${headRows(reading)}\n</thead>\n<tbody>\n${rows}\n</tbody>\n</table>`
  return `<div class="scroll" tabindex="0" role="region" aria-label="${html(reading.title)}">${table}</div>`
}

function headRows(reading: MapReading): string {
  const { stages, columns, columnTitles, translate } = reading
  const hasSteps = columns.some(({ step }) => step !== null)
  const stageCells = stages.map(({ title, stage, from, to }) => {
    const lone = columns[from]?.step === null
    const span = to > from ? ` colspan="${to - from + 1}"` : ''
    const scope = lone ? 'col' : 'colgroup'
    const rows = hasSteps && lone ? ' rowspan="2"' : ''
    const about = stage.description.trim() === '' ? '' : `<p class="about">${html(stage.description)}</p>`
    const way = lone ? wayHtml(reading, from) : ''
    return `<th scope="${scope}"${span}${rows} class="stage ${stage.colour}"${attributes(reading, title)}>${html(title)}${about}${way}</th>`
  })
  const corner = `<th scope="col"${hasSteps ? ' rowspan="2"' : ''} class="corner">${html(translate('export.lanes'))}</th>`
  const first = `<tr>${corner}${stageCells.join('')}</tr>`
  if (!hasSteps) return first
  const steps = columns.flatMap(({ step, stage }, i) => {
    if (step === null) return []
    const about = step.description.trim() === '' ? '' : `<p class="about">${html(step.description)}</p>`
    const title = columnTitles[i] ?? ''
    return [
      `<th scope="col" class="step ${stage.colour}"${attributes(reading, title)}>${html(title)}${about}${wayHtml(reading, i)}</th>`,
    ]
  })
  return `${first}\n<tr>${steps.join('')}</tr>`
}

function wayHtml(reading: MapReading, at: number): string {
  const said = (reading.ways[at] ?? []).map(({ words }) => html(words)).join(' · ')
  return said === '' ? '' : `<p class="about"${wordAttributes(reading)}>${said}</p>`
}

function attributes(reading: MapReading, text: string): string {
  return languageAttributes(text, reading.language, reading.rightToLeft)
}

function laneRow(reading: MapReading, lane: LaneReading, files: readonly PortableFile[]): string {
  const cells = reading.columns.map((column, at) => {
    const points = lane.kind.look === 'curve' ? pointItems(reading, at) : []
    const cards = lane.cards.filter(({ from }) => from === at).map((card) => cardItem(reading, lane, card, files))
    const items = [...points, ...cards].join('')
    return `<td class="${lane.kind.tone} ${column.stage.colour}">${items === '' ? '' : `<ul class="${lane.kind.look}">${items}</ul>`}</td>`
  })
  return `<tr><th scope="row" class="lane"${attributes(reading, lane.label)}>${html(lane.label)}</th>${cells.join('')}</tr>`
}

function pointItems(reading: MapReading, at: number): string[] {
  const several = reading.curves.length > 1
  return reading.curves.flatMap((curve) => {
    const point = curve.points.find((candidate) => candidate.at === at)
    if (!point) return []
    const owner = several ? ownerText(curve, reading.translate) : ''
    const whose = owner === '' ? '' : `<span class="whose">${html(owner)}</span>: `
    return [`<li class="point">${whose}${pointHtml(reading, point)}</li>`]
  })
}

function pointHtml(reading: MapReading, { face, word, point }: PointReading): string {
  return `<span class="face" aria-hidden="true">${html(face)}</span> ${html(word)} <span class="value">(${valueInWords(reading, point.value)})</span>`
}

function cardItem(reading: MapReading, lane: LaneReading, card: CardReading, files: readonly PortableFile[]): string {
  const body = cardBody(reading, lane, card, files)
  const meta = metaHtml(reading, lane, card)
  const mark = card.mark === null ? '' : ` id="card-${card.mark}"`
  const own = attributes(reading, `${card.name} ${card.text}`)
  return `<li class="card"${mark}>${own === '' ? body : `<div${own}>${body}</div>`}${meta}</li>`
}

function cardBody(reading: MapReading, lane: LaneReading, card: CardReading, files: readonly PortableFile[]): string {
  const { text, name, card: record } = card
  const emoji = record.emoji === '' ? '' : ` <span class="emoji">${html(record.emoji)}</span>`
  const own = richHtml(text)
  switch (lane.kind.look) {
    case 'touchpoints':
      return name === '' ? own + emoji : `<p class="name">${html(name)}${emoji}</p>${own}`
    case 'figures':
      return record.figure === ''
        ? own + emoji
        : `<p class="figure">${html(figureText('', record.figure, record.change))}</p>${own}${emoji}`
    case 'pictures':
      return imageHtml(reading, card, files) + own + emoji
    case 'chips': {
      const names = [name, ...card.departments.map((department) => department.name)].filter((part) => part !== '')
      return `${names.map((part) => `<span class="chip">${html(part)}</span>`).join(' ')}${own}${emoji}`
    }
    case 'cards':
    case 'curve':
      return lane.kind.quoted ? quotedHtml(reading, text, own) + emoji : own + emoji
    default:
      return lane.kind.look satisfies never
  }
}

function quotedHtml(reading: MapReading, text: string, own: string): string {
  if (/^\s*["'“”„«»「『‘’›‹]/u.test(text) || own === '') return `<blockquote>${own}</blockquote>`
  const [open, close] = quotationMarks(languageOfText(text, reading.language))
  const opened = own.replace('<p>', `<p>${open}`)
  const end = opened.lastIndexOf('</p>')
  return `<blockquote>${end < 0 ? opened : `${opened.slice(0, end)}${close}${opened.slice(end)}`}</blockquote>`
}

function imageHtml(
  { translate }: MapReading,
  { image, card, text }: CardReading,
  files: readonly PortableFile[],
): string {
  const file = files.find(({ id }) => id === image?.id)
  if (!file) return card.alt === '' ? '' : `<p>${html(card.alt)}</p>`
  // A picture without a text of its own is told by its caption, which follows and need not be read twice.
  const alt = card.alt.trim() || (text.trim() === '' ? translate('lane.images') : '')
  return `<img src="data:${html(file.mime)};base64,${file.base64}" alt="${html(alt)}" loading="lazy">`
}

/** What else a card says: its channel and context, departments, personas, tags, reach and ties, as a list. */
function metaHtml(reading: MapReading, lane: LaneReading, card: CardReading): string {
  const { translate, personas, columnTitles } = reading
  const facts: string[] = []
  const touchpoint = lane.kind.look === 'touchpoints'
  if (touchpoint && card.channel && card.channel.name !== card.name) facts.push(html(card.channel.name))
  if (touchpoint && card.presence !== '') facts.push(html(translate(`presence.${card.presence}`)))
  if (card.context.trim() !== '') facts.push(html(card.context))
  if (lane.kind.look !== 'chips') facts.push(...card.departments.map(({ name }) => html(name)))
  if (touchpoint)
    facts.push(...personas.filter(({ id }) => card.card.personaIds.includes(id)).map(({ name }) => html(name)))
  facts.push(...card.tags.map(({ name }) => html(name)))
  if (card.to > card.from) {
    const reach = `${translate('export.covers')}: ${columnTitles[card.from] ?? ''} – ${columnTitles[card.to] ?? ''}`
    facts.push(html(reach))
  }
  if (card.mark !== null) facts.push(html(translate('export.html.mark', { mark: card.mark })))
  for (const { kind, mark } of card.links) {
    const words = translate('export.html.refers', { kind: translate(`link.${kind}`), mark })
    facts.push(`<a href="#card-${mark}">${html(words)}</a>`)
  }
  return facts.length === 0 ? '' : `<ul class="meta">${facts.map((fact) => `<li>${fact}</li>`).join('')}</ul>`
}
