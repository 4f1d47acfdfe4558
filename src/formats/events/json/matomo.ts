/** A visit as Matomo's `Live.getLastVisitsDetails` gives it. */
type Visit = { readonly actionDetails: readonly Record<string, unknown>[] } & Record<string, unknown>

export function isMatomoVisit(value: object): value is Visit {
  return 'actionDetails' in value && Array.isArray(value.actionDetails)
}

/** A row an action, with what is known of the visitor beside it. */
export function actionsOf({ actionDetails, ...visit }: Visit): object[] {
  const own = (name: string) => visit[name] ?? undefined
  return actionDetails
    .filter((action) => typeof action === 'object' && action !== null)
    .map((action) => ({
      visitorId: own('userId') ?? own('visitorId'),
      idVisit: own('idVisit'),
      event: nameOf(action),
      timestamp: action.timestamp ?? action.serverTimePretty ?? own('serverTimestamp'),
      type: action.type,
      url: action.url,
      'page title': action.pageTitle,
      value: action.eventValue ?? action.revenue,
      'time spent': action.timeSpent,
      referrer: own('referrerName') ?? own('referrerTypeName'),
      channel: own('referrerType'),
      device: own('deviceType'),
      country: own('country'),
    }))
}

function nameOf(action: Readonly<Record<string, unknown>>): string | undefined {
  const text = (value: unknown) => (typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined)
  switch (action.type) {
    case 'event':
      return [text(action.eventCategory), text(action.eventAction)].filter(Boolean).join(' · ') || 'event'
    case 'goal':
      return text(action.goalName) ?? 'goal'
    case 'search':
      return 'site search'
    case 'ecommerceOrder':
    case 'ecommerceAbandonedCart':
    case 'download':
    case 'outlink':
      return action.type
    default:
      return text(action.pageTitle) ?? pathOf(text(action.url)) ?? text(action.type)
  }
}

function pathOf(url: string | undefined): string | undefined {
  return url?.replace(/^[a-z]+:\/\/[^/]*/i, '').replace(/[?#].*$/, '') || url
}
