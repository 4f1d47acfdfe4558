import type { SceneNode } from './scene.ts'

/** Calls `each` for every node of a scene that stands for itself, in drawing order. */
export function visitNodes(nodes: readonly SceneNode[], each: (node: SceneNode) => void): void {
  for (const node of nodes) {
    switch (node.kind) {
      case 'group':
      case 'figure':
        visitNodes(node.children, each)
        break
      case 'table':
        for (const row of node.rows) {
          visitNodes(row.background, each)
          for (const cell of row.cells) visitNodes(cell.children, each)
        }
        break
      default:
        each(node)
    }
  }
}
