import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseTranscript } from '#src/parser/parse-transcript.ts'
import { readTextDocument } from '#src/readers/read-text-document.ts'
import { readSpeakerRegister } from '#src/readers/speaker-register.ts'
import { findUnaccounted } from '../support/account-for-source.ts'

const project = resolve(import.meta.dirname, '../..')
const raw = resolve(project, '../shared/corpora/2025-04-11-almaty-lavrov.txt')
const canonical = join(project, 'content/2025/2025-04-11-almaty-cis-foreign-ministers.md')
const register = readSpeakerRegister(readFileSync(join(project, 'content/speakers.yaml'), 'utf8'))

function parseFile(file: string) {
  if (!existsSync(file)) throw new Error(`The Almaty transcript is missing: put it at ${file}`)
  const { document } = readTextDocument(readFileSync(file), file)
  if (!document) throw new Error(`${file} can't be read`)
  return { text: document.text, parsed: parseTranscript(document, register.speakers, file) }
}

describe('the Almaty transcript', () => {
  test('reads from raw text as one remark, six questions and six answers in six exchanges', () => {
    const { statements } = parseFile(raw).parsed
    const pairs = [0, 1, 2, 3, 4, 5].flatMap((exchange) => [`question ${exchange}`, `answer ${exchange}`])
    expect(statements.map(({ kind, exchange }) => `${kind} ${exchange}`)).toEqual(['remark null', ...pairs])
    const speakers = new Set(statements.filter(({ kind }) => kind !== 'question').map(({ speaker }) => speaker?.name))
    expect([...speakers]).toEqual(['Sergey Lavrov'])
  })

  test('gives title, date and place without front matter, and accounts for every character', () => {
    const { text, parsed } = parseFile(raw)
    expect(parsed.metadata).toMatchObject({ date: '2025-04-11', place: 'Almaty' })
    expect(parsed.metadata?.title).toBe(
      'Foreign Minister Sergey Lavrov’s remarks and answers to media questions following a meeting of the CIS Foreign Ministers Council',
    )
    expect(findUnaccounted(text, parsed)).toEqual([])
  })

  test('sets the photo credit and the Telegram line aside with a reason', () => {
    const { text, parsed } = parseFile(raw)
    const aside = parsed.spans.flatMap((span) =>
      span.role === 'boilerplate' ? [[span.reason, text.slice(span.start, span.end)]] : [],
    )
    expect(aside).toContainEqual(['credit', 'Photo: MFA'])
    expect(aside).toContainEqual([
      'advertisement',
      'read more in our Telegram-channel https://t.me/The_International_Affairs',
    ])
  })

  test('says the same in content/ as in the raw text, word for word', () => {
    const said = (file: string) =>
      parseFile(file).parsed.statements.map(({ kind, label, text }) => ({ kind, label, text }))
    expect(said(canonical)).toEqual(said(raw))
  })

  test('speaks of multipolarity in the first answer', () => {
    const found = parseFile(canonical).parsed.statements.filter(({ text }) => text.includes('multipolarity'))
    expect(found.map(({ kind, exchange }) => [kind, exchange])).toEqual([['answer', 0]])
  })
})
