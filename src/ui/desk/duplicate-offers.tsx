import type { DuplicateView } from '#src/query/draft-views.ts'
import { transcriptPath } from '#src/transcript/permalink.ts'
import { Day } from '../day.tsx'
import { Button } from './button.tsx'

type Props = { id: string; version: number; duplicates: readonly DuplicateView[] }

/** Published transcripts that a draft seems to be another state of. */
export function DuplicateOffers({ id, version, duplicates }: Props) {
  return duplicates.map((duplicate) => (
    <section
      key={duplicate.slug}
      aria-label={`Revision of ${duplicate.title}, ${duplicate.date}?`}
      className="mt-4 max-w-[46rem] border-edge border-l-4 bg-tint px-4 py-3"
    >
      <p>
        <strong>Is this revision {duplicate.nextRevision} of </strong>
        <a href={transcriptPath(duplicate.slug)}>{duplicate.title}</a>
        <strong>?</strong> <Day date={duplicate.date} />; {reasons(duplicate)}.
      </p>
      <form method="post" action={`/desk/drafts/${id}/correction`} className="mt-2">
        <input type="hidden" name="version" value={version} />
        <input type="hidden" name="slug" value={duplicate.slug} />
        <Button quiet>Make it a correction of that transcript</Button>
      </form>
    </section>
  ))
}

function reasons({ sameSource, sameDay, textLikeness }: DuplicateView): string {
  const found = [
    ...(sameSource ? ['from the same source'] : []),
    ...(sameDay ? ['of the same day'] : []),
    `${Math.round(textLikeness * 100)} % of the words are the same`,
  ]
  return found.join(', ')
}
