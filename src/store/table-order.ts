import { Prisma } from './generated/sqlite/client.ts'

/** A table and the column that names its rows. */
export type Table = { model: Prisma.ModelName; key: string }

/** Tables and their keys, in an order in which rows can be put in: what a row points to comes before it. */
const keys: Partial<Record<Prisma.ModelName, string>> = {
  ...{ Speaker: 'id', SpeakerLabel: 'id', SpeakerRole: 'id', FormerSpeakerSlug: 'slug', SpeakerProfile: 'speakerId' },
  ...{
    Picture: 'name',
    SpeakerEdit: 'slug',
    SpeakerChange: 'id',
    SpeakerProposal: 'id',
    StatementSpeaker: 'statementId',
  },
  ...{ Transcript: 'id', Translation: 'transcriptId', FormerSlug: 'slug', Revision: 'id', Exchange: 'id' },
  ...{ Statement: 'id', RetiredStatement: 'id', QuotationLink: 'id', Change: 'sequence' },
  ...{ DeskEdition: 'transcriptId', WithdrawnTranscript: 'transcriptId', WithdrawnAddress: 'address' },
  ...{ PastWithdrawal: 'id', Editor: 'id', EditorSession: 'id', Credential: 'id', Verification: 'id' },
  ...{ OneTimeCode: 'id', Passkey: 'id', ApiToken: 'id', RateLimit: 'key', AuditEntry: 'id', Draft: 'id' },
  ...{ DraftSource: 'draftId', Webhook: 'id', WebhookDelivery: 'id', JobPlace: 'name' },
}
/** Who is looking at what just now, and what one page leaves for the next: gone within an hour, and no part of the archive. */
const passing: ReadonlySet<Prisma.ModelName> = new Set(['DraftPresence', 'LeftBehind'])

/**
 * All tables of an archive, each with its key.
 * @throws Error when a model is not in the order: somebody added one and would lose it in a move.
 */
export function tablesInOrder(): Table[] {
  const missing = Object.values(Prisma.ModelName).filter((model) => keys[model] === undefined && !passing.has(model))
  if (missing.length > 0) throw new Error(`${missing.join(', ')}: not in src/store/table-order.ts`)
  return Object.entries(keys).map(([model, key]) => ({ model: model as Prisma.ModelName, key }))
}
