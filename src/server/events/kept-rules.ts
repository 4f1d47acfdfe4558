import type { Storage } from '../../storage/storage.ts'

/** A question's parameters, with the rules that are kept with the data set where it asks by touchpoint or stage and brings none. */
export async function withKeptRules(
  { eventMappings }: Pick<Storage, 'eventMappings'>,
  workspaceId: string,
  dataSetId: string,
  parameters: Readonly<Record<string, unknown>>,
): Promise<Readonly<Record<string, unknown>>> {
  const needsRules = typeof parameters.namedBy === 'string' && parameters.namedBy !== 'event'
  if (!needsRules || (parameters.mapping ?? null) !== null) return parameters
  const { rules } = await eventMappings.get(workspaceId, dataSetId)
  return { ...parameters, mapping: { rules } }
}
