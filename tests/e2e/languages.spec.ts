import { almaty, findStatement } from './pages.ts'
import { publish } from './publish.ts'
import { expect, test } from './reader.ts'

const titles = {
  de: 'Was öffentlich gesagt wurde, Wort für Wort',
  fr: 'Ce qui a été dit en public, mot pour mot',
  es: 'Lo dicho en público, palabra por palabra',
  ru: 'Что было сказано публично, слово в слово',
}

test('the home page is there in every language and leads to the same page in the others', async ({ page }) => {
  for (const [locale, title] of Object.entries(titles)) {
    await page.goto(`/${locale}`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
    await expect(page.locator('html')).toHaveAttribute('lang', locale)
    const alternates = await page
      .locator('link[rel=alternate][hreflang]')
      .evaluateAll((links) =>
        links.map((link) => `${link.getAttribute('hreflang')} ${new URL(link.getAttribute('href') ?? '').pathname}`),
      )
    expect(alternates).toEqual(['en /', 'ru /ru', 'de /de', 'fr /fr', 'es /es', 'x-default /'])
    expect(await page.locator('link[rel=canonical]').getAttribute('href')).toMatch(new RegExp(`/${locale}$`))
  }
})

test('a reader stays in their language from the search to the transcript, with its dates and numbers', async ({
  page,
}) => {
  await page.goto('/de')
  await page.getByRole('combobox').fill('multipolarity')
  await page.getByRole('button', { name: 'Suchen' }).click()
  await expect(page).toHaveURL('/de/search?q=multipolarity')
  await page.getByRole('article').first().getByRole('link').first().click()
  await expect(page).toHaveURL(/\/de\/s\/[0-9a-z]{10}$/)
  await expect(page.getByText('11. April 2025').first()).toBeVisible()
  await page.getByRole('link', { name: 'Im ganzen Protokoll lesen' }).click()
  await expect(page).toHaveURL(new RegExp(`/de${almaty}#`))
  await page.locator('.menu > summary').first().click()
  await page.getByRole('link', { name: 'Русский' }).click()
  await expect(page).toHaveURL(`/ru${almaty}`)
  await expect(page.getByText('6 вопросов')).toBeVisible()
})

test('a link that is copied has no language', async ({ page, context, request, baseURL }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const path = await findStatement(request, 'multipolarity')
  await page.goto(`/fr${path}`)
  await page.getByRole('link', { name: 'Copier le lien' }).click()
  await expect(page.getByRole('link', { name: 'Lien copié' })).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${baseURL}${path}`)
})

test('a redirect keeps the language', async ({ request }) => {
  const path = await findStatement(request, 'multipolarity')
  const response = await request.get(`/es${path.toUpperCase().replace('/S/', '/s/')}`, { maxRedirects: 0 })
  expect(response.status()).toBe(308)
  expect(response.headers()['location']).toContain(`/es${path}`)
})

const original = `---
title: The bridge opens
date: 2024-03-02
language: en
---

MAYOR STONE: Good morning. The old viaduct bridge opens today after nine years.

Q: What did the viaduct cost?

MAYOR STONE: Forty million, and not a penny more.

Q: And when will trams cross the viaduct?

MAYOR STONE: In the autumn, if the winter was kind to the rails.
`

const translated = `---
title: Die Brücke wird eröffnet
date: 2024-03-02
language: de
slug: die-bruecke
translationOf: the-bridge
---

MAYOR STONE: Guten Morgen. Die alte Viaduktbrücke wird heute nach neun Jahren eröffnet.

Q: Was hat das Viadukt gekostet?

MAYOR STONE: Vierzig Millionen und keinen Pfennig mehr.

Q: Und wann fahren Straßenbahnen über das Viadukt?

MAYOR STONE: Im Herbst, wenn der Winter gut zu den Schienen war.
`

test('two language versions of a transcript lead to each other, question by question and statement by statement', async ({
  page,
  request,
}) => {
  test.setTimeout(240_000)
  const text = async (path: string) => (await request.get(path)).text()
  publish('the-bridge', original.replace('language: en', 'language: en\nslug: the-bridge'))
  const answer = await findStatement(request, 'Forty million penny')
  for (const path of ['/transcripts/the-bridge', answer]) expect(await text(path)).not.toContain('The same in German')

  publish('die-bruecke', translated)
  for (const path of ['/transcripts/the-bridge', answer])
    await expect.poll(() => text(path)).toContain('The same in German')
  await page.goto('/transcripts/the-bridge')
  await page.locator('.exchange').last().getByRole('link', { name: 'The same in German' }).click()
  await expect(page).toHaveURL(/die-bruecke#/)
  await expect(page.locator('.statement:target')).toContainText('Viadukt')
  await page.goto(answer)
  await page.getByRole('link', { name: 'The same in German' }).click()
  await expect(page.locator('.statement.large')).toContainText('Vierzig Millionen')
  await page.getByRole('link', { name: 'The same in English' }).click()
  await expect(page).toHaveURL(answer)

  publish('die-bruecke', translated.replace('translationOf: the-bridge\n', ''))
  for (const path of ['/transcripts/the-bridge', answer])
    await expect.poll(() => text(path)).not.toContain('The same in German')
})

const hebrew = `---
title: פתיחת הגשר
date: 2024-03-08
language: he
slug: bridge-in-hebrew
---

MAYOR STONE: בוקר טוב. הגשר הישן נפתח היום אחרי תשע שנים של עבודה.

Q: כמה עלה הגשר לעיר?

MAYOR STONE: ארבעים מיליון, ולא אגורה אחת יותר מזה.
`

test('a transcript in a script that runs from right to left is set from the right, the page around it is not', async ({
  page,
  request,
}) => {
  test.setTimeout(90_000)
  publish('bridge-in-hebrew', hebrew)
  await expect.poll(async () => (await request.get('/transcripts/bridge-in-hebrew')).status()).toBe(200)
  await page.goto('/transcripts/bridge-in-hebrew')
  const question = page.locator('.statement.question')
  await expect(question).toHaveCSS('direction', 'rtl')
  await expect(question).toHaveCSS('border-right-width', '3px')
  await expect(page.getByRole('heading', { level: 1 })).toHaveCSS('direction', 'rtl')
  await expect(page.getByRole('navigation', { name: 'Main' })).toHaveCSS('direction', 'ltr')
  await question.getByRole('link', { name: /^Link to statement/ }).click()
  await expect(page.locator('.statement.large')).toHaveCSS('direction', 'rtl')
})
