import { longestBiography, type Speaker, speakerKinds } from '#src/transcript/speaker.ts'
import { Button } from './button.tsx'
import { Choice } from './choice.tsx'
import { Field } from './field.tsx'
import { TextArea } from './text-area.tsx'

/** Empty rows for more; after they are saved there are new ones. */
const spare = 3

type Row = { text: string; since?: string | undefined; until?: string | undefined }

/** What the register says of a speaker, to be changed. */
export function SpeakerForm({ entry }: { entry: Speaker }) {
  const { slug, name, kind, labels, roles, biography, credit } = entry
  const labelRows = labels.map(({ label, ...period }) => ({ text: label, ...period }))
  const roleRows = roles.map(({ title, ...period }) => ({ text: title, ...period }))
  return (
    <form action={`/desk/speakers/${slug}/edit`} method="post" className="max-w-[46rem] space-y-6">
      <Field label="Name" name="name" defaultValue={name} required maxLength={200} autoComplete="off" />
      <Choice label="Kind" name="kind" options={speakerKinds.map((value) => ({ value, name: value }))} chosen={kind} />
      <Rows
        title="Labels"
        hint="What transcripts write before a statement. A label that passes on from one person to the next has dates, both days included."
        name="label"
        rows={labelRows}
      />
      <Rows title="Roles" hint="What they were, and when." name="role" rows={roleRows} />
      <TextArea
        label="Biography"
        hint="A few sentences of plain text; an empty line begins a new paragraph."
        name="biography"
        defaultValue={biography}
        rows={5}
        maxLength={longestBiography}
      />
      <Field
        label="Whose picture it is"
        hint="Photographer and licence, shown with the picture."
        name="credit"
        defaultValue={credit}
        maxLength={200}
        autoComplete="off"
      />
      <Button>Save</Button>
    </form>
  )
}

function Rows({ title, hint, name, rows }: { title: string; hint: string; name: string; rows: readonly Row[] }) {
  const all: Row[] = [...rows, ...Array.from({ length: spare }, () => ({ text: '' }))]
  return (
    <fieldset>
      <legend className="font-semibold">{title}</legend>
      <p className="text-[0.9375rem] text-soft">{hint}</p>
      <p
        aria-hidden="true"
        className="mt-2 hidden text-[0.875rem] text-soft sm:grid sm:grid-cols-[minmax(0,1fr)_10rem_10rem] sm:gap-2"
      >
        <span />
        <span>since</span>
        <span>until</span>
      </p>
      {all.map((row, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name, and don't move
        <div key={place} className="mt-3 grid grid-cols-2 gap-2 sm:mt-2 sm:grid-cols-[minmax(0,1fr)_10rem_10rem]">
          <div className="col-span-2 sm:col-span-1">
            <Cell name={name} label={`${title.slice(0, -1)} ${place + 1}`} value={row.text} />
          </div>
          {(['since', 'until'] as const).map((end) => (
            <div key={end}>
              <span aria-hidden="true" className="text-[0.875rem] text-soft sm:hidden">
                {end}
              </span>
              <Cell
                name={name + (end === 'since' ? 'Since' : 'Until')}
                label={`${title.slice(0, -1)} ${place + 1}: ${end}`}
                value={row[end]}
                type="date"
              />
            </div>
          ))}
        </div>
      ))}
    </fieldset>
  )
}

type CellProps = { name: string; label: string; value: string | undefined; type?: 'text' | 'date' }

function Cell({ name, label, value, type = 'text' }: CellProps) {
  return (
    <input
      aria-label={label}
      name={name}
      type={type}
      defaultValue={value}
      maxLength={300}
      autoComplete="off"
      className="block w-full rounded-md border border-edge bg-leaf px-3 py-2"
    />
  )
}
