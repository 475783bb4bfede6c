import type { TranscriptPart } from '#src/query/views.ts'
import { firstWords } from '#src/transcript/first-words.ts'
import { formatNumber } from './format-count.ts'
import { textDirection } from './text-direction.ts'
import { words } from './words.ts'

/** Characters of a question that tell it from the others. */
const length = 96
/** Characters under which a question is likely a greeting or broken off. */
const telling = 40

/** The contents of a transcript: each exchange by the first words of its first question that says something. */
export function Contents({ parts, language }: { parts: readonly TranscriptPart[]; language: string }) {
  const entries = parts.flatMap(({ exchange, statements }) => {
    const questions = statements.filter(({ kind }) => kind === 'question')
    const opening = statements[0]
    const text = questions.find((question) => question.text.length >= telling)?.text ?? questions[0]?.text
    return exchange === null || !opening ? [] : [{ number: exchange + 1, id: opening.id, text: text ?? opening.text }]
  })
  if (entries.length < 2) return null
  return (
    <details className="contents">
      <summary className="font-semibold">
        <h2 className="inline">{words('transcript')('questions')}</h2>{' '}
        <span className="font-normal text-soft">{formatNumber(entries.length)}</span>
      </summary>
      <ol lang={language} dir={textDirection(language)} className="mt-3 space-y-1 text-[0.9375rem] leading-snug">
        {entries.map(({ number, id, text }) => (
          <li key={id}>
            <a href={`#${id}`} className="entry" data-exchange={number}>
              <span className="text-soft tabular-nums">{number}</span>
              <span>{firstWords(text, length)}</span>
            </a>
          </li>
        ))}
      </ol>
    </details>
  )
}
