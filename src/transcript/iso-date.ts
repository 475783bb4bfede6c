import { z } from 'zod'

/** A day as `YYYY-MM-DD`, one that the calendar has. */
export const isoDateSchema = z.iso.date('expected a day as YYYY-MM-DD')
