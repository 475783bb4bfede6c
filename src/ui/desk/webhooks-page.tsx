import { Button } from './button.tsx'
import { CopySecret } from './copy-secret.tsx'
import { Field } from './field.tsx'
import { Section } from './section.tsx'
import { type Delivery, WebhookLog } from './webhook-log.tsx'

type Webhook = { id: string; url: string; events: readonly string[]; createdAt: Date; createdBy: string }

type Props = {
  webhooks: readonly Webhook[]
  deliveries: readonly Delivery[]
  events: readonly string[]
  /** Of the one that was just added. */
  newSecret: string | null
}

/** The addresses that are told when the archive changes, and what was sent to them. */
export function WebhooksPage({ webhooks, deliveries, events, newSecret }: Props) {
  return (
    <>
      <h1 className="page-title">Webhooks</h1>
      <p className="mt-3 max-w-[46rem] text-soft">
        Each address gets a signed message by POST when a transcript is published, corrected, withdrawn or restored.
        What doesn’t arrive is tried again, later and later, for a day and a half.
      </p>
      {newSecret === null ? null : <NewSecret secret={newSecret} />}
      <Section id="told" title="Addresses">
        {webhooks.length === 0 ? <p>No address is told yet.</p> : <List webhooks={webhooks} />}
      </Section>
      <Section id="add" title="Add an address">
        <form method="post" action="/desk/webhooks/add" className="max-w-[30rem] space-y-4">
          <Field
            name="url"
            label="Address"
            hint="On the public web, with https:// before it."
            type="url"
            maxLength={2000}
            required
          />
          <fieldset>
            <legend className="font-semibold">It is told of</legend>
            {events.map((event) => (
              <label key={event} className="flex items-baseline gap-2 py-1">
                <input type="checkbox" name="events" value={event} defaultChecked /> {event}
              </label>
            ))}
          </fieldset>
          <Button>Add the address</Button>
        </form>
      </Section>
      <Section id="log" title="What was sent">
        {deliveries.length === 0 ? (
          <p>Nothing yet.</p>
        ) : (
          <WebhookLog deliveries={deliveries} addresses={new Map(webhooks.map(({ id, url }) => [id, url]))} />
        )}
      </Section>
    </>
  )
}

function NewSecret({ secret }: { secret: string }) {
  return (
    <div className="mt-6 border-accent border-l-4 bg-tint px-4 py-3">
      <p className="font-semibold">What is sent is signed with this secret. Copy it now: it is not shown again.</p>
      <p className="mt-2 flex flex-wrap items-center gap-3">
        <code className="break-all font-mono">{secret}</code>
        <CopySecret text={secret} what="the secret" />
      </p>
    </div>
  )
}

function List({ webhooks }: Pick<Props, 'webhooks'>) {
  return (
    <ul className="space-y-4">
      {webhooks.map(({ id, url, events, createdBy }) => (
        <li key={id} className="flex flex-wrap items-baseline gap-x-6 gap-y-2">
          <div className="min-w-0 flex-[1_1_18rem]">
            <p className="wrap-anywhere font-semibold">{url}</p>
            <p className="text-soft">
              {events.join(', ')}; added by {createdBy}
            </p>
          </div>
          <form method="post" action={`/desk/webhooks/${id}/remove`}>
            <button type="submit" className="button small" aria-label={`Remove ${url}`}>
              Remove
            </button>
          </form>
        </li>
      ))}
    </ul>
  )
}
