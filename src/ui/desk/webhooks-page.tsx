import { Button } from './button.tsx'
import { Field } from './field.tsx'

type Webhook = { id: string; url: string; events: readonly string[]; createdAt: Date; createdBy: string }
type Delivery = {
  id: string
  event: string
  state: string
  attempts: number
  createdAt: Date
  lastStatus: number | null
  lastProblem: string | null
}

type Props = { webhooks: readonly Webhook[]; deliveries: readonly Delivery[]; events: readonly string[] }

/** The addresses that are told when the archive changes, and what was sent to them. */
export function WebhooksPage({ webhooks, deliveries, events }: Props) {
  return (
    <>
      <h1 className="page-title">Webhooks</h1>
      <p className="mt-3 max-w-[46rem] text-soft">
        Each address gets a signed message by POST when a transcript is published, corrected, withdrawn or restored.
        What doesn’t arrive is tried again for a day and a half.
      </p>
      {webhooks.length === 0 ? <p className="mt-6">No address is told yet.</p> : <List webhooks={webhooks} />}
      <h2 className="section-title mt-10">Add an address</h2>
      <form method="post" action="/desk/webhooks/add" className="mt-4 max-w-[30rem] space-y-4">
        <Field name="url" label="Address" type="url" required />
        <fieldset>
          <legend className="font-semibold">What it is told of</legend>
          {events.map((event) => (
            <label key={event} className="mt-1 flex items-center gap-2 py-1">
              <input type="checkbox" name="events" value={event} defaultChecked className="size-5" /> {event}
            </label>
          ))}
        </fieldset>
        <Button>Add</Button>
      </form>
      <h2 className="section-title mt-10">What was sent</h2>
      {deliveries.length === 0 ? <p className="mt-3">Nothing yet.</p> : <Log deliveries={deliveries} />}
    </>
  )
}

function List({ webhooks }: Pick<Props, 'webhooks'>) {
  return (
    <ul className="mt-6 space-y-4">
      {webhooks.map(({ id, url, events, createdBy }) => (
        <li key={id} className="flex flex-wrap items-baseline gap-x-6 gap-y-1 border-line border-b pb-4">
          <div className="min-w-0 flex-1">
            <p className="wrap-anywhere font-semibold">{url}</p>
            <p className="text-soft">
              {events.join(', ')}; added by {createdBy}
            </p>
          </div>
          <form method="post" action={`/desk/webhooks/${id}/remove`}>
            <Button quiet>Remove</Button>
          </form>
        </li>
      ))}
    </ul>
  )
}

function Log({ deliveries }: Pick<Props, 'deliveries'>) {
  return (
    <ul className="mt-3 font-sans text-[0.9375rem]">
      {deliveries.map(({ id, event, state, attempts, createdAt, lastStatus, lastProblem }) => (
        <li key={id} className="flex flex-wrap gap-x-4 border-line border-b py-2">
          <time dateTime={createdAt.toISOString()} className="text-soft">
            {createdAt.toISOString().slice(0, 19).replace('T', ' ')}
          </time>
          <span>{event}</span>
          <span className="font-semibold">{state}</span>
          <span className="text-soft">
            {attempts} {attempts === 1 ? 'try' : 'tries'}, {lastStatus ?? lastProblem ?? 'not answered yet'}
          </span>
        </li>
      ))}
    </ul>
  )
}
