/** Node only: a map or a persona as one page that needs nothing besides itself. */
import type { PortableFile } from '../../domain/bundle.ts'
import { personaInfo } from '../../domain/persona/persona-type.ts'
import type { Exporter } from '../export/exporter.ts'
import { noteIf } from '../export/note.ts'
import { bundledArt } from '../picture/art/art-files.ts'
import { headerPiece } from '../picture/layout/header.ts'
import { contextOf, layoutReading } from '../picture/layout/map-layout.ts'
import { prepareImages } from '../picture/prepare-images.ts'
import { ThemedColours } from '../picture/scene/themed.ts'
import { embeddedFonts } from '../picture/svg/embedded-fonts.ts'
import { writeSvg } from '../picture/svg/write-svg.ts'
import { measureText } from '../picture/text/font-files.ts'
import { curveInWords, summaryInWords } from '../reading/in-words.ts'
import { hiddenNote } from '../reading/losses.ts'
import { type MapReading, readMap } from '../reading/map-reading.ts'
import { EmojiPictures } from './emoji-pictures.ts'
import { htmlPage } from './html-page.ts'
import { scopeHtml } from './html-scope.ts'
import { tableHtml } from './html-table.ts'
import { html, languageAttributes, wordAttributes } from './html-text.ts'
import { pageStyle } from './page-style.ts'
import { writePersonaHtml } from './write-persona-html.ts'

/** One file that works offline, by screen reader, in light and dark and on paper, and runs no script. */
export const htmlExporter: Exporter = {
  name: 'html',
  extension: '.html',
  mime: 'text/html',
  async write(bundle, { language, now }) {
    const reading = readMap(bundle, language)
    const { files, unreadable } = await prepareImages(bundle.files, usedFiles(reading))
    const page = await writeHtml(reading, files, now)
    return {
      bytes: new TextEncoder().encode(page),
      notes: [...hiddenNote(reading), ...noteIf('lost', 'to-image-unreadable', unreadable)],
    }
  },
  async writePersona(bundle, { language, now }) {
    const { files, unreadable } = await prepareImages(bundle.files, new Set([personaInfo(bundle.persona).portraitId]))
    const page = writePersonaHtml(bundle, files, { language, now })
    return { bytes: new TextEncoder().encode(page), notes: noteIf('lost', 'to-image-unreadable', unreadable) }
  },
}

function usedFiles({ lanes, personas }: MapReading): Set<string> {
  const images = lanes.flatMap(({ cards }) => cards.flatMap(({ image }) => (image ? [image.id] : [])))
  return new Set([...images, ...personas.flatMap(({ portrait }) => (portrait ? [portrait.id] : []))])
}

export async function writeHtml(
  reading: MapReading,
  files: readonly PortableFile[],
  now: number | undefined,
): Promise<string> {
  const options = { measure: measureText, theme: 'both', bare: true } as const
  const scene = layoutReading(reading, options)
  // The page says it beside the picture, in the same letters.
  const header = headerPiece(contextOf(reading, options), scene.width)
  const colours = new ThemedColours()
  const picture = writeSvg(scene, { art: bundledArt, files, target: 'page', paint: colours.paint })
  const scope = scopeHtml(reading, files, colours)
  const style = pageStyle(await embeddedFonts([...scene.nodes, ...header.nodes]), colours)
  const emoji = new EmojiPictures(bundledArt)
  const { translate, language, rightToLeft } = reading
  const body = `<nav class="skip"${wordAttributes(reading)}><a href="#picture">${html(translate('export.html.skip-picture'))}</a> <a href="#table-title">${html(translate('export.html.skip-table'))}</a></nav>
<header>
<p class="state"${wordAttributes(reading)}>${html([translate(`map.state.${reading.info.state}`), ...reading.purposes].join(' · '))}</p>
<h1${languageAttributes(reading.title, language, rightToLeft)}>${emoji.drawn(html(reading.title))}</h1>
<p class="summary"${wordAttributes(reading)}>${html(summaryInWords(reading))}</p>
</header>
<main>
<section aria-labelledby="picture-title" class="drawn">
<h2 id="picture-title"${wordAttributes(reading)}>${html(translate('export.html.picture'))}</h2>
<label${wordAttributes(reading)}><input type="checkbox" autocomplete="off"> ${html(translate('export.html.full'))}</label>
<div id="picture" class="picture" tabindex="0" role="img" aria-labelledby="picture-title" aria-describedby="curves">
${picture}</div>
</section>
${emoji.drawn(scope)}
${emoji.drawn(curvesHtml(reading))}
<section aria-labelledby="table-title">
<h2 id="table-title"${wordAttributes(reading)}>${html(translate('export.html.table'))}</h2>
${emoji.drawn(tableHtml(reading, files))}
</section>
</main>
${emoji.definitions()}
${footer(reading, now)}`
  return htmlPage({ language, rightToLeft, title: reading.title, description: summaryInWords(reading), style, body })
}

function curvesHtml(reading: MapReading): string {
  const { curves, translate } = reading
  if (curves.length === 0) return '<div id="curves" hidden></div>'
  const items = curves.map((curve) => `<li>${html(curveInWords(reading, curve))}</li>`).join('\n')
  return `<section aria-labelledby="curves-title">
<h2 id="curves-title"${wordAttributes(reading)}>${html(translate('export.html.curves'))}</h2>
<ul id="curves" class="curves"${wordAttributes(reading)}>
${items}
</ul>
</section>`
}

function footer(reading: MapReading, now: number | undefined): string {
  if (now === undefined) return ''
  const date = new Intl.DateTimeFormat(reading.wordLanguage, { dateStyle: 'long', timeZone: 'UTC' }).format(now)
  return `<footer${wordAttributes(reading)}><p>${html(reading.translate('export.html.made', { date }))}</p></footer>`
}
