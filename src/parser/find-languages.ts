import { diagnose } from '#src/readers/diagnostic-rules.ts'
import type { UnlabelledStatement } from '#src/transcript/statement.ts'
import type { ParsedTranscript } from '#src/transcript/transcript.ts'

/** Of a statement so many characters are tried first, and so many where those are another language's. */
const probe = 160
const sample = 1000
/** Shorter statements are not asked about; of scripts that write a word as one or two characters, a third is enough. */
const shortest = 120
const dense = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u
/** A transcript's language is read off so many of its longest statements. */
const longest = 8
/** Where more of what is said than this seems to be in others, the transcript's language is not what it seems. */
const mostForeign = 0.6
/** Too much alike to be told apart by a few sentences. */
const alike = ['bs hr sr', 'da nb nn no', 'id ms', 'cs sk', 'bg mk', 'es gl pt'].map(
  (codes) => new Set(codes.split(' ')),
)
/** What brackets hold is the transcript's, and not the speaker's. */
const bracketed = /\([^()]*\)|\[[^[\]]*\]/gu

type Detector = (text: string) => string | undefined

/**
 * Find in which language a transcript is, where its source does not say, and which statements are in another. Statements
 * that leave doubt are left alone.
 * @returns the same transcript with its language and those of its statements, and a note where the language was guessed.
 */
export async function findLanguages(parsed: ParsedTranscript): Promise<ParsedTranscript> {
  if (parsed.metadata === null || parsed.statements.length === 0) return parsed
  const { detect, knows } = await loadDetector()
  const { statesLanguage, metadata, statements, diagnostics } = parsed
  const guessed = statesLanguage ? undefined : detect(sampleOf(statements))
  const language = guessed ?? metadata.language
  const spoken = knows(language) ? statements.map((statement) => detectOther(statement, language, detect)) : []
  const foreign = countLetters(statements.filter((_, index) => spoken[index] !== undefined))
  const sure = foreign <= countLetters(statements) * mostForeign
  return {
    ...parsed,
    metadata: { ...metadata, language },
    statements: statements.map((statement, index) => withLanguage(statement, sure ? spoken[index] : undefined)),
    diagnostics: guessed === undefined || guessed === 'en' ? diagnostics : [guessNote(guessed), ...diagnostics],
  }
}

/** Of well-known detectors the most accurate on the corpora, and the only one that is never wrong on its English ones. */
async function loadDetector(): Promise<{ detect: Detector; knows: (language: string) => boolean }> {
  // Loaded when first needed: its table takes a fifth of a second.
  const { eld } = await import('eld/extrasmall')
  const known = new Set(Object.values(eld.info().Languages))
  const detect = (text: string) => {
    const result = eld.detect(text)
    return result.isReliable() ? result.language : undefined
  }
  return { detect, knows: (language) => known.has(language.split('-')[0] ?? '') }
}

const wordsOf = ({ text }: UnlabelledStatement, most: number): string => text.slice(0, most).replace(bracketed, ' ')

function countLetters(statements: readonly UnlabelledStatement[]): number {
  return statements.reduce((sum, { text }) => sum + text.length, 0)
}

function isLong({ kind, text }: UnlabelledStatement): boolean {
  return kind !== 'note' && text.length >= (dense.test(text.slice(0, shortest)) ? shortest / 3 : shortest)
}

function sampleOf(statements: readonly UnlabelledStatement[]): string {
  const spoken = statements.filter(({ kind }) => kind !== 'note')
  const chosen = [...spoken].sort((one, other) => other.text.length - one.text.length).slice(0, longest)
  return chosen.map((statement) => wordsOf(statement, sample / 2)).join(' ')
}

function detectOther(statement: UnlabelledStatement, language: string, detect: Detector): string | undefined {
  if (!isLong(statement)) return undefined
  const first = detect(wordsOf(statement, probe))
  if (first === undefined || isSame(first, language)) return undefined
  const second = detect(wordsOf(statement, sample))
  return second === first ? second : undefined
}

function isSame(found: string, language: string): boolean {
  const base = language.split('-')[0] ?? ''
  return found === base || alike.some((codes) => codes.has(found) && codes.has(base))
}

function withLanguage({ language: _, ...statement }: UnlabelledStatement, language: string | undefined) {
  return language === undefined ? statement : { ...statement, language }
}

const start = { line: 1, column: 1, offset: 0 }

function guessNote(language: string) {
  const name = new Intl.DisplayNames(['en'], { type: 'language' }).of(language) ?? language
  const remedy = `Write \`language: ${language}\` into the front matter, or what it is instead.`
  return diagnose('guessed-language', start, `The source doesn’t say its language; by its words it is ${name}.`, remedy)
}
