const marks = /\p{M}+/gu
const notes = /[(（[【][^()（）[\]【】]{0,120}[)）\]】]/gu
const dots = /[.,]/g
const apostrophes = /[‘’ʼ`]/g
const dashes = /[‐‑–]/g

/**
 * A label as it is compared: capitals, without accents, full stops and what stands in brackets; no-break spaces and
 * typographic apostrophes as plain ones. `Ms. O’Connell (Reuters)` and `MS O'CONNELL` have the same key.
 */
export function labelKey(label: string): string {
  return label
    .normalize('NFD')
    .replace(marks, '')
    .replace(notes, ' ')
    .replace(dots, ' ')
    .replace(apostrophes, "'")
    .replace(dashes, '-')
    .replace(/\s+/gu, ' ')
    .trim()
    .toUpperCase()
}
