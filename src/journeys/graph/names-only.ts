/** More names than anybody chooses from. */
const NAMES_MOST = 2000

/** What the graph is asked for where only the names of events are wanted, with how many journeys come there and end there. */
export const NAMES_ONLY = { nodes: NAMES_MOST, edges: 0, bottlenecks: 0 } as const
