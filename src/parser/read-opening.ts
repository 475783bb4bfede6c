import type { SourceDocument } from '#src/readers/source-document.ts'
import { type BoilerplateReason, recogniseBoilerplate } from './boilerplate.ts'
import { type Dateline, readDateline } from './dateline.ts'
import { type Passage, splitLines } from './passage.ts'
import { isPlaceLine } from './place-line.ts'
import { isStageDirection } from './stage-direction.ts'

/** What stands before the first words spoken: each passage with the reason why it is no speech. */
export type Opening = {
  aside: { passage: Passage; reason: BoilerplateReason }[]
  headline: string | null
  dateline: Dateline | null
  places: string[]
  /** The rest, to be read as speech. */
  rest: Passage[]
}

/** Lines at the beginning of a document are looked at up to this many. */
const longestOpening = 24
const longestHeadline = 400
/** `XII legislatura · primer període · sèrie P · número 2`: where a document belongs, not what it is. */
const runningTitle = /^[^·|\n]{1,60}(?:\s[·|/–-]\s[^·|\n]{1,60}){3,6}$/u
const edgeEmphasis = /^[*_\s]+|[*_\s]+$/gu

/**
 * Read credit, headline, dateline, place and time off the beginning of a document, up to the first label or the first
 * paragraph that is neither.
 * @param titled whether front matter gave a title, so that none is looked for.
 */
export function readOpening(document: SourceDocument, passages: readonly Passage[], titled: boolean): Opening {
  const opening: Opening = { aside: [], headline: null, dateline: null, places: [], rest: [] }
  let index = 0
  for (; index < Math.min(passages.length, longestOpening); index++) {
    const passage = passages[index]
    if (!passage || passage.label || passage.mark || opening.aside.at(-1)?.reason === 'end-mark') break
    if (!readLines(document, passage, opening, titled)) break
  }
  opening.rest = passages.slice(index)
  return opening
}

/** Set a passage aside, whole or line by line. @returns false when it is none of the opening's. */
function readLines(document: SourceDocument, passage: Passage, opening: Opening, titled: boolean): boolean {
  const lines = splitLines(document, passage)
  const found = lines.length > 1 && lines.length <= 8 ? readAll(lines, opening, titled) : undefined
  const read = found ?? readAll([passage], opening, titled)
  if (!read) return false
  opening.aside.push(...read.aside)
  opening.headline ??= read.headline
  opening.dateline ??= read.dateline
  opening.places.push(...read.places)
  return true
}

type Reading = Pick<Opening, 'aside' | 'headline' | 'dateline' | 'places'>

function readAll(passages: readonly Passage[], before: Opening, titled: boolean): Reading | undefined {
  const reading: Reading = { aside: [], headline: null, dateline: null, places: [] }
  for (const passage of passages) {
    const hasHeadline = titled || before.headline !== null || reading.headline !== null
    const reason = readOne(passage, reading, hasHeadline)
    if (!reason) return undefined
    reading.aside.push({ passage, reason })
  }
  return reading
}

function readOne(passage: Passage, reading: Reading, hasHeadline: boolean): BoilerplateReason | undefined {
  const plain = passage.plain.replace(edgeEmphasis, '')
  const known = recogniseBoilerplate(passage, true)
  if (known) return known
  const dateline = readDateline(plain)
  if (dateline) {
    reading.dateline = dateline
    return 'dateline'
  }
  if (isStageDirection(plain)) return undefined
  if (runningTitle.test(plain)) return 'headline'
  if (!hasHeadline && isHeadline(passage, plain)) {
    reading.headline = plain.replace(/\s+/gu, ' ')
    return 'headline'
  }
  if (passage.kind === 'heading') return 'headline'
  if (!isPlaceLine(plain)) return undefined
  reading.places.push(onOneLine(plain))
  return 'place'
}

/** Lines of a place joined by commas. */
function onOneLine(plain: string): string {
  return plain
    .replace(/\s*,?\s*\n\s*/gu, ', ')
    .replace(/\s+/gu, ' ')
    .trim()
}

function isHeadline(passage: Passage, plain: string): boolean {
  if (plain.length > longestHeadline) return false
  return passage.kind === 'heading' || !/[.!?…:;,]["”’»]?$/u.test(plain)
}
