import { almaty, findStatement } from './pages.ts'
import { expect, test } from './reader.ts'

test('a statement is cited: the panel, every style with a button to copy, and the files', async ({
  page,
  request,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const path = await findStatement(request, 'foundation of a Eurasian security architecture')
  await page.goto(path)
  await page.locator('summary', { hasText: 'Cite' }).click()
  await page.getByRole('link', { name: /^APA, Chicago/ }).click()
  await expect(page).toHaveURL(`${path}/cite`)
  await expect(page.getByRole('term')).toHaveCount(5)
  await page.getByRole('button', { name: 'Copy the MLA citation' }).click()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toMatch(/^Lavrov, Sergey\. “.+” Answer\. .+, 11 Apr\. 2025, .+Rostrum, .+\.$/)
  expect(copied).toContain(path)
})

test('the day of access in a citation is today', async ({ request }) => {
  const path = await findStatement(request, 'foundation of a Eurasian security architecture')
  const today = new Date().toISOString().slice(0, 10)
  expect(await (await request.get(`${path}/cite.bib`)).text()).toContain(`urldate = {${today}}`)
})

test('citation files come with their types and names, for statements and transcripts, in any spelling of the id', async ({
  request,
}) => {
  const path = await findStatement(request, 'foundation of a Eurasian security architecture')
  const types = {
    bib: 'application/x-bibtex',
    ris: 'application/x-research-info-systems',
    json: 'application/vnd.citationstyles.csl+json',
  }
  for (const [ending, type] of Object.entries(types)) {
    for (const cited of [path, path.toUpperCase().replace('/S/', '/s/'), almaty]) {
      const file = await request.get(`${cited}/cite.${ending}`)
      expect(file.status(), cited).toBe(200)
      expect(file.headers()['content-type']).toBe(`${type}; charset=utf-8`)
      expect(file.headers()['content-disposition']).toMatch(
        new RegExp(`^attachment; filename="rostrum-.+[.]${ending}"$`),
      )
    }
  }
  for (const nowhere of [`${path}/cite.pdf`, `${path}/cite.bib/x`, '/s/0000000000/cite', '/speakers/jen-psaki/cite'])
    expect((await request.get(nowhere)).status(), nowhere).toBe(404)
})
