/** What is going on while storage opens, or serves. */
export type Progress = {
  readonly step: /** Making the database of an empty data folder; takes a second or two. */
    | 'creating-database'
    /** Stopping a database that an instance which crashed left behind. */
    | 'stopping-orphan'
    /** An idle connection broke; the next query makes a new one. */
    | 'connection-lost'
    /** The embedded database ended by itself and is being started again. */
    | 'restarting-database'
    /** It can't be started again: nothing more is saved until Polku is restarted. */
    | 'database-lost'
    /** Redis doesn't answer; what it carried goes through the database. */
    | 'redis-lost'
    | 'redis-back'
    /** Keeping a copy before an upgrade, in the file `detail`. */
    | 'copying-database'
    /** `detail` percent of it. */
    | 'copying-on'
    /** Bringing the database up to this version's schema. */
    | 'upgrading-database'
  readonly detail?: string
}

export type Report = (progress: Progress) => void
