import { createHash } from 'node:crypto'
import { type StatementId, statementIdFromDigest } from '#src/transcript/statement-id.ts'

/** What an id is minted from. `salt` rises from 0 until the id is free. */
export type Mint = { transcript: string; speaker: string | null; digest: string; salt: number }

/** The id that a statement gets when it has none: the same for the same transcript, speaker, words and salt. */
export function mintId({ transcript, speaker, digest, salt }: Mint): StatementId {
  const hash = createHash('sha256').update(JSON.stringify([transcript, speaker, digest, salt]))
  return statementIdFromDigest(hash.digest())
}
