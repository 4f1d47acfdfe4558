import {
  type KyselyPlugin,
  OperationNodeTransformer,
  type PrimitiveValueListNode,
  type QueryId,
  type ValueNode,
} from 'kysely'
import { storableText } from './storable.ts'

const storable = (value: unknown) => (typeof value === 'string' ? storableText(value) : value)

class StorableValues extends OperationNodeTransformer {
  protected override transformValue(node: ValueNode, queryId?: QueryId): ValueNode {
    return { ...super.transformValue(node, queryId), value: storable(node.value) }
  }
  protected override transformPrimitiveValueList(
    node: PrimitiveValueListNode,
    queryId?: QueryId,
  ): PrimitiveValueListNode {
    return { ...super.transformPrimitiveValueList(node, queryId), values: node.values.map(storable) }
  }
}

const values = new StorableValues()

/** Makes every text of a query storable, for queries that a library writes and we never see. */
export const storableQueries: KyselyPlugin = {
  transformQuery: ({ node, queryId }) => values.transformNode(node, queryId),
  transformResult: async ({ result }) => result,
}
