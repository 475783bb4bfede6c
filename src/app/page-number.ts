import { z } from 'zod'

/** Pages past this are nobody's reading. */
const last = 10_000

/** A page of a list as an address names it, from 1; anything that is none is the first. */
export const pageNumberSchema = z
  .string()
  .regex(/^[1-9]\d{0,4}$/)
  .transform(Number)
  .pipe(z.int().max(last))
  .catch(1)
