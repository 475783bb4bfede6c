import { Button } from './button.tsx'
import { Choice } from './choice.tsx'
import { Field } from './field.tsx'

type Props = {
  asked: Record<string, string | number | undefined>
  names: {
    actors: readonly { id: string; name: string }[]
    actions: readonly string[]
    subjectKinds: readonly string[]
  }
}

const all = { value: '', name: 'all' }
const toOption = (value: string) => ({ value, name: value })
const textOf = (value: string | number | undefined) => (value === undefined ? undefined : String(value))

/** What narrows the audit log down. */
export function AuditFilter({ asked, names }: Props) {
  const actors = names.actors.map(({ id, name }) => ({ value: id, name }))
  const groups = [...new Set(names.actions.map((action) => action.split('.')[0] ?? action))]
  const actions = [...groups.filter((group) => !names.actions.includes(group)), ...names.actions].sort()
  return (
    <form
      action="/desk/audit"
      aria-label="Filter"
      className="mt-6 grid grid-cols-2 items-end gap-4 sm:grid-cols-3 lg:grid-cols-[repeat(6,minmax(0,1fr))_auto]"
    >
      <Choice label="Who" name="who" chosen={textOf(asked['who'])} options={[all, ...actors]} />
      <Choice label="Action" name="action" chosen={textOf(asked['action'])} options={[all, ...actions.map(toOption)]} />
      <Choice
        label="Subject"
        name="kind"
        chosen={textOf(asked['kind'])}
        options={[all, ...names.subjectKinds.map(toOption)]}
      />
      <Field label="Its name" name="subject" defaultValue={textOf(asked['subject'])} maxLength={300} />
      <Field label="From" name="from" type="date" defaultValue={textOf(asked['from'])} />
      <Field label="Until" name="until" type="date" defaultValue={textOf(asked['until'])} />
      <Button quiet>Show</Button>
    </form>
  )
}
