import { z } from 'zod'
import type { Passage } from './passage.ts'

/** Characters of a passage in an address; more are no passage but an attack. */
const longest = { quote: 2000, around: 300 }

const around = z.string().trim().min(1).max(longest.around).optional().catch(undefined)

const passageParametersSchema = z
  .object({
    q: z.string().trim().min(1).max(longest.quote),
    to: around,
    prefix: around,
    suffix: around,
  })
  .transform(({ q, ...rest }): Passage => ({ quote: q, ...rest }))

/** The passage that an address names (see passagePath), or null when it names none or makes no sense. */
export function readPassageParameters(query: URLSearchParams): Passage | null {
  const given = Object.fromEntries(['q', 'to', 'prefix', 'suffix'].map((name) => [name, query.get(name) ?? undefined]))
  return passageParametersSchema.safeParse(given).data ?? null
}
