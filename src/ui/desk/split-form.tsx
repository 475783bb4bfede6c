import { Day } from '../day.tsx'
import { Button } from './button.tsx'
import { deskCount } from './desk-count.ts'
import { Field } from './field.tsx'
import { TextArea } from './text-area.tsx'

type Props = {
  slug: string
  name: string
  labels: readonly { label: string | null; count: number }[]
  transcripts: readonly { slug: string; title: string; date: string; count: number }[]
}

/** What goes to a second speaker, when one turned out to be two. */
export function SplitForm({ slug, name, labels, transcripts }: Props) {
  return (
    <>
      <p className="max-w-measure">
        When {name} is two people: name the second one, and say what goes to them. You see what changes before it does.
      </p>
      <form action={`/desk/speakers/${slug}/split`} method="post" className="max-w-[46rem] space-y-6">
        <Field label="The second one’s name" name="name" id="split-name" required maxLength={200} autoComplete="off" />
        <Field
          label="The last part of their address"
          hint="Lower-case words and hyphens: jen-psaki"
          name="to"
          required
          maxLength={150}
          pattern="[a-z0-9]+(-[a-z0-9]+)*"
          autoComplete="off"
        />
        <fieldset>
          <legend className="font-semibold">Everything under a label</legend>
          <ul className="mt-2 space-y-1">
            {labels.flatMap(({ label, count }) =>
              label === null
                ? []
                : [
                    <li key={label}>
                      <Check name="labels" value={label}>
                        {label} <span className="text-soft">({deskCount(count, 'statement')})</span>
                      </Check>
                    </li>,
                  ],
            )}
          </ul>
        </fieldset>
        <details>
          <summary className="cursor-pointer py-2 font-semibold">Everything in a transcript</summary>
          <ul className="mt-2 max-h-96 space-y-1 overflow-y-auto">
            {transcripts.map((transcript) => (
              <li key={transcript.slug}>
                <Check name="transcripts" value={transcript.slug}>
                  {transcript.title}{' '}
                  <span className="text-soft">
                    (<Day date={transcript.date} />, {deskCount(transcript.count, 'statement')})
                  </span>
                </Check>
              </li>
            ))}
          </ul>
        </details>
        <TextArea
          label="Single statements"
          hint="Their links or ids, one a line."
          name="statements"
          rows={3}
          maxLength={100_000}
        />
        <Button quiet>See what would change</Button>
      </form>
    </>
  )
}

function Check({ name, value, children }: { name: string; value: string; children: React.ReactNode }) {
  return (
    <label className="flex items-baseline gap-2 py-1">
      <input type="checkbox" name={name} value={value} />
      <span>{children}</span>
    </label>
  )
}
