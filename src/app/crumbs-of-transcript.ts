import { transcriptPath } from '#src/transcript/permalink.ts'
import type { Crumb } from '#src/ui/breadcrumbs.tsx'
import { formatPeriod } from '#src/ui/format-period.ts'
import { monthAddress, transcriptsAddress } from '#src/ui/transcripts-address.ts'
import { words } from '#src/ui/words.ts'

/** The pages above a transcript: all, its year, its month; and for what stands below it, the transcript itself. */
export function crumbsOfTranscript(
  { slug, title, date }: { slug: string; title: string; date: string },
  place: 'page' | 'below' = 'page',
): Crumb[] {
  const [year, month] = [date.slice(0, 4), date.slice(0, 7)]
  return [
    { href: '/transcripts', name: words('browse')('transcripts') },
    { href: transcriptsAddress(year), name: year },
    { href: monthAddress(month), name: formatPeriod(month) },
    ...(place === 'below' ? [{ href: transcriptPath(slug), name: title }] : []),
  ]
}
