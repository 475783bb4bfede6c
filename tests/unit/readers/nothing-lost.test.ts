import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { parseTranscript } from '#src/parser/parse-transcript.ts'
import { readDocument } from '#src/readers/read-document.ts'
import { findUnaccounted } from '../../support/account-for-source.ts'
import { listCases, readSource } from '../../support/read-case.ts'

const formats = join(import.meta.dirname, '../../fixtures/formats')
const wordFixture = unzipSync(new Uint8Array(readFileSync(join(formats, 'word-bold-labels/source.docx'))))
const encode = (text: string) => new TextEncoder().encode(text)

/** Words that stand nowhere else: `wordba`, `wordbb` … */
const wordAt = (index: number) =>
  `word${[...(index + 26).toString(26)].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 26))).join('')}`

/** A tree of elements with words between them. */
type Tree = { name: string; children: (Tree | null)[] }

/** Trees of elements, at most so deep; where null stands, a word does. */
function trees(names: readonly string[]): fc.Arbitrary<Tree> {
  const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
    tree: fc.record({
      name: fc.constantFrom(...names),
      children: fc.array(fc.oneof({ depthSize: 'small', maxDepth: 4 }, fc.constant(null), tie('tree')), {
        maxLength: 5,
      }),
    }),
  }))
  return tree
}

/** The tree as markup, and the words that it holds. */
function write(forest: readonly Tree[], leaf: (word: string) => string): { markup: string; words: string[] } {
  const words: string[] = []
  const writeTree = ({ name, children }: Tree): string =>
    `<${name}>${children.map((child) => (child === null ? leaf(takeWord()) : writeTree(child))).join('')}</${name.split(' ')[0]}>`
  const takeWord = () => {
    const word = wordAt(words.length)
    words.push(word)
    return word
  }
  return { markup: forest.map(writeTree).join(''), words }
}

/** Read a file and expect each of its words in the text once, and each character of the text accounted for. */
async function expectAllThere(bytes: Uint8Array, name: string, words: readonly string[]): Promise<void> {
  const { document, diagnostics } = await readDocument(bytes, name)
  if (words.length === 0 && !document) return
  expect(document, diagnostics[0]?.message).not.toBeNull()
  if (!document) return
  expect((document.text.match(/word[a-z]+/g) ?? []).sort()).toEqual([...words].sort())
  expect(findUnaccounted(document.text, parseTranscript(document, [], name))).toEqual([])
}

const runs = { numRuns: 150 }

describe('no word is lost, and none comes twice, from', () => {
  test('a web page, however its elements are nested', async () => {
    const names = [
      'div',
      'p',
      'span',
      'b',
      'em',
      's',
      'ul',
      'li',
      'blockquote',
      'h2',
      'table',
      'nav',
      'footer',
      'a href="https://example.org/"',
      'pre',
      'x-own',
    ]
    await fc.assert(
      fc.asyncProperty(fc.array(trees(names), { maxLength: 6 }), async (forest) => {
        const { markup, words } = write(forest, (word) => ` ${word} `)
        await expectAllThere(encode(`<!doctype html><html><head></head><body>${markup}</body></html>`), 'a.html', words)
      }),
      runs,
    )
  })

  test('a Word file of paragraphs, tables, lists and runs of any look', async () => {
    const looks = fc.constantFrom('', '<w:b/>', '<w:i/>', '<w:strike/>', '<w:caps/>', '<w:rStyle w:val="Strong"/>')
    const styles = fc.constantFrom('', '<w:pStyle w:val="Heading1"/>', '<w:pStyle w:val="Unknown"/>')
    const paragraph = fc.tuple(styles, fc.array(looks, { minLength: 1, maxLength: 5 }), fc.boolean())
    await fc.assert(
      fc.asyncProperty(fc.array(paragraph, { minLength: 1, maxLength: 8 }), async (paragraphs) => {
        const words: string[] = []
        const body = paragraphs.map(([style, parts, inTable]) => {
          const written = parts.map((look) => {
            words.push(wordAt(words.length))
            return `<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${words.at(-1)} </w:t></w:r>`
          })
          const text = `<w:p><w:pPr>${style}</w:pPr>${written.join('')}</w:p>`
          return inTable ? `<w:tbl><w:tr><w:tc>${text}</w:tc></w:tr></w:tbl>` : text
        })
        const xml = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body.join('')}</w:body></w:document>`
        await expectAllThere(zipSync({ ...wordFixture, 'word/document.xml': encode(xml) }), 'a.docx', words)
      }),
      { numRuns: 40 },
    )
  })

  test('TEI, whatever stands in its body', async () => {
    const names = [
      'div',
      'u who="#a"',
      'seg',
      'note',
      'note type="speaker"',
      'head',
      'p',
      'hi',
      'kinesic',
      'sp',
      'speaker',
      'l',
    ]
    await fc.assert(
      fc.asyncProperty(fc.array(trees(names), { maxLength: 5 }), async (forest) => {
        const { markup, words } = write(forest, (word) => ` ${word} `)
        const tei = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body>${markup}</body></text></TEI>`
        await expectAllThere(encode(tei), 'a.xml', words)
      }),
      runs,
    )
  })

  test('Akoma Ntoso, whatever stands in its debate', async () => {
    const names = [
      'debateSection',
      'speech by="#a"',
      'question',
      'answer',
      'from',
      'p',
      'heading',
      'scene',
      'i',
      'narrative',
      'blockList',
    ]
    await fc.assert(
      fc.asyncProperty(fc.array(trees(names), { maxLength: 5 }), async (forest) => {
        const { markup, words } = write(forest, (word) => ` ${word} `)
        const debate = `<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><debate><meta/><preface><docTitle>Debate</docTitle></preface><debateBody>${markup}</debateBody></debate></akomaNtoso>`
        await expectAllThere(encode(debate), 'a.xml', words)
      }),
      runs,
    )
  })

  test('captions, in any order of voices, dashes and sounds', async () => {
    const lead = fc.constantFrom('', '<v Anna Berg>', '- ', '>> ', 'ANNA BERG: ', '<i>', '[Music] ', '{\\an8}')
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(lead, { minLength: 1, maxLength: 3 }), { minLength: 1 }), async (cues) => {
        const words: string[] = []
        const text = cues.map((lines, index) => {
          const shown = lines.map((before) => {
            words.push(wordAt(words.length))
            return `${before}${words.at(-1)}`
          })
          const at = (second: number) =>
            `00:${String(Math.floor(second / 60)).padStart(2, '0')}:${String(second % 60).padStart(2, '0')}.000`
          return `${at(index * 3)} --> ${at(index * 3 + 2)}\n${shown.join('\n')}\n`
        })
        await expectAllThere(encode(`WEBVTT - Talk\n\n${text.join('\n')}`), 'a.vtt', words)
      }),
      runs,
    )
  })
})

describe('a format is known by its content', () => {
  const cases = listCases(formats).map((name) => ({ name, ...readSource(join(formats, name)) }))

  test.each(cases)('$name, without its extension and under a wrong one', async ({ bytes, file }) => {
    const right = (await readDocument(bytes, file)).document
    for (const name of ['upload', 'upload.txt', 'upload.bin']) {
      const { document } = await readDocument(bytes, name)
      expect(document?.format, name).toBe(right?.format)
      expect(document?.text.length, name).toBeGreaterThan((right?.text.length ?? 0) * 0.8)
    }
  })
})
