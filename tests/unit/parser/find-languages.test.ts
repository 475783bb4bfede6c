import { describe, expect, test } from 'vitest'
import { findLanguages } from '#src/parser/find-languages.ts'
import { parseTranscript } from '#src/parser/parse-transcript.ts'
import { readTextDocument } from '#src/readers/read-text-document.ts'

const english =
  'We have spoken with our partners about the talks in the spring, and we will go on doing so until there is an agreement that both sides can sign.'
const spanish =
  'Muchas gracias, señor presidente. Queremos saber cuándo piensa el Gobierno presentar los presupuestos y por qué no lo ha hecho todavía este año.'
const russian =
  'Мы договорились встретиться весной, и о точных сроках сообщим дополнительно, когда они будут согласованы всеми участниками переговоров.'
const chinese = '我们已经同各方进行了多次沟通，会谈将于春季在日内瓦举行，具体时间将在确定之后另行公布，谢谢大家。'

async function read(language: string | null, ...said: string[]) {
  const frontMatter = `---\ntitle: Talk\ndate: 2021-02-01\n${language === null ? '' : `language: ${language}\n`}---\n\n`
  const text = frontMatter + said.map((words, index) => `SPEAKER ${index % 2 ? 'B' : 'A'}: ${words}\n`).join('\n')
  const { document } = readTextDocument(new TextEncoder().encode(text), 'talk.md')
  if (!document) throw new Error('The text was not read.')
  const { metadata, statements, diagnostics } = await findLanguages(parseTranscript(document, []))
  const found = statements.map((statement) => statement.language)
  return { language: metadata?.language, found, rules: diagnostics.map(({ rule }) => rule) }
}

describe('the language of a transcript', () => {
  test.each([
    ['ru', russian],
    ['es', spanish],
    ['zh', chinese],
  ])('is found by its words where the source does not say it (%s), with a note', async (language, words) => {
    const reading = await read(null, words, words)
    expect(reading).toMatchObject({ language, found: [undefined, undefined] })
    expect(reading.rules).toContain('guessed-language')
  })

  test('needs no note where it is English', async () => {
    const reading = await read(null, english, english)
    expect(reading.language).toBe('en')
    expect(reading.rules).not.toContain('guessed-language')
  })

  test('is what the source says, whatever the words', async () => {
    expect(await read('gl', spanish, spanish)).toMatchObject({ language: 'gl', found: [undefined, undefined] })
  })
})

describe('the language of a statement', () => {
  test('stands with it where it is another than the transcript’s', async () => {
    expect((await read('en', english, spanish, english, russian, english, chinese)).found).toEqual([
      ...[undefined, 'es', undefined, 'ru', undefined, 'zh'],
    ])
  })

  test('is left alone where a statement is too short to tell, or the languages are too much alike', async () => {
    expect((await read('en', english, 'Muchas gracias, señor presidente.', english)).found[1]).toBeUndefined()
    expect((await read('pt-BR', spanish, spanish)).found).toEqual([undefined, undefined])
  })

  test('is not told by what brackets hold', async () => {
    const translated = `(Speaks Spanish: ${spanish}) Thank you all very much for coming here this morning, and have a good day.`
    expect((await read('en', english, translated)).found).toEqual([undefined, undefined])
  })

  test('is left alone where most of a transcript seems to be in another, as when its own was not known', async () => {
    expect((await read('en', spanish, spanish, english)).found).toEqual([undefined, undefined, undefined])
  })
})
