import type { FormEvent } from 'react'
import { frontMatterSchema } from '#src/transcript/front-matter.ts'
import type { KnownMetadata } from '#src/transcript/transcript.ts'
import { Button } from '../button.tsx'
import { Field } from '../field.tsx'
import type { Fields } from '../statement-forms.tsx'

type Key = 'title' | 'date' | 'place' | 'event' | 'language' | 'slug'

/** What a field is called, and what helps to fill it. What it may hold is in the schema of front matter. */
const fields: Record<Key, { label: string; hint?: string; type?: string }> = {
  title: { label: 'Title' },
  date: { label: 'Day', type: 'date' },
  place: { label: 'Place' },
  event: { label: 'Event', hint: 'What kind of event, or which' },
  language: { label: 'Language', hint: 'A tag, such as en or pt-BR' },
  slug: { label: 'Address', hint: 'The last part of the page’s address; made from day and title when empty' },
}

type Props = { id: string; version: number; metadata: KnownMetadata; onSave: (fields: Fields) => void }

/** What is known of the event, as a form. */
export function MetadataForm({ id, version, metadata, onSave }: Props) {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const given = [...new FormData(event.currentTarget)].flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value]] : [],
    )
    onSave(Object.fromEntries(given))
  }
  const whole = metadata.title !== null && metadata.date !== null
  return (
    <details className="panel" open={!whole}>
      <summary>About the event</summary>
      <form
        key={JSON.stringify(metadata)}
        method="post"
        action={`/desk/drafts/${id}/metadata`}
        onSubmit={submit}
        className="mt-3 grid gap-4 sm:grid-cols-2 xl:grid-cols-3"
      >
        <input type="hidden" name="version" value={version} />
        {(Object.keys(fields) as Key[]).map((key) => (
          <Field
            key={key}
            {...fields[key]}
            name={key}
            required={!frontMatterSchema.shape[key].safeParse(undefined).success}
            defaultValue={metadata[key] ?? (key === 'language' ? 'en' : '')}
          />
        ))}
        <Field label="Source" name="sourceName" maxLength={300} defaultValue={metadata.source.name ?? ''} />
        <Field label="Address of the source" name="sourceUrl" type="url" defaultValue={metadata.source.url ?? ''} />
        <p className="self-end">
          <Button quiet>Save</Button>
        </p>
      </form>
    </details>
  )
}
