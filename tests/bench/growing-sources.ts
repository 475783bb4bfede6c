import { readFileSync } from 'node:fs'
import { unpackParliaments } from '../support/parliaments-corpus.ts'
import { unpackWhiteHouseCorpus } from '../support/white-house-corpus.ts'

/** A source that can be made of any length, in characters. */
export type GrowingSource = { name: string; fileName: string; make: (length: number) => string }

const frontMatter = '---\ntitle: Talk\ndate: 2021-02-01\n---\n\n'

/** Real transcripts one after another, and what is hard on a parser, in each format that is text. */
export function growingSources(): GrowingSource[] {
  const briefings = unpackWhiteHouseCorpus().filter((_, index) => index % 20 === 0)
  const sessions = unpackParliaments().filter(({ name }) => name.startsWith('galicia-txt/'))
  const bodies = briefings.map((file) => readFileSync(file, 'utf8').replace(/^---[\s\S]*?\n---\n/, '')).join('\n\n')
  const session = sessions.map(({ file }) => readFileSync(file, 'utf8')).join('\n\n')
  return [
    ...realSources(bodies, session),
    ...hardMarkdown,
    { name: 'captions with voices', fileName: 'a.vtt', make: (length) => `WEBVTT - Talk\n\n${repeat(cue, length)}` },
    { name: 'a web page', fileName: 'a.html', make: (length) => page(repeat(turn, length)) },
    { name: 'TEI', fileName: 'a.xml', make: (length) => tei(repeatWhole(utterance, length)) },
  ]
}

function realSources(bodies: string, session: string): GrowingSource[] {
  return [
    { name: 'White House briefings', fileName: 'a.md', make: (length) => frontMatter + repeat(bodies, length) },
    { name: 'Galician sessions', fileName: 'a.txt', make: (length) => repeat(session, length) },
    {
      name: 'one line without end',
      fileName: 'a.txt',
      make: (length) => repeat('Some words: and A. more (Laughter.) ', length),
    },
  ]
}

const cue =
  '00:00:01.000 --> 00:00:02.000\n<v Anna Berg>Hello there.\n\n00:00:02.000 --> 00:00:03.000\n<v Reporter>Why so?\n\n'
const turn = '<p><b>MS. PSAKI:</b> Hello there all of you, and thanks for coming to the room.</p><p>Q  Why?</p>'
const utterance = '<u who="#a"><seg>Hello there all of you, and thanks for coming.</seg></u>'
const page = (body: string) =>
  `<!doctype html><html><head><title>Talk</title></head><body><article>${body}</article></body></html>`
const tei = (body: string) => `<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body>${body}</body></text></TEI>`

const hardMarkdown = (
  [
    ['a label for each line of one paragraph', 'MS. PSAKI: A line of text that goes on for a while\n'],
    ['emphasis that never closes', '**a** _b ~~c [d](e '],
    ['brackets that never close', '[('],
    ['quotations in quotations', '> > > a\n'],
    ['lists in lists', '- a\n  - b\n'],
    ['tables', '| a | b |\n|---|---|\n| c | d |\n\n'],
    ['stage directions alone', '(Applause.)\n\n'],
    ['blank lines', '\n'],
  ] as const
).map(
  ([name, part]): GrowingSource => ({ name, fileName: 'a.md', make: (length) => frontMatter + repeat(part, length) }),
)
hardMarkdown.push({ name: 'another name for each statement', fileName: 'a.md', make: manyNames })

function manyNames(length: number): string {
  const turns: string[] = [frontMatter]
  for (let size = 0, number = 0; size < length; number++) {
    const turn = `MR. K${number.toString(36).toUpperCase()}Y:  I’m joined by Dr. Anna Berg, and we said it would be done.\n\n`
    turns.push(turn)
    size += turn.length
  }
  return turns.join('')
}

function repeat(part: string, length: number): string {
  return part.repeat(Math.ceil(length / part.length)).slice(0, length)
}

function repeatWhole(part: string, length: number): string {
  return part.repeat(Math.max(1, Math.floor(length / part.length)))
}
