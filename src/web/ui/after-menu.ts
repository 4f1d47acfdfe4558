/**
 * Does what was chosen once the menu is gone. An open menu keeps the keyboard to itself: it would take the focus back from
 * the title or text that an action begins to write in.
 */
export function afterMenu(work: () => void): void {
  setTimeout(work)
}
