import type { ExtractedBlock } from './build-document.ts'
import type { WordStyle } from './docx-styles.ts'

/** A paragraph of a Word file with its style, where it has one. */
export type WordBlock = Pick<ExtractedBlock, 'kind' | 'markdown'> & { style: WordStyle | null }

const speakerStyle =
  /speaker|intervin|interven|orador|orateur|ponent|redner|sprecher|locutor|locuteur|говор|выступ|interviewer/iu
const titleStyle = /t[íi]tol|title|heading|t[íi]tulo|titre|überschrift|titel|заголов|header/iu
const directionStyle = /acotaci|anotaci|annotation|stage|direction|regie|davantal|ordre dia/iu
const longestLabel = 160
/** A style whose paragraphs recur counts as the speakers' when it is used so often; each text so often on average. */
const fewest = { uses: 12, repeats: 2 }
/** Of a style's paragraphs, so many are short: a slip of the hand is no reason to give it up. */
const share = 0.9

/**
 * Find the styles that a Word file sets names of speakers in, alone on their lines: told by the name of the style, else
 * by short paragraphs that recur. None where it has no such style.
 */
export function findSpeakerStyles(blocks: readonly WordBlock[]): Set<WordStyle> {
  const byStyle = new Map<WordStyle, string[]>()
  for (const { style, markdown } of blocks) {
    const texts = style && byStyle.get(style)
    if (texts) texts.push(markdown)
    else if (style) byStyle.set(style, [markdown])
  }
  const used = [...byStyle]
  const named = used.filter(([{ name }, texts]) => speakerStyle.test(name) && texts.some(isLabelLike))
  if (named.length > 0) return new Set(named.map(([style]) => style))
  const recurring = used.find(([{ name }, texts]) => !titleStyle.test(name) && recurs(texts))
  return new Set(recurring ? [recurring[0]] : [])
}

function recurs(texts: readonly string[]): boolean {
  const labels = texts.filter(isLabelLike)
  if (labels.length < texts.length * share || labels.length < fewest.uses) return false
  return labels.length / new Set(labels).size >= fewest.repeats
}

/** Mark speakers, titles, stage directions and all that is said in between, in a file that has styles for speakers. */
export function markSpeakers(blocks: readonly WordBlock[], speakers: ReadonlySet<WordStyle>): ExtractedBlock[] {
  let begun = false
  return blocks.map(({ kind, markdown, style }): ExtractedBlock => {
    if (style && speakers.has(style) && isLabelLike(markdown)) {
      begun = true
      const label = toLabel(markdown)
      return { kind: 'paragraph', markdown: '', mark: { role: 'speech', label, speaker: null, kind: null } }
    }
    if (!begun) return { kind, markdown }
    const isTitle = kind === 'heading' || (style !== null && titleStyle.test(style.name))
    if (isTitle) return { kind: 'heading', markdown, mark: { role: 'note' } }
    return { kind, markdown, mark: { role: isDirection(markdown, style) ? 'note' : 'continued' } }
  })
}

function isDirection(markdown: string, style: WordStyle | null): boolean {
  if (/^\*{0,3}\([^()]{1,400}\)\*{0,3}$/u.test(markdown)) return true
  return style !== null && directionStyle.test(style.name) && markdown.length <= longestLabel * 2
}

function isLabelLike(markdown: string): boolean {
  return markdown.length <= longestLabel && !markdown.includes('\n') && !/[.!?…;,]\**$/u.test(markdown)
}

/** Without emphasis and colon, as it is written before what is said. */
function toLabel(markdown: string): string {
  return markdown
    .replace(/[*]{1,3}/g, '')
    .replace(/\s*[:：]\s*$/u, '')
    .trim()
}
