/** An audit as Zendesk's `ticket_audits` gives it: what was done to a ticket at once. */
type Audit = { readonly events: readonly Record<string, unknown>[] } & Record<string, unknown>

export function isZendeskAudit(value: object): value is Audit {
  return 'ticket_id' in value && 'events' in value && Array.isArray(value.events) && value.events.every(isTyped)
}

function isTyped(one: unknown): boolean {
  return typeof one === 'object' && one !== null && 'type' in one
}

/** A row a change or comment, with what is known of the audit beside it. */
export function changesOf({ events, ...audit }: Audit): object[] {
  return events.map((one) => ({
    ticket_id: audit.ticket_id,
    created_at: audit.created_at,
    event: nameOf(one),
    author_id: audit.author_id,
    channel: (audit.via as { channel?: unknown } | undefined)?.channel,
  }))
}

/** `status · solved`, `Comment`. */
function nameOf({ type, field_name: field, value }: Readonly<Record<string, unknown>>): string {
  if (typeof field !== 'string') return String(type)
  return typeof value === 'string' && value !== '' ? `${field} · ${value}` : field
}
