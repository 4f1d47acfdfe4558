import type { Place } from '../storage/open-database.ts'

/** Whose data: the folder that was named, or what the environment says, as for the server. */
export function placeOf(folder: string | undefined, env: NodeJS.ProcessEnv): Place {
  if (folder !== undefined) return { dataDir: folder }
  return { dataDir: env.POLKU_DATA || 'data', databaseUrl: env.DATABASE_URL || undefined }
}
