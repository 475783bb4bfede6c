import { answerApi } from '../../answer-api.ts'

export const dynamic = 'force-dynamic'

// Every address below /api/v1: what stands there is said by the operations in src/publish/api, and by nothing else. These
// addresses are not behind src/proxy.ts: they have no language, and it would hold what is uploaded in memory twice.
export const GET = answerApi
export const POST = answerApi
export const HEAD = answerApi
export const OPTIONS = answerApi
