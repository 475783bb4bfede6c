import type { Statement } from '#src/transcript/statement.ts'
import type { Transaction } from './database.ts'

type Details = Pick<Statement, 'certainty' | 'position' | 'start' | 'end' | 'outlet' | 'language' | 'corrections'>

/** The columns of what is known of a statement beside what is said and by whom. */
export function detailsOf({ certainty, position, start, end, outlet, language, corrections }: Details) {
  return {
    certainty: JSON.stringify(certainty),
    ...{ line: position.line, column: position.column },
    ...{ start: start ?? null, end: end ?? null, outlet: outlet ?? null, language: language ?? null },
    corrections: corrections ? JSON.stringify(corrections) : null,
  }
}

/**
 * Bring what is known of a transcript's statements beside their words up to date, as when the parser has learnt more.
 * @returns whether a reader of the archive would notice: places in the source alone don't count.
 */
export async function refreshStatements(
  transaction: Transaction,
  transcriptId: number,
  statements: readonly Statement[],
): Promise<boolean> {
  const rows = await transaction.statement.findMany({
    where: { transcriptId },
    select: {
      ...{ id: true, certainty: true, line: true, column: true },
      ...{ start: true, end: true, outlet: true, language: true, corrections: true },
    },
  })
  const stored = new Map(rows.map(({ id, ...row }) => [id, row]))
  let noticed = false
  for (const { id, ...statement } of statements) {
    const details = detailsOf(statement)
    const before = stored.get(id)
    if (!before || isSame(details, before)) continue
    await transaction.statement.update({ where: { id }, data: details })
    noticed ||= !isSame({ ...details, line: 0, column: 0 }, { ...before, line: 0, column: 0 })
  }
  return noticed
}

type Columns = ReturnType<typeof detailsOf>

function isSame(one: Columns, other: Columns): boolean {
  return (Object.keys(one) as (keyof Columns)[]).every((column) => one[column] === other[column])
}
