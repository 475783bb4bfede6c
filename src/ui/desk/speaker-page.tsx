import { speakerPath } from '#src/transcript/permalink.ts'
import type { Speaker } from '#src/transcript/speaker.ts'
import { Button } from './button.tsx'
import { deskCount } from './desk-count.ts'
import { Field } from './field.tsx'
import { Section } from './section.tsx'
import { type ListedChange, SpeakerChanges } from './speaker-changes.tsx'
import { SpeakerForm } from './speaker-form.tsx'
import { SplitForm } from './split-form.tsx'

type DeskSpeaker = {
  entry: Speaker
  registered: boolean
  labels: readonly { label: string | null; count: number }[]
  transcripts: readonly { slug: string; title: string; date: string; count: number }[]
  changes: readonly ListedChange[]
}

/** A speaker at the desk: what the register says of them, and the ways to merge and split. */
export function DeskSpeakerPage({ speaker }: { speaker: DeskSpeaker }) {
  const { entry, registered, labels, transcripts, changes } = speaker
  const { slug, name, formerly = [] } = entry
  const statements = labels.reduce((sum, { count }) => sum + count, 0)
  return (
    <>
      <p>
        <a href="/desk/speakers">Speakers</a>
      </p>
      <h1 className="page-title mt-2">{name}</h1>
      <p className="mt-1 text-soft">
        {deskCount(statements, 'statement')} · <a href={speakerPath(slug)}>As readers see it</a>
        {!registered && ' · not in the register: only transcripts name them'}
      </p>
      {formerly.length > 0 && <p className="text-soft">Also found at {formerly.join(', ')}</p>}
      <Section id="entry" title="In the register">
        <SpeakerForm entry={entry} />
      </Section>
      <Section id="portrait" title="Picture">
        <PictureForm slug={slug} name={name} picture={entry.picture} />
      </Section>
      <Section id="merge" title="Merge">
        <p className="max-w-measure">
          When two are the same person: all statements of {name} go to the other one, and their address leads there. You
          see what changes before it does.
        </p>
        <form action={`/desk/speakers/${slug}/merge`} method="post" className="max-w-sm space-y-4">
          <Field
            label="Merge into"
            hint="The other one’s address, or its last part: jen-psaki"
            name="into"
            required
            maxLength={300}
            autoComplete="off"
          />
          <Button quiet>See what would change</Button>
        </form>
      </Section>
      <Section id="split" title="Split">
        <SplitForm slug={slug} name={name} labels={labels} transcripts={transcripts} />
      </Section>
      <Section id="changes" title="Changes">
        <SpeakerChanges changes={changes} />
      </Section>
    </>
  )
}

function PictureForm({ slug, name, picture }: { slug: string; name: string; picture: string | undefined }) {
  return (
    <>
      {picture !== undefined && (
        // biome-ignore lint/performance/noImgElement: one small picture of our own
        <img src={`/${picture}`} alt={name} width={112} height={112} className="size-28 rounded-md object-cover" />
      )}
      <form
        action={`/desk/speakers/${slug}/picture`}
        method="post"
        encType="multipart/form-data"
        className="max-w-sm space-y-4"
      >
        <Field
          label="A picture"
          hint="PNG, JPEG or WebP, at most 5 MB. It is kept small, and without what else its file says."
          name="picture"
          type="file"
          accept="image/png,image/jpeg,image/webp"
          required
        />
        <Button quiet>Use it</Button>
      </form>
      {picture !== undefined && (
        <form action={`/desk/speakers/${slug}/picture`} method="post">
          <input type="hidden" name="remove" value="yes" />
          <Button quiet>Take the picture away</Button>
        </form>
      )}
    </>
  )
}
