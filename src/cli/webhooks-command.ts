import { type Command, Option } from 'commander'
import { readConfig } from '#src/config.ts'
import { commandLine } from '#src/editors/accounts.ts'
import type { Desk } from '#src/editors/desk.ts'
import { type WebhookEvent, webhookEvents } from '#src/editors/webhooks/webhook-events.ts'
import { openArchive } from '#src/ingest/open-archive.ts'
import type { Place } from './place.ts'

type Manage = typeof import('#src/editors/webhooks/manage-webhooks.ts')

/** `rostrum webhooks`: the addresses that are told when the archive changes. */
export function addWebhooksCommand(program: Command, place: Place): void {
  const webhooks = program
    .command('webhooks')
    .description('addresses that are told when transcripts are published, corrected, withdrawn or restored')
    .helpCommand(false)
  webhooks
    .command('add')
    .description('have an address told from now on, and print the secret that signs what is sent')
    .argument('<url>', 'the address, https or http')
    .addOption(new Option('--event <event...>', 'only of these events; of all unless told').choices(webhookEvents))
    .action(async (url: string, { event = [] }: { event?: WebhookEvent[] }) => {
      process.exitCode = await withDesk(place, (desk, manage) => runAdd(desk, manage, url, event))
    })
  webhooks
    .command('list')
    .description('list the addresses')
    .action(async () => {
      process.exitCode = await withDesk(place, runList)
    })
  webhooks
    .command('remove')
    .description('tell an address of nothing any more, and forget its log')
    .argument('<id>', 'as `rostrum webhooks list` shows it')
    .action(async (id: string) => {
      process.exitCode = await withDesk(place, (desk, manage) => runRemove(desk, manage, id))
    })
  webhooks
    .command('log')
    .description('show what was sent, newest first, and how it was answered')
    .action(async () => {
      process.exitCode = await withDesk(place, runLog)
    })
  for (const command of webhooks.commands) command.exitOverride()
}

async function withDesk(place: Place, work: (desk: Desk, manage: Manage) => Promise<number>): Promise<number> {
  const config = readConfig()
  const { openDesk } = await import('#src/editors/desk.ts')
  const manage = await import('#src/editors/webhooks/manage-webhooks.ts')
  const archive = await openArchive(config, place.root)
  try {
    return await work(openDesk(archive.database, config), manage)
  } finally {
    await archive.close()
  }
}

async function runAdd(desk: Desk, { addWebhook }: Manage, url: string, events: WebhookEvent[]): Promise<number> {
  const added = await addWebhook(desk, commandLine, { url, events })
  if ('problem' in added) {
    console.error(`rostrum: ${added.problem}`)
    return 1
  }
  console.log(
    `${url} is told from now on, as ${added.id}. The secret that signs it, shown this once:\n\n${added.secret}`,
  )
  return 0
}

async function runList(desk: Desk, { listWebhooks }: Manage): Promise<number> {
  const all = await listWebhooks(desk)
  if (all.length === 0) console.log('No address is told: `rostrum webhooks add` makes the first.')
  for (const { id, url, events } of all) console.log(`${id} ${url} ${events.join(', ')}`)
  return 0
}

async function runRemove(desk: Desk, { removeWebhook }: Manage, id: string): Promise<number> {
  if (await removeWebhook(desk, commandLine, id)) {
    console.log('Done.')
    return 0
  }
  console.error(`rostrum: there is no webhook ${id}.`)
  return 1
}

async function runLog(desk: Desk, { listDeliveries }: Manage): Promise<number> {
  for (const { createdAt, event, state, attempts, lastStatus, lastProblem, id } of await listDeliveries(desk)) {
    const said = lastStatus ?? lastProblem ?? 'not tried yet'
    console.log(`${createdAt.toISOString()} ${event} ${state}, ${attempts} tries, ${said}, ${id}`)
  }
  return 0
}
