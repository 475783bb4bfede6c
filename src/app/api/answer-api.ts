import { readConfig } from '#src/config.ts'
import { answerRequest } from '#src/publish/api/answer-request.ts'
import { operations } from '#src/publish/api/operations.ts'
import { admitRequest } from './admit-request.ts'
import { performForEditor } from './perform-for-editor.ts'
import { withPublicAddress } from './public-request.ts'

/** Answer a request to the API as a server does: at its public address, counted, and for editors where it brings a token. */
export async function answerApi(request: Request): Promise<Response> {
  const { siteUrl } = readConfig()
  return answerRequest(withPublicAddress(request), {
    ...{ operations, siteUrl, admit: admitRequest, perform: performForEditor },
    report: (error) => process.emitWarning(error instanceof Error ? error : String(error)),
  })
}
