import { isSideways } from '../../../domain/sideways-icon.ts'
import type { RowNode, Scene, SceneNode } from './scene.ts'

/** The scene as a reader from right to left expects it. Text keeps its own direction; only its place is mirrored. */
export function mirrored(scene: Scene): Scene {
  return { ...scene, nodes: mirroredNodes(scene.nodes, scene.width) }
}

function mirroredNodes(nodes: readonly SceneNode[], axis: number): SceneNode[] {
  return nodes.map((node) => mirroredNode(node, axis))
}

function mirroredNode(node: SceneNode, axis: number): SceneNode {
  switch (node.kind) {
    case 'rect': {
      const x = axis - node.x - node.width
      if (!node.corners) return { ...node, x }
      const [topLeft, topRight, bottomRight, bottomLeft] = node.corners
      return { ...node, x, corners: [topRight, topLeft, bottomLeft, bottomRight] }
    }
    case 'path':
      return { ...node, x: axis - node.x, mirrored: !node.mirrored }
    case 'text':
      return { ...node, x: axis - node.x - node.block.width }
    case 'icon': {
      const x = axis - node.x - node.width
      return isSideways(node.name) ? { ...node, x, mirrored: !node.mirrored } : { ...node, x }
    }
    case 'circle':
    case 'avatar':
    case 'emoji':
    case 'image':
      return { ...node, x: axis - node.x - node.width }
    case 'figure':
      return { ...node, x: axis - node.x - node.width, children: mirroredNodes(node.children, axis) }
    case 'group':
      return { ...node, children: mirroredNodes(node.children, axis) }
    case 'table':
      return { ...node, x: axis - node.x - node.width, rows: node.rows.map((row) => mirroredRow(row, axis)) }
    default:
      return node satisfies never
  }
}

function mirroredRow(row: RowNode, axis: number): RowNode {
  return {
    ...row,
    background: mirroredNodes(row.background, axis),
    cells: row.cells.map((cell) => ({ ...cell, children: mirroredNodes(cell.children, axis) })),
  }
}
