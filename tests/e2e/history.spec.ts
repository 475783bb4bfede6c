import AxeBuilder from '@axe-core/playwright'
import { findStatement } from './pages.ts'
import { publish } from './publish.ts'
import { expect, test } from './reader.ts'

const source = (figure: string) => `---
title: Hearing on the orchard
date: 2024-04-02
slug: orchard
---

CHAIR VALE: The orchard of Westfield has ${figure} pear trees, and all of them bloom.
`

test('a correction shows what it changed and why, at an address of its own', async ({ page, request }) => {
  test.setTimeout(60_000)
  publish('orchard', source('forty'))
  await expect.poll(async () => (await request.get('/transcripts/orchard')).status()).toBe(200)
  const statement = await findStatement(request, 'orchard pear trees bloom')
  await page.goto(statement)
  await page.getByRole('link', { name: 'How it read before' }).click()
  await expect(page).toHaveURL(`${statement}/history`)
  await expect(page.getByText('It has not been corrected since it was published here.')).toBeVisible()

  publish('orchard', source('fifty'), '--reason', 'The number of trees was misheard.')
  await expect.poll(async () => (await request.get(`${statement}/history`)).text()).toContain('misheard')
  await page.reload()
  const newest = page.getByRole('region', { name: 'Revision 2' })
  await expect(newest.locator('del')).toHaveText('forty')
  await expect(newest.locator('ins')).toHaveText('fifty')
  await expect(newest.getByText('Reason: The number of trees was misheard.')).toBeVisible()
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])

  await page.goto('/transcripts/orchard')
  await page.getByRole('link', { name: 'See what changed' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Corrections')
  await expect(page.locator('ins')).toHaveText('fifty')
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
})

test('only what has a history has an address for it', async ({ request }) => {
  for (const path of [
    '/s/0000000000/history',
    '/transcripts/nothing/history',
    '/speakers/jen-psaki/history',
    '/history',
  ])
    expect((await request.get(path)).status(), path).toBe(404)
})
