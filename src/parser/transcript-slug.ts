import slugify from '@sindresorhus/slugify'

const dated = /^\d{4}-\d{2}-\d{2}-[\p{L}\p{N}][^/\\]*$/u
const longest = 120

/**
 * The slug of a transcript whose front matter gives none: the file's name when it is a date and words, else date and
 * title. Latin letters, figures and hyphens; other scripts are transliterated.
 */
export function makeTranscriptSlug(date: string, title: string, fileName = ''): string {
  const name =
    fileName
      .split(/[/\\]/)
      .at(-1)
      ?.replace(/\.[A-Za-z0-9]{1,8}$/, '') ?? ''
  return dated.test(name) ? toSlug(name, 200) : `${date}-${toSlug(title, longest) || 'transcript'}`
}

/** Words as a slug of at most `most` characters, cut between words. Empty when nothing can be transliterated. */
export function toSlug(words: string, most: number): string {
  const slug = slugify(unescapePercent(words).replace(/[\uFFFC\uFFFD]/g, ''), { decamelize: false })
  if (slug.length <= most) return slug
  const cut = slug.slice(0, most + 1)
  return cut.slice(0, Math.max(cut.lastIndexOf('-'), 1)).slice(0, most)
}

function unescapePercent(words: string): string {
  try {
    return decodeURIComponent(words)
  } catch {
    return words
  }
}
