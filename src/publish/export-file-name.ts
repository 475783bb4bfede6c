import slugify from '@sindresorhus/slugify'

const longest = 80

/**
 * A name for a file that holds a search: its words and filters in lower case, joined by hyphens, such as
 * `rostrum-rule-of-law-jen-psaki-2021.csv`. Safe on every file system; letters of other scripts are transcribed.
 */
export function exportFileName(parts: readonly (string | null)[], extension: string): string {
  const given = parts.filter((part) => part !== null && part !== '').join(' ')
  const name = slugify(given.slice(0, 300)).slice(0, longest).replace(/-+$/, '')
  return `rostrum-${name === '' ? 'statements' : name}.${extension}`
}
