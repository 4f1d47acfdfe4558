/**
 * Verbs about events; those of analyses are called as they are. Named here, so that whoever asks for something else need not
 * load the analyses.
 */
export const EVENT_VERBS: readonly string[] = [
  'events',
  'flow',
  'mapping',
  'graph',
  'funnel',
  'roles',
  'paths',
  'split',
  'segments',
  'discover',
  'check',
  'drift',
  'findings',
]
