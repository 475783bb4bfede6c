import { z } from 'zod'

const single = (value: unknown) => (Array.isArray(value) ? value[0] : value)
const text = (longest: number) =>
  z.preprocess(
    single,
    z
      .string()
      .transform((given) => given.slice(0, longest).trim())
      .catch(''),
  )

/** What an address asks of two speakers: one by slug, the other by slug or name, and the words. */
export const compareParametersSchema = z.object({ one: text(250), other: text(250), q: text(500) })
