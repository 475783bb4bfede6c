import type { StatementKind } from '#src/transcript/statement.ts'
import { words } from './words.ts'

/** What a kind of statement is called on a page. */
export function kindName(kind: StatementKind): string {
  return words('kinds')(kind)
}
