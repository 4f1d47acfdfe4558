import { html } from './html-text.ts'
import { pagePolicy } from './page-policy.ts'

type Page = {
  /** Of what is told, as BCP 47. */
  readonly language: string
  readonly rightToLeft: boolean
  readonly title: string
  readonly description?: string
  readonly style: string
  /** HTML. */
  readonly body: string
}

/** By which an import knows a page of Polku's own. */
export const GENERATOR = '<meta name="generator" content="Polku">'

/** A page that needs nothing besides itself, and may load, send and run nothing. */
export function htmlPage({ language, rightToLeft, title, description, style, body }: Page): string {
  return `<!doctype html>
<html lang="${html(language)}" dir="${rightToLeft ? 'rtl' : 'ltr'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${pagePolicy(style)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
${GENERATOR}
${description === undefined ? '' : `<meta name="description" content="${html(description)}">\n`}<title>${html(title)}</title>
<style>${style}</style>
</head>
<body>
${body}
</body>
</html>
`
}
