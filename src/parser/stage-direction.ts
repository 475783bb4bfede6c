const bracketed = /^[([（【][^()[\]（）【】]{1,400}[)\]）】][.,;!。]?$/u
const longest = 420

/**
 * Whether a paragraph is a stage direction alone.
 *
 * ```text
 * > | (A video is shown.)
 *     ^^^^^^^^^^^^^^^^^^^
 * > | [Laughter]
 * ```
 *
 * Two directions in a row, `(Laughter.) (Applause.)`, are one as well.
 */
export function isStageDirection(plain: string): boolean {
  if (plain.length > longest) return false
  const text = plain.replace(/^[*_\s]+|[*_\s]+$/gu, '')
  if (!/^[([（【]/.test(text)) return false
  return text.split(/(?<=[)\]）】][.,;!]?)\s+(?=[([（【])/u).every((part) => bracketed.test(part))
}
