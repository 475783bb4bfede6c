/** The address of a page of all transcripts, or of one year's. */
export function transcriptsAddress(year: string | null, page = 1): string {
  const parameters = new URLSearchParams()
  if (year !== null) parameters.set('year', year)
  if (page > 1) parameters.set('page', String(page))
  const text = parameters.toString()
  return text === '' ? '/transcripts' : `/transcripts?${text}`
}

/** The address of the transcripts of a month (YYYY-MM). */
export function monthAddress(month: string): string {
  return `/transcripts?month=${month}`
}
