type Role = { title: string; since: string | null; until: string | null }

/** What somebody was on a day (YYYY-MM-DD); both ends of a period belong to it. Of several roles, the one taken last. */
export function roleOnDay(roles: readonly Role[], date: string): string | null {
  const held = roles.filter(
    ({ since, until }) => (since === null || since <= date) && (until === null || date <= until),
  )
  return held.at(-1)?.title ?? null
}
