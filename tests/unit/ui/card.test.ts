import { describe, expect, it } from 'vitest'
import { cardOfStatement, cardOfTranscript } from '#src/ui/card-of.ts'
import { toCardText } from '#src/ui/card-text.ts'
import { examplePage } from '../../support/example-page.ts'

describe('the text of a card', () => {
  it('is drawn in Latin, Cyrillic, Greek and Vietnamese letters', () => {
    for (const text of ['Łódź, Ünïcode & “quotes”', 'Встреча № 3 — «да»', 'Η Ελλάδα', 'Việt Nam'])
      expect(toCardText(text)).toBe(text)
  })

  it('is none in scripts that no face has', () => {
    for (const text of ['我们谈到了合作', 'Hello 世界', 'مرحبا', 'नमस्ते', 'สวัสดี']) expect(toCardText(text)).toBeNull()
  })

  it('leaves out signs that no face has, and keeps the words', () => {
    expect(toCardText('Good 👍 morning →\u00a0all\u2011in\u200b')).toBe('Good morning all-in')
  })

  it('takes letters and accents together, however they are written', () => {
    expect(toCardText('Cafe\u0301')).toBe('Café')
  })
})

describe('a card', () => {
  it('has the words, who said them as what, and when', () => {
    expect(cardOfStatement(examplePage(), 'The CIS is one of them.')).toEqual({
      above: 'Answer · Remarks and answers to media questions',
      words: 'The CIS is one of them.',
      quoted: true,
      name: 'Sergey Lavrov',
      below: 'Foreign Minister of Russia · 11 April 2025',
    })
  })

  it('names language and day where the words can’t be drawn', () => {
    const page = examplePage({
      role: null,
      statement: { language: 'zh', speaker: { slug: 'wang-yi', name: '王毅' } },
      transcript: { title: '外交部例行记者会' },
    })
    expect(cardOfStatement(page, '我们谈到了合作。')).toEqual({
      above: 'Answer',
      words: 'A statement in Chinese',
      quoted: false,
      name: null,
      below: '11 April 2025',
    })
  })

  it('of a transcript has its title, place, speakers, day and size', () => {
    expect(cardOfTranscript(examplePage().transcript)).toEqual({
      above: 'Transcript · Almaty',
      words: 'Remarks and answers to media questions',
      quoted: false,
      name: 'Sergey Lavrov',
      below: '11 April 2025 · 13 statements',
    })
  })
})
