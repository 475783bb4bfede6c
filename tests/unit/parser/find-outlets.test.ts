import { describe, expect, test } from 'vitest'
import { readOutlet } from '#src/parser/find-outlets.ts'
import { parseTranscript } from '#src/parser/parse-transcript.ts'
import { readTextDocument } from '#src/readers/read-text-document.ts'

/** Of each statement what the source calls who speaks, and the outlet that was kept. */
function outletsOf(body: string) {
  const text = `---\ntitle: Talk\ndate: 2021-02-01\n---\n\n${body}\n`
  const { document } = readTextDocument(new TextEncoder().encode(text), 'talk.md')
  if (!document) throw new Error('The text was not read.')
  return parseTranscript(document, []).statements.map(({ label, outlet }) => [label, outlet])
}

describe('the outlet of a journalist', () => {
  test.each([
    ['John Smith (Reuters)', 'Reuters'],
    ['Question (Channel 6 News)', 'Channel 6 News'],
    ['QUESTION [AP]', 'AP'],
    ['VERA BLUM, LAKESIDE RADIO', 'LAKESIDE RADIO'],
    ['Вопрос (ТАСС)', 'ТАСС'],
    ['光华日报记者', '光华日报'],
    ['《海峡日报》记者', '海峡日报'],
    ['Abigail O. Fenn (freelance)', 'freelance'],
  ])('is read from the label %s', (label, outlet) => {
    expect(readOutlet(label)).toBe(outlet)
  })

  test.each([
    ...['Question (retranslated from English)', 'Question (in Russian)', 'Reporter (via interpreter)'],
    ...[
      'JOURNALISTE (interprétation)',
      '记者(英文)',
      'Question (Mr. Kelly)',
      'Petra Holm, Treasurer',
      'Question',
      '记者',
    ],
  ])('is not read into the label %s', (label) => {
    expect(readOutlet(label)).toBeUndefined()
  })

  test('stands with each statement under the label of somebody who asks, and with nobody else’s', () => {
    const said = outletsOf(
      ['Where do the talks stand?', 'And when do they end?']
        .map((question) => `John Smith (Reuters): ${question}\n\nMINISTER BERG: I can’t say.`)
        .join('\n\n'),
    )
    const pair = [
      ['John Smith (Reuters)', 'Reuters'],
      ['MINISTER BERG', undefined],
    ]
    expect(said).toEqual([...pair, ...pair])
  })

  test('is kept where a reporter gives it with the name', () => {
    const said = outletsOf(
      'MS. PSAKI:  Go ahead.\n\nQ    Thank you. I’m Anna Berg with the Nordic Herald. Why now?\n\nMS. PSAKI:  Because.',
    )
    expect(said).toEqual([
      ['MS. PSAKI', undefined],
      ['Q', 'Nordic Herald'],
      ['MS. PSAKI', undefined],
    ])
  })

  test('is kept where the name is called with it', () => {
    const said = outletsOf(
      'OPERATOR:  Our next question comes from Anna Berg, Reuters. Please go ahead.\n\nQ    Why now?\n\nMS. PSAKI:  Because.',
    )
    expect(said[1]).toEqual(['Q', 'Reuters'])
  })
})
