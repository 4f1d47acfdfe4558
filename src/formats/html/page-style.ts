import { PAPER, STAGE_COLOURS, STAGE_SHADES, TONE_SHADES } from '../../domain/palette.ts'
import type { ThemedColours } from '../picture/scene/themed.ts'
import { FONT_STACK } from '../picture/text/families.ts'

/** The page's one style sheet: the palette of every picture, in both themes, and a layout that reads on any screen and on paper. */
export function pageStyle(fonts: string, colours: ThemedColours): string {
  return `${fonts}
:root{color-scheme:light dark;${declarations('light', colours)}}
@media (prefers-color-scheme:dark){:root{${declarations('dark', colours)}}}
@media print{:root{color-scheme:light;${declarations('light', colours)}}}
${RULES}
${toneRules()}`
}

function declarations(theme: 'light' | 'dark', colours: ThemedColours): string {
  const paper = Object.entries(PAPER[theme]).map(([name, colour]) => `--${name}:${colour}`)
  const stages = STAGE_COLOURS.flatMap((name) => {
    const { solid, ink, tint } = STAGE_SHADES[theme][name]
    return [`--${name}:${solid}`, `--${name}-ink:${ink}`, `--${name}-tint:${tint}`]
  })
  const tones = Object.entries(TONE_SHADES[theme]).map(
    ([name, { bar, tint }]) => `--${name}:${bar};--${name}-tint:${tint}`,
  )
  return [...paper, ...stages, ...tones, colours.declarations(theme)].join(';')
}

function toneRules(): string {
  const stages = STAGE_COLOURS.map(
    (name) =>
      `th.stage.${name}{background:var(--${name})}th.step.${name}{background:var(--${name}-tint)}` +
      `td.stage.${name}{background:var(--${name}-tint)}td.stage.${name} .card{border-inline-start-color:var(--${name}-ink)}`,
  )
  const tones = Object.keys(TONE_SHADES.light).map(
    (name) => `td.${name}{background:var(--${name}-tint)}td.${name} .card{border-inline-start-color:var(--${name})}`,
  )
  return [...stages, ...tones].join('\n')
}

const RULES = `
*{box-sizing:border-box}
body{margin:0 auto;padding:24px clamp(16px,3vw,44px) 48px;background:var(--ground);color:var(--ink);font:14px/1.45 ${FONT_STACK};overflow-wrap:break-word;hyphens:auto}
h1{margin:4px 0 8px;font-size:clamp(26px,4vw,39px);line-height:1.18;letter-spacing:-.01em}
:lang(ar) h1,:lang(fa) h1,:lang(he) h1,:lang(ur) h1{letter-spacing:0}
h2{margin:40px 0 12px;font-size:20px;line-height:1.3}
h3{margin:0;font-size:16px}
p,blockquote,ul,ol,dl,dd{margin:0}
a{color:var(--indigo-ink)}
:focus-visible{outline:3px solid var(--indigo-ink);outline-offset:2px;border-radius:4px}
[dir=rtl] [dir=ltr]{text-align:right}
.skip a{position:absolute;inset-inline-start:16px;inset-block-start:-100px;padding:10px 14px;background:var(--card);border:1px solid var(--line);border-radius:6px;z-index:2}
.skip a:focus{inset-block-start:16px}
.state{font-weight:600;color:var(--soft)}
.summary,.soft{color:var(--soft)}
.persona{display:flex;gap:14px;margin-block-end:16px;max-inline-size:72ch}
.persona>:is(img,svg){inline-size:64px;block-size:64px;border-radius:50%;object-fit:cover;flex:none}
.persona blockquote{font-style:italic;margin-block:4px}
dl{display:grid;grid-template-columns:repeat(auto-fit,minmax(240px,1fr));gap:16px 32px}
dt{font-weight:600;font-size:12px;color:var(--faint)}
.drawn{display:grid;grid-template-columns:1fr auto;align-items:baseline;gap:12px}
.drawn h2{margin:20px 0 0}
.drawn label{padding-block:4px;color:var(--soft)}
.drawn input{inline-size:18px;block-size:18px;margin:0;margin-inline-end:4px;vertical-align:-4px;accent-color:var(--indigo-ink)}
.picture{grid-column:1/-1;min-inline-size:0;overflow:auto;border:1px solid var(--line);border-radius:10px;background:var(--ground)}
.picture svg{display:block;inline-size:100%;min-inline-size:960px;block-size:auto}
.drawn:has(:checked) .picture svg{inline-size:auto}
.curves{list-style:none;padding:0;max-inline-size:100ch;display:grid;gap:6px}
[dir=rtl] .curves{max-inline-size:none}
.scroll{overflow:auto;border-radius:10px}
table{border-collapse:separate;border-spacing:4px;inline-size:100%}
caption{text-align:start;font-weight:600;padding-block-end:8px}
th,td{padding:8px;text-align:start;vertical-align:top;border-radius:6px;min-inline-size:172px}
th.stage{color:#fff;font-size:17px;line-height:1.3}
th.lane,th.corner{position:sticky;inset-inline-start:0;background:var(--neutral-tint);min-inline-size:120px;z-index:1}
.about{font-weight:400;font-size:12px}
td ul{list-style:none;padding:0;display:flex;flex-direction:column;gap:8px}
.card{background:var(--card);border:1px solid var(--line);border-inline-start:4px solid var(--neutral);border-radius:6px;padding:8px 10px}
.card p+p,.card ul+p{margin-block-start:4px}
.card p+ul:not(.meta),.card p+ol{display:block;list-style:revert;padding-inline-start:20px}
.card img{display:block;inline-size:100%;block-size:auto;border-radius:4px;margin-block-end:6px}
.name{font-weight:600}
.figure{font-size:22px;font-weight:700;line-height:1.25}
blockquote{font-style:italic}
:lang(ar) blockquote,:lang(ja) blockquote,:lang(zh) blockquote,:lang(he) blockquote{font-style:normal}
.chip{display:inline-block;padding:2px 9px;border-radius:10px;background:var(--line);font-size:12px;font-weight:600}
td ul.meta{flex-direction:row;flex-wrap:wrap;gap:4px 10px;margin-block-start:6px;font-size:12px;color:var(--soft)}
.emoji{inline-size:1.25em;block-size:1.25em;vertical-align:-.25em}
.definitions{position:absolute;inline-size:0;block-size:0}
.point .face{font-size:18px}
.whose{font-weight:600}
.value{color:var(--soft)}
footer{margin-block-start:32px;color:var(--faint);font-size:12px}
@media print{body{padding:0}.skip,.drawn label{display:none}.drawn{display:block}h2{break-after:avoid}.picture,.scroll{overflow:visible;border:0}.picture svg,.drawn:has(:checked) .picture svg{inline-size:100%;min-inline-size:0;max-block-size:70vh}section{break-inside:auto}tr,.card,.persona{break-inside:avoid}thead{display:table-header-group}th.lane,th.corner{position:static}@page{size:landscape;margin:12mm}}
@media (prefers-contrast:more){.card,th,td{border:1px solid var(--soft)}}`
