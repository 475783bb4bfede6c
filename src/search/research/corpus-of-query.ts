import type { QueryNode } from '../query/query-node.ts'

/**
 * The part of a query that says where to look, without the words to look for: `sanctions speaker:psaki` is looked for in
 * what Psaki says. Only fields that hold for the whole query count.
 */
export function corpusOfQuery(query: QueryNode): QueryNode {
  if (isField(query)) return query
  if (query.type !== 'and') return { type: 'everything' }
  const fields = query.nodes.filter(isField)
  const [only] = fields
  if (!only) return { type: 'everything' }
  return fields.length === 1 ? only : { type: 'and', nodes: fields }
}

function isField(node: QueryNode): boolean {
  if (node.type === 'not') return isField(node.node)
  if (node.type === 'or' || node.type === 'and') return node.nodes.every(isField)
  return node.type === 'field'
}
