import 'server-only'
import { checkQuotations } from '#src/query/check-quotations.ts'

/** The check of a text's quotations, asked anew each time: it follows the archive. */
export const loadQuotationCheck = checkQuotations
