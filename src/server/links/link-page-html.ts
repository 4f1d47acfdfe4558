import { html, raw } from 'hono/html'
import { translatorFor } from '../../i18n/catalogues.ts'
import type { Language } from '../../i18n/message.ts'
import { MAX_GUEST_NAME } from '../contract/guests.ts'

const STYLE = `
:root { color-scheme: light dark; --line: light-dark(#8290a5, #66738a); --soft: light-dark(#475569, #b6c2d2); --accent: light-dark(#4338ca, #a5b4fc); --ground: light-dark(#fff, #12161d); }
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: var(--ground); font: 1rem/1.5 system-ui, sans-serif; }
main { width: min(26rem, 100%); padding: 1.5rem; }
h1 { margin: 0 0 .5rem; font-size: 1.5rem; line-height: 1.25; }
p { margin: 0 0 1.25rem; color: var(--soft); }
p.after { margin: 1.5rem 0 0; }
a { color: var(--accent); }
.problem { color: light-dark(#b91c1c, #fca5a5); }
label { display: block; margin-bottom: .25rem; font-weight: 600; }
input, button { width: 100%; min-height: 2.75rem; padding: .5rem .75rem; border: 1px solid var(--line); border-radius: .5rem; font: inherit; }
button { margin-top: 1rem; border-color: var(--accent); background: var(--accent); color: var(--ground); font-weight: 600; cursor: pointer; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
`

function page(language: Language, title: string, body: unknown): string {
  return String(html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>${raw(STYLE)}</style>
</head>
<body>
<main>
<h1>${title}</h1>
${body}
</main>
</body>
</html>`)
}

/** Asks for a link's password, by a form that needs no script. */
export function passwordPage(language: Language, path: string, isWrong: boolean): string {
  const say = translatorFor(language)
  const problem = html`<p class="problem" id="problem" role="alert">${say('link.password.wrong')}</p>`
  return page(
    language,
    say('link.password.title'),
    html`<p>${say('link.password.about')}</p>
<form method="post" action="${path}">
${isWrong ? problem : ''}<label for="password">${say('link.password.label')}</label>
<input id="password" name="password" type="password" autocomplete="off" required maxlength="1000" autofocus${isWrong ? raw(' aria-invalid="true" aria-describedby="problem"') : ''}>
<button>${say('link.password.open')}</button>
</form>`,
  )
}

type NamePage = {
  /** What the link lets one do. */
  readonly grants: 'comment' | 'edit'
  /** The document's. */
  readonly title: string
  /** Where the form goes, and where one only reads. */
  readonly path: string
  readonly readPath: string
  readonly isMissing: boolean
}

/** Asks whoever came to comment or edit for a name, by a form that needs no script. */
export function namePage(language: Language, { grants, title, path, readPath, isMissing }: NamePage): string {
  const say = translatorFor(language)
  const problem = html`<p class="problem" id="problem" role="alert">${say('link.guest.missing')}</p>`
  return page(
    language,
    say(`link.guest.title.${grants}`, { title }),
    html`<p>${say('link.guest.about')}</p>
<form method="post" action="${path}">
${isMissing ? problem : ''}<label for="name">${say('link.guest.name')}</label>
<input id="name" name="name" autocomplete="name" required maxlength="${MAX_GUEST_NAME}" autofocus${isMissing ? raw(' aria-invalid="true" aria-describedby="problem"') : ''}>
<button>${say('link.guest.enter')}</button>
</form>
<p class="after"><a href="${readPath}">${say('link.guest.read')}</a></p>`,
  )
}

/** For every link that opens nothing, whatever the reason: it tells nobody whether there ever was one. */
export function noLinkPage(language: Language): string {
  const say = translatorFor(language)
  return page(language, say('link.none.title'), html`<p>${say('link.none.about')}</p>`)
}

/** For a map that can't be shown just now. */
export function notNowPage(language: Language, message: string): string {
  return page(language, translatorFor(language)('link.failed.title'), html`<p>${message}</p>`)
}
