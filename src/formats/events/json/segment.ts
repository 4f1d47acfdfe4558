/** A call as Segment, RudderStack and their like hand it on: only a `track` says itself what happened. */
type Call = { readonly type: string } & Record<string, unknown>

const TYPES: ReadonlySet<unknown> = new Set(['track', 'page', 'screen', 'identify', 'group', 'alias'])

export function isSegmentCall(value: object): value is Call {
  return 'messageId' in value && 'type' in value && TYPES.has(value.type)
}

/** The same with the event that it is: what was tracked, which page or screen was seen, or which call it was. */
export function calledEvent({ event, name, ...call }: Call): object {
  const { properties, context } = call as { properties?: Named; context?: { page?: Named } }
  const seen = call.type === 'page' || call.type === 'screen'
  const place = seen ? (name ?? properties?.name ?? properties?.path ?? context?.page?.path) : undefined
  return { event: event ?? place ?? call.type, ...call }
}

type Named = { readonly name?: unknown; readonly path?: unknown } | null
