import type { WholeTranscript } from './api/records.ts'

/** A transcript as plain text: the headline, where and when, then each statement after its label. */
export function writePlainText({ title, date, place, url, statements }: WholeTranscript): string {
  const head = [title, [place, date].filter((part) => part !== null).join(', '), url].join('\n')
  const spoken = statements.map(({ label, speaker, kind, text }) => {
    const who = label ?? speaker?.name ?? null
    return who === null || kind === 'note' ? text : `${who}: ${text}`
  })
  return `${head}\n\n${spoken.join('\n\n')}\n`
}
