/**
 * Runs a server for as long as standard input stays open, so it ends with Node however Node ends. Two processes have to be
 * killed before a server outlives us: the shell that waits for it and the one that reads.
 */
const SCRIPT = `
exec 3<&0
"$@" <&- 3<&- &
server=$!
{ while read -r line; do :; done; kill -INT "$server"; } <&3 2>&- &
reader=$!
exec 3<&-
wait "$server"
kill "$reader" 2>&-
`

/** The command that runs another under guard; for `spawn` with a pipe as standard input. */
export function guarded(command: readonly string[]): readonly [string, ...string[]] {
  return ['sh', '-c', SCRIPT, 'polku-postgres', ...command]
}
