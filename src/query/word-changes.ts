import { diffWordsWithSpace } from 'diff'

/** A piece of two texts: in both, in the new one only, or in the old one only. */
export type WordChange = { text: string; change: 'same' | 'added' | 'removed' }

/** Edits after which two texts have too little in common to be compared word by word. */
const mostEdits = 4000

/**
 * What changed between two texts, word by word (Myers 1986). Texts that have almost nothing in common come back as one
 * removed and one added piece: a list of single words would tell nobody anything.
 */
export function compareWords(before: string, after: string): WordChange[] {
  const pieces = diffWordsWithSpace(before, after, { maxEditLength: mostEdits })
  if (pieces === undefined) return replaceWhole(before, after)
  return pieces.map(({ value, added, removed }) => ({
    text: value,
    change: added ? 'added' : removed ? 'removed' : 'same',
  }))
}

function replaceWhole(before: string, after: string): WordChange[] {
  return [
    { text: before, change: 'removed' },
    { text: after, change: 'added' },
  ]
}
