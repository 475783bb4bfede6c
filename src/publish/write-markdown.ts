import type { WholeTranscript } from './api/records.ts'

/**
 * A transcript as Markdown that people and language models read: what is known of the event as YAML, then each statement
 * under who says it, with its permalink.
 */
export function writeMarkdown(transcript: WholeTranscript): string {
  const { title, url, date, place, event, language, source, revision } = transcript
  const known = Object.entries({
    title,
    date,
    place,
    event,
    language,
    source: source.url ?? source.name,
    url,
    revision,
  })
  const front = known.flatMap(([name, value]) => (value === null ? [] : [`${name}: ${JSON.stringify(value)}`]))
  const statements = transcript.statements.map((statement) => {
    const who = statement.speaker?.name ?? statement.label
    const name = who === null ? statement.kind : `${escapeMarkdown(who)} (${statement.kind})`
    return [`### ${name}`, `<${statement.url}>`, ...statement.paragraphs].join('\n\n')
  })
  return `---\n${front.join('\n')}\n---\n\n# ${escapeMarkdown(title)}\n\n${statements.join('\n\n')}\n`
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>#]/g, '\\$&')
}
