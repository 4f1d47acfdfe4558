import { createHash } from 'node:crypto'
import { html, raw } from 'hono/html'
import { translatorFor } from '../../i18n/catalogues.ts'
import type { Language, Translate } from '../../i18n/message.ts'
import { ACTIONS, type Action, type Rule } from '../contract/actions.ts'

type Schema = Readonly<Record<string, unknown>>
type Parameter = { readonly name: string; readonly in: string; readonly required?: boolean; readonly schema?: Schema }
type Content = Readonly<Record<string, { readonly schema?: Schema }>>
type Operation = {
  readonly summary?: string
  readonly description?: string
  readonly tags?: readonly string[]
  readonly parameters?: readonly Parameter[]
  readonly requestBody?: { readonly content: Content }
  readonly responses: Readonly<Record<string, { readonly description: string; readonly content?: Content }>>
  readonly 'x-policy': Action
}
/** As much of an OpenAPI document as the page shows. */
export type Described = {
  readonly servers?: readonly { readonly url: string }[]
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components?: { readonly schemas?: Readonly<Record<string, Schema>> }
}

const STYLE = `
:root { color-scheme: light dark; --line: light-dark(#e2e8f0, #2c3442); --soft: light-dark(#475569, #b6c2d2); }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 0 auto; padding: 1.5rem; }
h2 { margin-top: 2.5rem; border-bottom: 1px solid var(--line); }
h3 { margin: 1.75rem 0 .25rem; font-size: 1rem; overflow-wrap: anywhere; }
h3 b { display: inline-block; min-width: 4.5rem; }
p { margin: .25rem 0; } .soft, dt { color: var(--soft); }
dl { margin: .5rem 0; } dd { margin: 0 0 .5rem 1rem; }
pre { overflow-x: auto; padding: .75rem; border: 1px solid var(--line); border-radius: .5rem; font-size: .85rem; }
summary { cursor: pointer; min-height: 1.5rem; }
`

/** Lets through the page's one style element and nothing else. */
export const DOCS_POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; frame-ancestors 'none'`

/** The API as a page that needs no script. */
export function docsPage(described: Described, openApiPath: string, language: Language) {
  const say = translatorFor(language)
  const base = described.servers?.[0]?.url ?? ''
  const operations = Object.entries(described.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path: base + path, method, operation })),
  )
  const groups = Map.groupBy(operations, ({ operation }) => operation.tags?.[0] ?? '')
  const schemas = Object.entries(described.components?.schemas ?? {})
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${say('server.docs.title')}</title>
<style>${raw(STYLE)}</style>
</head>
<body>
<main>
<h1>${say('server.docs.title')}</h1>
<p>${say('server.docs.intro')} <a href="${openApiPath}">openapi.json</a></p>
${[...groups].map(
  ([name, members]) => html`<section><h2 id="${name}">${name}</h2>
${members.map(({ path, method, operation }) => operationPart(say, path, method, operation))}</section>`,
)}
<section><h2 id="schemas">${say('server.docs.schemas')}</h2>
${schemas.map(([name, schema]) => html`<h3 id="schema-${name}">${name}</h3><pre tabindex="0">${JSON.stringify(schema, null, 2)}</pre>`)}
</section>
</main>
</body>
</html>`
}

function operationPart(say: Translate, path: string, method: string, operation: Operation) {
  const body = Object.entries(operation.requestBody?.content ?? {})
  return html`<article>
<h3><b>${method.toUpperCase()}</b> <code>${path}</code></h3>
<p>${operation.summary ?? ''}</p>
${operation.description ? html`<p class="soft">${operation.description}</p>` : ''}
<p class="soft">${say('server.docs.needs')}: ${needs(say, operation['x-policy'])}</p>
<dl>
${
  operation.parameters?.length
    ? html`<dt>${say('server.docs.parameters')}</dt>${operation.parameters.map(
        ({ name, required, schema }) =>
          html`<dd><code>${name}</code>${required ? ` (${say('server.docs.required')})` : ''} ${inWords(schema)}</dd>`,
      )}`
    : ''
}
${body.map(([mime, { schema }]) => html`<dt>${say('server.docs.body')} <code>${mime}</code></dt><dd>${schemaPart(schema)}</dd>`)}
<dt>${say('server.docs.answers')}</dt>
${Object.entries(operation.responses).map(
  ([status, { description, content }]) => html`<dd><code>${status}</code> ${description}
${Object.values(content ?? {}).map(({ schema }) => schemaPart(schema))}</dd>`,
)}
</dl>
</article>`
}

function needs(say: Translate, action: Action): string {
  const rule: Rule = ACTIONS[action]
  return rule.least ? say(`server.role.${rule.least}`) : say('server.docs.anyone')
}

function schemaPart(schema: Schema | undefined) {
  if (!schema) return ''
  const name = referredTo(schema)
  if (name) return html`<a href="#schema-${name}">${name}</a>`
  if (schema.type === 'string') return ''
  return html`<details><summary>JSON</summary><pre tabindex="0">${JSON.stringify(schema, null, 2)}</pre></details>`
}

/** The name of the schema that another one refers to. */
function referredTo({ $ref }: Schema): string | null {
  return typeof $ref === 'string' ? ($ref.split('/').at(-1) ?? null) : null
}

function inWords(schema: Schema | undefined): string {
  if (Array.isArray(schema?.enum)) return schema.enum.join(' | ')
  return typeof schema?.type === 'string' ? schema.type : ''
}
