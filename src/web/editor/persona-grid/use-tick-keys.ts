import { type KeyboardEvent, useCallback } from 'react'

/** Arrow keys go from tick to tick; Tab leaves row by row as everywhere. */
export function useTickKeys(): (event: KeyboardEvent<HTMLElement>) => void {
  return useCallback((event) => {
    const cell = (event.target as HTMLElement).closest('td')
    const row = cell?.parentElement
    const step = STEPS[event.key]
    if (!cell || !row || !step || event.ctrlKey || event.metaKey || event.altKey) return
    const rightToLeft = getComputedStyle(cell).direction === 'rtl'
    const rows = [...event.currentTarget.querySelectorAll('tr')].filter((each) => each.querySelector('td'))
    const across = [...row.querySelectorAll('td')].indexOf(cell) + (rightToLeft ? -step[0] : step[0])
    const target = rows[rows.indexOf(row as HTMLTableRowElement) + step[1]]?.querySelectorAll('td')[across]
    const control = target?.querySelector<HTMLElement>('button')
    if (!control) return
    event.preventDefault()
    control.focus()
  }, [])
}

const STEPS: Readonly<Record<string, readonly [across: number, down: number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
}
