/** The faces of one map. Edit in one, see it in all. */
export const VIEWS = ['matrix', 'touchpoints', 'departments', 'outline'] as const
export type View = (typeof VIEWS)[number]

export const VIEW_ICONS: Readonly<Record<View, string>> = {
  matrix: 'table',
  touchpoints: 'checkbox',
  departments: 'building',
  outline: 'list-tree',
}

export function isView(name: string): name is View {
  return VIEWS.some((view) => view === name)
}
