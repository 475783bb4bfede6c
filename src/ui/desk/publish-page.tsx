import type { DraftDifferences, DraftReviewView } from '#src/query/draft-views.ts'
import { Button } from './button.tsx'
import { Differences } from './differences.tsx'
import { Field } from './field.tsx'

type Props = { draft: DraftReviewView; differences: DraftDifferences | null }

/** The last look before a draft goes out: what stands against it, what a correction changes, and when. */
export function PublishPage({ draft, differences }: Props) {
  const { id, title, corrects, diagnostics, mayPublish, state } = draft
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  return (
    <>
      <p>
        <a href={`/desk/drafts/${id}`}>Back to the review</a>
        {' · '}
        <a href={`/desk/drafts/${id}/preview`}>Preview</a>
      </p>
      <h1 className="page-title mt-3">{corrects ? 'Publish a correction' : 'Publish'}</h1>
      <p className="mt-2 text-lg">{title ?? 'Without a title'}</p>
      {errors.length > 0 && (
        <ul className="mt-4 max-w-[46rem] border-accent border-l-4 bg-tint px-4 py-3" aria-label="What is missing">
          {errors.map(({ message, position }) => (
            <li key={`${position.offset} ${message}`}>{message}</li>
          ))}
        </ul>
      )}
      {differences !== null && (
        <section className="mt-6">
          <h2 className="section-title">What readers will see changed</h2>
          <Differences differences={differences} />
        </section>
      )}
      {mayPublish && state === 'open' && errors.length === 0 && <PublishForms draft={draft} />}
      {!mayPublish && <p className="mt-6">An editor publishes it: tell one that it is ready.</p>}
    </>
  )
}

function PublishForms({ draft }: { draft: DraftReviewView }) {
  const { id, version, corrects, reason } = draft
  return (
    <form method="post" action={`/desk/drafts/${id}/publish/now`} className="mt-8 max-w-[36rem] space-y-4">
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="over" value={corrects?.revision ?? ''} />
      {corrects !== null && (
        <Field
          label="Reason"
          hint="Readers see it in the history of the transcript."
          name="reason"
          required
          maxLength={2000}
          defaultValue={reason ?? ''}
        />
      )}
      <Button>Publish now</Button>
      <fieldset className="border-line border-t pt-4">
        <legend className="sr-only">Later</legend>
        <Field label="Or at a day and time" hint="UTC" name="at" type="datetime-local" />
        <p className="mt-3">
          <Button quiet formAction={`/desk/drafts/${id}/publish/at`}>
            Publish at that time
          </Button>
        </p>
      </fieldset>
    </form>
  )
}
