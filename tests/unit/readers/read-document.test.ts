import { describe, expect, test } from 'vitest'
import { maximumBytes, readDocument } from '#src/readers/read-document.ts'
import { readTextDocument } from '#src/readers/read-text-document.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const read = (text: string, name = 'talk.md') => readTextDocument(bytes(text), name)
const blocksOf = (text: string, name?: string) => {
  const { document } = read(text, name)
  return document?.blocks.map(({ kind, start, end }) => `${kind}: ${document.text.slice(start, end)}`)
}
/** The only diagnostic of a file that can't be read, as `line:column rule`. */
const problemOf = async (content: Uint8Array, name = 'talk.md') => {
  const { document, diagnostics } = await readDocument(content, name)
  const [problem, ...more] = diagnostics
  return { document, problem: problem && `${problem.position.line}:${problem.position.column} ${problem.rule}`, more }
}
const refused = (problem: string) => ({ document: null, problem, more: [] })

describe('a file that can’t be read gives one error with its place', () => {
  test('when it is empty or only white space', async () => {
    expect(await problemOf(bytes(''))).toEqual(refused('1:1 empty-file'))
    expect(await problemOf(bytes(' \n\u00a0\n'))).toEqual(refused('1:1 empty-file'))
  })

  test('when it is larger than 20 MB', async () => {
    expect(await problemOf(new Uint8Array(maximumBytes + 1))).toEqual(refused('1:1 file-too-large'))
  })

  test('at the first byte that is not UTF-8', async () => {
    const latin = Uint8Array.from([...bytes('Zürich\nQ: '), 0xe9, 0x74, 0xe9])
    expect(await problemOf(latin)).toEqual(refused('2:4 not-utf-8'))
  })

  test('at the end, when the last character is cut off', async () => {
    expect(await problemOf(bytes('Hello…').subarray(0, 7))).toEqual(refused('1:6 not-utf-8'))
  })

  test('at a NUL character', async () => {
    expect(await problemOf(bytes('Hello\nthere\0'))).toEqual(refused('2:6 nul-character'))
  })

  test('when it is an RTF or an old Word file', async () => {
    expect(await problemOf(bytes('{\\rtf1 …'))).toEqual(refused('1:1 unknown-format'))
    expect(await problemOf(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'talk.doc')).toEqual(
      refused('1:1 unknown-format'),
    )
  })

  test('where its YAML breaks off', async () => {
    expect(await problemOf(bytes('---\ntitle: Talk\ndate: [2021\n---\nHello.'))).toEqual(refused('4:1 broken-yaml'))
    expect(await problemOf(bytes('---\ntitle: a: b\n---\nHello.'))).toEqual(refused('2:8 broken-yaml'))
  })

  test('when a key of its YAML stands twice', async () => {
    expect(await problemOf(bytes('---\ntitle: a\ntitle: b\n---\nHello.'))).toEqual(refused('3:1 broken-yaml'))
  })

  test('when its front matter is never closed', async () => {
    expect(await problemOf(bytes('---\ntitle: Talk\n\nHello.'))).toEqual(refused('1:1 front-matter-unclosed'))
  })

  test('when its YAML is nested beyond reason or multiplies itself', async () => {
    const bomb = ['a: &a [x,x,x,x,x,x,x,x,x]', ...'bcdefgh'].map((line, i) =>
      i === 0 ? line : `${line}: &${line} [${`*${'abcdefgh'[i - 1]},`.repeat(9)}]`,
    )
    expect((await problemOf(bytes(`---\n${bomb.join('\n')}\n---\nHello.`))).problem).toBe('2:1 broken-yaml')
    expect((await problemOf(bytes(`---\na: ${'['.repeat(90_000)}\n---\nHello.`))).problem).toMatch(/broken-yaml$/)
  })
})

describe('text', () => {
  test('is decoded from UTF-16 when a byte order mark says so', () => {
    const little = Uint8Array.from([0xff, 0xfe, 0x48, 0, 0x69, 0])
    const big = Uint8Array.from([0xfe, 0xff, 0, 0x48, 0, 0x69])
    expect(readTextDocument(little, 'talk.txt').document?.text).toBe('Hi')
    expect(readTextDocument(big, 'talk.txt').document?.text).toBe('Hi')
  })

  test('begins after a UTF-8 byte order mark', () => {
    expect(read('\ufeff---\ntitle: Talk\n---\nHello.').document).toMatchObject({
      frontMatter: { data: { title: 'Talk' } },
    })
  })

  test('keeps its line ends, so that offsets are those of the source', () => {
    const { document } = read('One.\r\n\r\nTwo.\rThree.')
    expect(document?.text).toBe('One.\r\n\r\nTwo.\rThree.')
    expect(document?.blocks[1]?.position).toEqual({ line: 3, column: 1, offset: 8 })
  })
})

describe('Markdown', () => {
  test('is told by front matter, whatever the file is called', () => {
    expect(read('---\ntitle: Talk\n---\n- a', 'talk.txt').document?.format).toBe('markdown')
    expect(read('- a', 'talk.txt').document?.format).toBe('text')
  })

  test('may begin with a rule that is no front matter', () => {
    expect(blocksOf('---\n\nHello there.')).toEqual(['rule: ---', 'paragraph: Hello there.'])
  })

  test('is cut into paragraphs, headings, list items, quotations, tables and rules', () => {
    expect(blocksOf('# Talk\n\nOne\ntwo.\n\n- a\n- b\n\n> said\n\n* * *\n\n| a |\n| - |\n| b |\n')).toEqual([
      'heading: # Talk',
      'paragraph: One\ntwo.',
      'list-item: - a',
      'list-item: - b',
      'quote: > said',
      'rule: * * *',
      'table: | a |\n| - |\n| b |',
    ])
  })

  test('has no indented code, no HTML blocks and no underlined headings', () => {
    expect(blocksOf('      Listen.\n\n<div>\nHello\n\nThere\n---')).toEqual([
      'paragraph: Listen.',
      'paragraph: <div>\nHello',
      'paragraph: There',
      'rule: ---',
    ])
  })

  test('ends a paragraph at a line of no-break spaces, and at a line of asterisks', () => {
    expect(blocksOf('One.\n\u00a0 \nTwo.\n\\*\\*\\*\nThree.')).toEqual([
      'paragraph: One.',
      'paragraph: Two.',
      'rule: \\*\\*\\*',
      'paragraph: Three.',
    ])
  })
})

describe('plain text', () => {
  test('has a paragraph on each line where lines are not wrapped', () => {
    expect(blocksOf(`Question: Why?\nAnswer: ${'So it is. '.repeat(30).trim()}\nAnd so on.`, 'talk.txt')).toHaveLength(
      3,
    )
  })

  test('has paragraphs between blank lines where lines are wrapped', () => {
    const wrapped =
      'The lines of this text were broken\nwhere the margin was, so each of\nthem is about as long as the next.\n\nThis is a second paragraph, which\ngoes on here.\n'
    expect(blocksOf(wrapped, 'talk.txt')).toHaveLength(2)
  })
})
