import type { APIRequestContext } from '@playwright/test'
import { findStatement } from './pages.ts'
import { publish } from './publish.ts'
import { expect, test } from './reader.ts'

const head = `---
title: Hearing on the harbour
date: 2024-03-05
slug: harbour
---
`
const opening = 'CHAIR STONE: Good morning. The harbour of Northport opened at nine today, after the long winter.\n\n'
const question = 'Q    When will the northern lighthouse be lit again, and who is going to pay for the lamp?\n\n'
const answer = 'CHAIR STONE: The northern lighthouse is lit again in April, and the county pays for the lamp.\n\n'
const closing = 'CHAIR STONE: That is all for this morning. Thank you for coming to the harbour.\n'

/** The address of the statement that has these words, as the transcript's page links it. */
async function addressOf(request: APIRequestContext, words: string): Promise<string> {
  const html = await (await request.get('/transcripts/harbour')).text()
  const statements = html.split('<div id="').slice(1)
  const id = statements.find((statement) => statement.includes(words))?.slice(0, 10)
  return `/s/${id}`
}

test('pages that were shown before follow a correction within seconds, and no link is lost', async ({
  page,
  request,
}) => {
  test.setTimeout(90_000)
  const text = async (path: string) => (await request.get(path)).text()
  expect((await request.get('/transcripts/harbour')).status()).toBe(404)
  publish('harbour', head + opening + question + answer + closing)
  await expect.poll(() => text('/transcripts/harbour')).toContain('opened at nine')
  const [first, asked, last] = await Promise.all(
    ['opened at nine', 'northern lighthouse be lit', 'That is all'].map((words) => addressOf(request, words)),
  )
  for (const path of [first, asked, last]) expect((await request.get(path ?? '')).status()).toBe(200)
  await expect.poll(() => text('/')).toContain('Hearing on the harbour')

  publish('harbour', head + opening.replace('at nine', 'at ten') + closing)
  await expect.poll(() => text('/transcripts/harbour')).toContain('opened at ten')
  await expect.poll(() => text(first ?? '')).toContain('opened at ten')
  expect(await text('/transcripts/harbour')).not.toContain('lighthouse')
  await expect.poll(() => text('/transcripts?year=2024')).toContain('2 statements')
  expect((await request.get(last ?? '')).status()).toBe(200)

  const gone = await page.goto(asked ?? '')
  expect(gone?.status()).toBe(410)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This statement was removed')
  await expect(page.getByText('When will the northern lighthouse be lit again')).toBeVisible()
  await page.getByRole('link', { name: 'Read the transcript as it is now' }).click()
  await expect(page).toHaveURL('/transcripts/harbour')

  publish(
    'harbour',
    head.replace('slug: harbour', 'slug: northport-harbour') + opening.replace('at nine', 'at ten') + closing,
  )
  await expect.poll(async () => (await request.get('/transcripts/harbour', { maxRedirects: 0 })).status()).toBe(308)
  expect(await text('/transcripts/harbour')).toContain('opened at ten')
})

test('a statement that was joined to another leads to the one that holds its text now', async ({ request }) => {
  test.setTimeout(60_000)
  const rain = 'CHAIR REED: The rain filled the upper reservoir on Monday to nine tenths of what it can hold.'
  const snow = 'The snow of last week filled the lower reservoir, and the valves were opened on Friday morning.'
  const water = head.replace('harbour', 'water').replace('slug: harbour', 'slug: water')
  const publishWater = (body: string) => publish('water', `${water}${body}\n`)
  publishWater(`${rain}\n\nQ    And the lower one?\n\nCHAIR REED: ${snow}`)
  const both = await Promise.all(['upper reservoir', 'reservoir valves'].map((words) => findStatement(request, words)))
  expect(new Set(both).size).toBe(2)
  publishWater(`${rain}\n\n${snow}`)
  const answers = await Promise.all(both.map((path) => request.get(path, { maxRedirects: 0 })))
  expect(answers.map((answer) => answer.status()).sort()).toEqual([200, 308])
  for (const path of both) {
    await expect.poll(async () => (await request.get(path)).text()).toContain('upper reservoir')
    expect(await (await request.get(path)).text()).toContain('lower reservoir')
  }
})
