/** The addresses of the screens. Links are made here and nowhere else. */
export const paths = {
  maps: () => '/',
  archive: () => '/archive',
  trash: () => '/trash',
  map: (id: string, view?: string) => `/maps/${id}${view ? `/${view}` : ''}`,
  compare: (id: string, otherId?: string) => `/maps/${id}/compare${otherId ? `/${otherId}` : ''}`,
  history: (id: string) => `/maps/${id}/history`,
  inbox: () => '/inbox',
  personas: () => '/personas',
  personaHistory: (id: string) => `/personas/${id}/history`,
  persona: (id: string, view?: 'empathy') => `/personas/${id}${view ? `/${view}` : ''}`,
  library: (part?: string) => `/library${part ? `/${part}` : ''}`,
  settings: () => '/settings',
  join: () => '/join',
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
  library: '/library/:part?',
  settings: '/settings',
  join: '/join',
} as const
