import { diagnose } from '#src/readers/diagnostic-rules.ts'
import { buildLineIndex } from '#src/readers/line-index.ts'
import type { Block, SourceDocument } from '#src/readers/source-document.ts'
import type { Diagnostic } from '#src/transcript/diagnostic.ts'
import type { Speaker } from '#src/transcript/speaker.ts'
import type { ParsedTranscript, SourceSpan } from '#src/transcript/transcript.ts'
import { attributeQuestions } from './attribute-questions.ts'
import type { BoilerplateReason } from './boilerplate.ts'
import { buildStatements, spansOfTurn } from './build-statements.ts'
import { cutPieces } from './cut-pieces.ts'
import { findCandidates } from './find-candidates.ts'
import { findDoubts } from './find-doubts.ts'
import { followMergedSpeakers } from './follow-merged-speakers.ts'
import { gatherTurns } from './gather-turns.ts'
import { readHeadlineSpeaker } from './headline.ts'
import { learnLabels } from './learn-labels.ts'
import { markInterview } from './mark-interview.ts'
import { findMarkedLabels } from './marked-speech.ts'
import { type Passage, readPassages } from './passage.ts'
import { readFrontMatter } from './read-front-matter.ts'
import { readMetadata } from './read-metadata.ts'
import { readOpening } from './read-opening.ts'
import { createSpeakerResolver } from './resolve-speaker.ts'
import { resolveTurns, type SpokenTurn } from './resolve-turns.ts'
import { tileSpans } from './tile-spans.ts'

/** With fewer labels, an interview in print is looked for that has none. */
const fewestLabels = 2

type Aside = { passage: Pick<Passage, 'start' | 'end'>; reason: BoilerplateReason }

/**
 * Parse a document into a transcript: metadata, statements in the order of the source, what became of every character
 * of it, and what was unsure. Where the format marks who speaks, labels are not looked for. Pure, and linear in the
 * length of the text.
 * @param speakers the register, by which labels become people.
 * @param fileName gives the slug, and the date where nothing else does.
 * @returns `metadata` null where no title or no date was found; an error then says so. Diagnostics are in the order of
 * the source.
 */
export function parseTranscript(
  source: SourceDocument,
  speakers: readonly Speaker[],
  fileName?: string,
): ParsedTranscript {
  const { spoken, values, ...read } = readTurns(source, speakers, fileName)
  const { metadata, known, principal, diagnostics } = read
  const lines = buildLineIndex(source.text)
  return {
    metadata,
    known,
    statesLanguage: values.language !== undefined,
    statements: followMergedSpeakers(buildStatements(spoken, lines, principal), speakers),
    spans: findSpans(source, spoken, [...read.aside, ...findAside(source)]),
    diagnostics: [...diagnostics, ...findUnreadMarks(source), ...findDoubts(spoken, lines)].sort(byPlace),
  }
}

/**
 * Read who speaks when, and the metadata; not yet of which kind a statement is.
 * @param speakers the register, by which labels become people.
 * @returns `principal` the slug of whom the headline names.
 */
export function readTurns(source: SourceDocument, speakers: readonly Speaker[], fileName?: string) {
  const inside = { ...source, blocks: source.blocks.filter(isInside) }
  const frontMatter = readFrontMatter(source.frontMatter)
  const { values, diagnostics: checked } = frontMatter
  const listed = values.speakers ?? []
  const { knows } = createSpeakerResolver(speakers, listed, null, undefined)
  const marked = findMarkedLabels(inside)
  const found = marked ?? findLabels(inside, knows)
  const interview = !marked && found.length < fewestLabels ? markInterview(inside) : undefined
  const [document, labels] = interview ? [interview, []] : [inside, found]
  const pieces = attributeQuestions(document.text, cutPieces(document, labels))
  const opening = readOpening(
    document,
    readPassages(document, pieces),
    values.title !== undefined,
    interview !== undefined,
  )
  const { metadata, known, diagnostics: doubts } = readMetadata(frontMatter, opening, fileName)
  const resolver = createSpeakerResolver(speakers, listed, known.date, readHeadlineSpeaker(known.title ?? ''))
  const { turns, aside } = gatherTurns(opening.rest, opening.aside.at(-1)?.reason === 'end-mark')
  const spoken = resolveTurns(
    turns,
    resolver,
    known.title ?? '',
    opening.aside.map(({ passage }) => passage.plain),
  )
  return {
    ...{ spoken, values, metadata, known },
    principal: resolver.principal?.speaker.slug ?? null,
    aside: [...opening.aside, ...aside],
    diagnostics: [...checked, ...doubts],
  }
}

function findLabels(document: SourceDocument, knows: (key: string) => boolean) {
  const candidates = findCandidates(document)
  return candidates.filter(learnLabels(candidates, knows))
}

function findUnreadMarks({ marks = [] }: SourceDocument): Diagnostic[] {
  return marks.flatMap(({ problem, position }) =>
    problem === null ? [] : [diagnose('unread-mark', position, 'This mark says nothing about a statement.', problem)],
  )
}

const isInside = ({ mark }: Block) => mark?.role !== 'aside'

/** What the reader set aside, such as the navigation of a web page. */
function findAside({ blocks }: SourceDocument): Aside[] {
  return blocks.flatMap((block) =>
    block.mark?.role === 'aside' ? [{ passage: block, reason: block.mark.reason }] : [],
  )
}

const byPlace = (a: Diagnostic, b: Diagnostic) => a.position.offset - b.position.offset

function findSpans(
  { text, frontMatter, marks = [] }: SourceDocument,
  spoken: readonly SpokenTurn[],
  aside: readonly Aside[],
) {
  const spans: SourceSpan[] = spoken.flatMap(({ turn }, index) => spansOfTurn(turn, index))
  if (frontMatter) spans.push({ role: 'metadata', start: frontMatter.start, end: frontMatter.end })
  for (const { start, end } of marks) spans.push({ role: 'metadata', start, end })
  for (const { passage, reason } of aside) {
    spans.push({ role: 'boilerplate', start: passage.start, end: passage.end, reason })
  }
  return tileSpans(
    text.length,
    spans.sort((a, b) => a.start - b.start),
  )
}
