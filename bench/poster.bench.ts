/** The poster against Chromium printing the same map, and large maps against what a person waits for. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { PDFDocument } from 'pdf-lib'
import type { MapBundle } from '../src/domain/bundle.ts'
import { exportFile } from '../src/formats/export/export-file.ts'
import { bundledArt } from '../src/formats/picture/art/art-files.ts'
import { layoutMap } from '../src/formats/picture/layout/map-layout.ts'
import { writeSvg } from '../src/formats/picture/svg/write-svg.ts'
import { measureText } from '../src/formats/picture/text/font-files.ts'
import { largeBundle, sampleBundle } from '../src/formats/testing/sample-bundle.ts'
import { launchBrowser } from '../test/e2e/browser.ts'
import { limit, race } from './harness.ts'

const LARGE = largeBundle(1500)

async function bytesOf(bundle: MapBundle, format: string): Promise<Uint8Array> {
  const exported = await exportFile({ bundle, format, options: { paper: 'a1', now: 0 } })
  assert.ok(exported.ok)
  return exported.value.bytes
}

async function isTaggedSheet(pdf: Uint8Array): Promise<void> {
  const document = await PDFDocument.load(pdf)
  const { width, height } = document.getPage(0).getSize()
  assert.ok(Math.abs(width - 2384) < 3 && Math.abs(height - 1684) < 3, `${width} × ${height} points`)
}

/** Layout and SVG of one picture, without reading fonts for the first time. */
function pictureMs(bundle: MapBundle): number {
  const began = performance.now()
  writeSvg(layoutMap(bundle, { measure: measureText, theme: 'light' }), {
    art: bundledArt,
    files: [],
    target: 'browser',
  })
  return performance.now() - began
}

/** Peak memory of a process of its own that writes one PDF, in megabytes. */
function peakMegabytes(): number {
  const program = `
    import { exportFile } from './src/formats/export/export-file.ts'
    import { largeBundle } from './src/formats/testing/sample-bundle.ts'
    await exportFile({ bundle: largeBundle(1500), format: 'pdf', options: { paper: 'a1' } })
    console.log(process.resourceUsage().maxRSS / 1024)`
  const ended = spawnSync(process.execPath, ['--input-type=module', '--eval', program], { encoding: 'utf8' })
  assert.equal(ended.status, 0, ended.stderr)
  return Number(ended.stdout)
}

const browser = await launchBrowser()
try {
  const page = new TextDecoder().decode(await bytesOf(sampleBundle(), 'html'))
  await race('A1 poster of 70 cards, tagged PDF', {
    ours: {
      name: 'Typst',
      run: async () => {
        await isTaggedSheet(await bytesOf(sampleBundle(), 'pdf'))
      },
    },
    theirs: {
      name: 'Chromium, already running, printing the same map',
      run: async () => {
        const tab = await browser.newPage()
        await tab.setContent(page)
        await isTaggedSheet(await tab.pdf({ width: '841mm', height: '594mm', printBackground: true, tagged: true }))
        await tab.close()
      },
    },
    most: 0.5,
  })
} finally {
  await browser.close()
}

await limit('PDF of 1,500 cards', {
  measure: async () => {
    const began = performance.now()
    await bytesOf(LARGE, 'pdf')
    return performance.now() - began
  },
  most: 3_000,
  unit: 'ms',
})
await limit('memory for it, from the start of the process', { measure: peakMegabytes, most: 500, unit: 'MB', turns: 2 })
await limit('layout and SVG of 1,500 cards', { measure: () => pictureMs(LARGE), most: 100, unit: 'ms', turns: 9 })
