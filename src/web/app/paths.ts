/** Versions of the two maps that are compared, by their ids; undefined: as the map is. */
export type Moments = { readonly before?: string | undefined; readonly after?: string | undefined }

function momentsIn(moments: Moments): string {
  const search = new URLSearchParams(
    Object.entries(moments).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
  return search.size > 0 ? `?${search}` : ''
}

/** The addresses of the screens. Links are made here and nowhere else. */
export const paths = {
  maps: () => '/',
  archive: () => '/archive',
  trash: () => '/trash',
  map: (id: string, view?: string) => `/maps/${id}${view ? `/${view}` : ''}`,
  compare: (id: string, otherId?: string, moments: Moments = {}) =>
    `/maps/${id}/compare${otherId ? `/${otherId}` : ''}${momentsIn(moments)}`,
  history: (id: string) => `/maps/${id}/history`,
  inbox: () => '/inbox',
  personas: () => '/personas',
  personaHistory: (id: string) => `/personas/${id}/history`,
  persona: (id: string, view?: 'empathy') => `/personas/${id}${view ? `/${view}` : ''}`,
  dataSets: () => '/data',
  dataSet: (id: string, view?: string) => `/data/${id}${view ? `/${view}` : ''}`,
  eventImport: (id: string) => `/data/import/${id}`,
  library: (part?: string) => `/library${part ? `/${part}` : ''}`,
  settings: (part?: string) => `/settings${part ? `/${part}` : ''}`,
  join: () => '/join',
  newPassword: () => '/new-password',
} as const

/** Patterns of the router; `:view` and `:part` may be missing. */
export const patterns = {
  maps: '/',
  archive: '/archive',
  trash: '/trash',
  compare: '/maps/:id/compare/:other?',
  map: '/maps/:id/:view?',
  inbox: '/inbox',
  personas: '/personas',
  persona: '/personas/:id/:view?',
  dataSets: '/data',
  eventImport: '/data/import/:id',
  dataSet: '/data/:id/:view?',
  library: '/library/:part?',
  settings: '/settings/:part?',
  join: '/join',
  newPassword: '/new-password',
} as const

/** The document that an address names; null where it names none. */
export function documentAt(pathname: string): string | null {
  return /^\/(?:maps|personas)\/([^/]+)/.exec(pathname)?.[1] ?? null
}
