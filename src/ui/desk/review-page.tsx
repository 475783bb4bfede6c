import type { DraftReviewView } from '#src/query/draft-views.ts'
import { transcriptPath } from '#src/transcript/permalink.ts'
import { Button } from './button.tsx'
import { DuplicateOffers } from './duplicate-offers.tsx'
import { Moment } from './moment.tsx'
import { DraftReview } from './review/draft-review.tsx'

/** A draft: what it is and where it stands, then its review. */
export function ReviewPage({ draft }: { draft: DraftReviewView }) {
  const { id, title, state, corrects, source, failure } = draft
  return (
    <>
      <header className="flex flex-wrap items-start justify-between gap-x-8 gap-y-3">
        <div className="max-w-[46rem]">
          <p className="text-soft">
            {corrects === null ? 'Draft' : <CorrectionOf corrects={corrects} />}
            {source !== null && (
              <>
                {' · from '}
                <a href={`/desk/drafts/${id}/file`}>{source.fileName}</a>
              </>
            )}
          </p>
          <h1 className="page-title mt-1">{title ?? 'Without a title'}</h1>
        </div>
        <div className="flex flex-wrap items-center gap-2">
          <a href={`/desk/drafts/${id}/preview`} className="button">
            Preview
          </a>
          {state === 'open' && (
            <>
              <a href={`/desk/drafts/${id}/publish`} className="button">
                Publish …
              </a>
              <DraftButton draft={draft} to="discard" name="Discard" />
            </>
          )}
          {state === 'discarded' && <DraftButton draft={draft} to="reopen" name="Take up again" />}
        </div>
      </header>
      {failure !== null && (
        <p role="alert" className="mt-4 max-w-[46rem] border-accent border-l-4 bg-tint px-4 py-3">
          It did not go out: {failure}
        </p>
      )}
      <State draft={draft} />
      <DuplicateOffers id={id} version={draft.version} duplicates={draft.duplicates} />
      {state === 'open' && <DraftReview draft={draft} />}
    </>
  )
}

function CorrectionOf({ corrects }: { corrects: NonNullable<DraftReviewView['corrects']> }) {
  return (
    <>
      Correction of <a href={transcriptPath(corrects.slug)}>{corrects.title}</a>, revision {corrects.revision}
    </>
  )
}

function State({ draft }: { draft: DraftReviewView }) {
  const { state, publishAt, corrects, mayPublish } = draft
  if (state === 'published')
    return (
      <p className="mt-4">
        It is published
        {corrects === null ? '.' : ': '}
        {corrects !== null && <a href={transcriptPath(corrects.slug)}>the transcript</a>}
      </p>
    )
  if (state !== 'scheduled' || publishAt === null) return null
  return (
    <div className="mt-4 space-y-3">
      <p>
        It goes out by itself <Moment at={publishAt} />, and can’t be edited until then.
      </p>
      {mayPublish && <DraftButton draft={draft} to="publish/cancel" name="Don’t publish it then" />}
    </div>
  )
}

function DraftButton({ draft, to, name }: { draft: DraftReviewView; to: string; name: string }) {
  return (
    <form method="post" action={`/desk/drafts/${draft.id}/${to}`}>
      <input type="hidden" name="version" value={draft.version} />
      <Button quiet>{name}</Button>
    </form>
  )
}
