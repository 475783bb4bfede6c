import type { z } from 'zod'
import type { citationAnswer } from '../api/citations.ts'
import type { hitRecord, wholeStatementRecord } from '../api/records.ts'
import type { QuotationRecords } from '../quotation-record.ts'

// What a tool answers, as a text that is read: who said it, when, the words, the permalink.

type Hits = { items: z.output<typeof hitRecord>[]; total: number; next: string | null; notes: string[] }

export function describeHits({ items, total, next, notes }: Hits): string {
  if (items.length === 0) return ['Nothing was found.', ...notes].join(' ')
  const hits = items.map(
    ({ url, kind, speaker, label, transcript, snippet }, place) =>
      `${place + 1}. ${speaker?.name ?? label ?? 'Note'} (${kind}), ${transcript.date}, ${transcript.title}\n${url}\n${snippet.map(({ text }) => text).join('')}`,
  )
  const more = next === null ? '' : `\n\nRead on with cursor ${next}`
  return [`${total} found.`, ...notes, ...hits].join('\n\n') + more
}

export function describeStatement(statement: z.output<typeof wholeStatementRecord>): string {
  const { speaker, label, role, kind, text, url, transcript, previous, next } = statement
  const who = [speaker?.name ?? label ?? 'Nobody', role].filter((part) => part !== null).join(', ')
  const around = [previous && `before it: ${previous}`, next && `after it: ${next}`].filter(Boolean).join('; ')
  return [
    `${who} (${kind}), ${transcript.date}${transcript.place ? `, ${transcript.place}` : ''}: ${transcript.title}`,
    url,
    text,
    around,
  ].join('\n\n')
}

export function describeCitations({ items, bibtex }: z.output<typeof citationAnswer>): string {
  return [...items.map(({ name, text }) => `${name}: ${text}`), bibtex].join('\n\n')
}

export function describeCheck({ quotations, leftOut }: QuotationRecords): string {
  if (quotations.length === 0) return 'There is no quotation in this text.'
  const checked = quotations.map(({ number, text, verdict, passage }) => {
    if (passage === null) return `${number}. “${text}”: ${verdict}.`
    const who = passage.speaker?.name ?? passage.label ?? 'somebody'
    const said = `said by ${who} on ${passage.transcript.date}: “${passage.exact}”`
    return `${number}. “${text}”: ${verdict}; ${verdict === 'not-found' ? `nearest, ${said}` : said}\n${passage.passageUrl}`
  })
  const rest = leftOut > 0 ? [`${leftOut} more quotations were not checked: send the text in parts.`] : []
  return [...checked, ...rest].join('\n\n')
}
