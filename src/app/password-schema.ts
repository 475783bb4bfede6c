import { z } from 'zod'
import { passwordLength } from '#src/editors/auth.ts'

/** A password that is to be set. */
export const passwordSchema = z
  .string()
  .min(
    passwordLength.least,
    `A password has at least ${passwordLength.least} characters. Four words at random are good.`,
  )
  .max(passwordLength.most, `A password has at most ${passwordLength.most} characters.`)

/** The token of a link to set a password. */
export const tokenSchema = z.string().regex(/^[\w-]{32}$/)
