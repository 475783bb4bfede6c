import type { StatementTable } from '../index/statement-table.ts'
import type { MatchGroup } from './research-engine.ts'

/** Rows gathered by transcript, in the order in which each transcript comes first; `perGroup` ids of each at most. */
export function groupRows(rows: readonly number[], table: StatementTable, perGroup: number): MatchGroup[] {
  const groups = new Map<string, MatchGroup>()
  for (const row of rows) {
    const transcript = table.transcriptOf(row)?.transcript ?? ''
    const group = groups.get(transcript) ?? { transcript, count: 0, ids: [] }
    if (group.count === 0) groups.set(transcript, group)
    group.count++
    if (group.ids.length < perGroup) group.ids.push(table.idOf(row))
  }
  return [...groups.values()]
}
