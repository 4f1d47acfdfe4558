/**
 * Runs a program for as long as standard input stays open, so it ends with Node however Node ends, and gives its exit code.
 * Two processes have to be killed before the program outlives us: the shell that waits for it and the one that reads.
 */
const SCRIPT = `
exec 3<&0
"$@" <&- 3<&- &
program=$!
{ while read -r line; do :; done; kill -INT "$program"; } <&3 2>&- &
reader=$!
exec 3<&-
wait "$program"
code=$?
kill "$reader" 2>&-
exit "$code"
`

/** The command that runs another under guard; for `spawn` with a pipe as standard input. */
export function guarded(command: readonly string[]): readonly [string, ...string[]] {
  return ['sh', '-c', SCRIPT, 'polku-postgres', ...command]
}
