import { answerApi } from '../../../api/answer-api.ts'

export const dynamic = 'force-dynamic'

/** A whole transcript as a file at the address of its page: what the API has in this format. */
export const GET = answerApi
export const HEAD = answerApi
export const OPTIONS = answerApi
