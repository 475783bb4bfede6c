/** The tables that readers are shown. Those of the desk, of accounts and of limits are read where they are written. */
const archive = new Set([
  ...['Transcript', 'Translation', 'FormerSlug', 'Revision', 'Exchange', 'Statement', 'RetiredStatement'],
  ...['Speaker', 'SpeakerLabel', 'SpeakerRole', 'SpeakerProfile', 'FormerSpeakerSlug', 'StatementSpeaker'],
  ...['Change', 'QuotationLink', 'WithdrawnTranscript', 'WithdrawnAddress', 'PastWithdrawal'],
])
/** Tables that are not ours, such as the server's own, are written without quotes. */
const unquoted = /\b(?:FROM|JOIN)\s+(?!["(])/i

/** Whether a question reads nothing but what readers are shown, so that a replica may answer it. */
export function readsArchive(sql: string): boolean {
  if (!isReading(sql) || unquoted.test(sql)) return false
  const tables = [...sql.matchAll(/"([A-Z]\w*)"/g)].map(([, name = '']) => name)
  return tables.length > 0 && tables.every((name) => archive.has(name))
}

/** Whether a question changes nothing, so that it can be asked again. */
export function isReading(sql: string): boolean {
  return /^\s*SELECT\b/i.test(sql) && !/\bFOR (?:UPDATE|SHARE)\b|\b(?:setval|nextval|pg_advisory\w*)\(/i.test(sql)
}
