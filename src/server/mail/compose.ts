import { html } from 'hono/html'
import { translatorFor } from '../../i18n/catalogues.ts'
import type { Language } from '../../i18n/message.ts'
import type { Message } from './mailer.ts'

/** What a mail says, before it is text and HTML. */
export type Letter = {
  readonly language: Language
  readonly subject: string
  /** Plain paragraphs; a line break in one stays. */
  readonly paragraphs: readonly string[]
  /** What people wrote, set apart from our own words. */
  readonly quotes?: readonly { readonly by: string; readonly text: string }[]
  /** The one thing to do. */
  readonly link: { readonly label: string; readonly url: string }
  /** Why one gets this, and how to end it. */
  readonly foot: string
}

const FONT = 'font-family: Inter, system-ui, -apple-system, Segoe UI, Roboto, sans-serif'

/** The letter as plain text, and as HTML that loads nothing and needs no style sheet. */
export function compose(to: string, letter: Letter): Message {
  return { to, subject: letter.subject, text: textOf(letter), html: String(htmlOf(letter)) }
}

function textOf({ language, paragraphs, quotes = [], link, foot }: Letter): string {
  const said = quotes.map(({ by, text }) => `${by}\n${text.replace(/^/gm, '> ')}`)
  const footer = `-- \n${translatorFor(language)('mail.brand')}\n${foot}`
  return [...paragraphs, ...said, `${link.label}:\n${link.url}`, footer].join('\n\n')
}

function htmlOf({ language, subject, paragraphs, quotes = [], link, foot }: Letter) {
  return html`<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${subject}</title></head>
<body style="margin:0;padding:32px 16px;${FONT};font-size:15px;line-height:1.55">
<div style="max-width:520px;margin:0 auto">
<p style="margin:0 0 24px;font-weight:650;font-size:18px">Polku</p>
${paragraphs.map((words) => html`<p style="margin:0 0 16px;white-space:pre-line">${words}</p>`)}
${quotes.map(
  ({ by, text }) => html`<p style="margin:16px 0 4px;font-weight:600">${by}</p>
<blockquote dir="auto" style="margin:0 0 16px;padding:4px 14px;border-inline-start:3px solid #8b93a7;white-space:pre-line;overflow-wrap:anywhere">${text}</blockquote>`,
)}
<p style="margin:24px 0"><a href="${link.url}" style="display:inline-block;padding:10px 18px;border-radius:6px;background:#3b5bdb;color:#ffffff;text-decoration:none;font-weight:600">${link.label}</a></p>
<p style="margin:0 0 24px;font-size:13px;overflow-wrap:anywhere"><a href="${link.url}">${link.url}</a></p>
<p style="margin:24px 0 0;padding-top:16px;border-top:1px solid #8b93a766;font-size:13px">${foot}</p>
</div>
</body>
</html>`
}
