/** How many exchanges statements make. */
export function countExchanges(statements: readonly { exchange: number | null }[]): number {
  return 1 + Math.max(-1, ...statements.map(({ exchange }) => exchange ?? -1))
}
