import { distance } from 'fastest-levenshtein'

const shortest = 5
const longest = 60
/** Among more labels than a document has, none is looked for: each would be compared with each. */
const mostLabels = 500

/**
 * The label among others that a key in capitals is a misspelling of: one letter away, two in a long one, or
 * two letters changed round; or a label
 * that ends in it, as `MS. PSAKI` does in `PSAKI`. Figures must be the same.
 */
export function findNearLabel(key: string, others: readonly string[]): string | undefined {
  if (others.length > mostLabels || key.length < shortest || key.length > longest) return undefined
  const figures = key.replace(/\D/g, '')
  const far = key.length >= 9 ? 2 : 1
  return others.find((other) => {
    if (other === key || other.replace(/\D/g, '') !== figures) return false
    if (other.endsWith(` ${key}`)) return true
    if (Math.abs(other.length - key.length) > far) return false
    return distance(other, key) <= (sameLetters(other, key) ? 2 : far)
  })
}

function sameLetters(one: string, other: string): boolean {
  return [...one].sort().join('') === [...other].sort().join('')
}
