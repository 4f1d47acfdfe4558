/** An audit as Zendesk's `ticket_audits` gives it, or its incremental export: what was done to a ticket at once. */
type Audit = Record<string, unknown>

export function isZendeskAudit(value: object): value is Audit {
  const changes = changesIn(value as Audit)
  return 'ticket_id' in value && Array.isArray(changes) && changes.every(isTyped)
}

function changesIn({ events, child_events: children }: Audit): unknown {
  return events ?? children
}

function isTyped(one: unknown): boolean {
  return typeof one === 'object' && one !== null && ('type' in one || 'event_type' in one)
}

/** A row a change or comment, with what is known of the audit beside it. */
export function changesOf(audit: Audit): object[] {
  const { via } = audit
  return (changesIn(audit) as Record<string, unknown>[]).map((one) => ({
    ticket_id: audit.ticket_id,
    created_at: audit.created_at ?? audit.timestamp,
    event: nameOf(one),
    author_id: audit.author_id ?? audit.updater_id,
    channel: typeof via === 'string' ? via : (via as { channel?: unknown } | undefined)?.channel,
  }))
}

/** Of what a change of the incremental export says by the field's own name, what journeys are told by first. */
const FIELDS = ['status', 'priority', 'type', 'group_id', 'assignee_id', 'tags', 'subject']

/** `status · solved`, `Comment`. */
function nameOf(change: Readonly<Record<string, unknown>>): string {
  const { event_type: kind, type = kind } = change
  const own = kind === undefined ? undefined : FIELDS.find((name) => name in change)
  const { field_name: field = own, value = own && change[own] } = change
  if (typeof field !== 'string') return String(type)
  return typeof value === 'string' && value !== '' ? `${field} · ${value}` : field
}
