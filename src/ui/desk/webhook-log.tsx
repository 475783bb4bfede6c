import { Moment } from './moment.tsx'

/** One message on its way to one address. */
export type Delivery = {
  id: string
  webhookId: string
  event: string
  state: string
  attempts: number
  createdAt: Date
  nextAt: Date
  deliveredAt: Date | null
  lastStatus: number | null
  lastProblem: string | null
}

type Props = { deliveries: readonly Delivery[]; addresses: ReadonlyMap<string, string> }

/** What was sent, newest first, how it was answered, and what is still to come. */
export function WebhookLog({ deliveries, addresses }: Props) {
  return (
    <ul className="font-sans text-[0.9375rem]">
      {deliveries.map((delivery) => (
        <li
          key={delivery.id}
          className="flex flex-wrap items-baseline gap-x-6 gap-y-1 border-line border-b py-3 first:pt-0"
        >
          <div className="min-w-0 flex-[1_1_18rem]">
            <p>
              <strong className="font-semibold">{delivery.event}</strong>,{' '}
              <Moment at={delivery.createdAt.toISOString()} />
            </p>
            <p className="wrap-anywhere text-soft">{addresses.get(delivery.webhookId)}</p>
            <p>
              <State {...delivery} />
            </p>
          </div>
          {delivery.state === 'failed' ? (
            <form method="post" action={`/desk/webhooks/deliveries/${delivery.id}/again`}>
              <button type="submit" className="button small">
                Send again
              </button>
            </form>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

function State({ state, attempts, nextAt, deliveredAt, lastStatus, lastProblem }: Delivery) {
  const tries = `${attempts} ${attempts === 1 ? 'try' : 'tries'}`
  const said = lastStatus === null ? (lastProblem ?? '') : `It answered ${lastStatus}.`
  if (deliveredAt !== null)
    return (
      <>
        Delivered <Moment at={deliveredAt.toISOString()} />, {tries}.
      </>
    )
  if (state === 'failed') return `Given up after ${tries}. ${said}`
  if (attempts === 0) return 'About to be sent.'
  return (
    <>
      {said} {tries}; the next is at <Moment at={nextAt.toISOString()} />.
    </>
  )
}
