import type { Speaker } from '#src/transcript/speaker.ts'
import type { UnlabelledStatement } from '#src/transcript/statement.ts'

/** Statements of speakers who turned out to be somebody of the register are that person's. */
export function followMergedSpeakers(
  statements: readonly UnlabelledStatement[],
  register: readonly Speaker[],
): UnlabelledStatement[] {
  const merged = new Map(
    register.flatMap(({ slug, name, formerly = [] }) => formerly.map((former) => [former, { slug, name }] as const)),
  )
  if (merged.size === 0) return [...statements]
  return statements.map((statement) => {
    const speaker = merged.get(statement.speaker?.slug ?? '')
    return speaker ? { ...statement, speaker } : statement
  })
}
