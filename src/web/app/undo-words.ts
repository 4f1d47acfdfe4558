/** The tables of the library are changed in the same ways, so that one word serves them all. */
const LIBRARY_TABLES = /^(channel|touchpoint|department|tag)\./

/** The id of the message that names what a command did, as “undo” shows it. */
export function stepMessage(commandName: string): string {
  return `undo.step.${commandName.replace(LIBRARY_TABLES, 'entry.')}`
}
