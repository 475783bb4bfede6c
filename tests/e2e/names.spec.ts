import { almaty, findStatement } from './pages.ts'
import { expect, test } from './reader.ts'

// What a screen reader is told: regions, headings and controls by name, in the order of the page.

test('every page begins with the way past its head, then the site, its search and its text', async ({ page }) => {
  await page.goto('/about')
  await expect(page.locator('body')).toMatchAriaSnapshot(`
    - link "Skip to the text"
    - banner:
      - link "Rostrum"
      - navigation "Main":
        - list:
          - listitem:
            - link "Transcripts"
          - listitem:
            - link "Speakers"
          - listitem:
            - link "Search"
          - listitem:
            - link "Quotations"
          - listitem:
            - link "About"
      - group
      - search:
        - combobox "Search the transcripts"
        - button "Search"
    - main
    - contentinfo
  `)
})

test('a transcript: where one is, its title, tools by name, and each statement with its speaker and link', async ({
  page,
}) => {
  await page.goto(almaty)
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - navigation "You are here":
      - list:
        - listitem:
          - link "Transcripts"
    - article:
      - heading /.+/ [level=1]
      - list "Speakers"
      - region "Reading tools":
        - search:
          - searchbox "Find in this transcript"
          - button "Previous match"
          - button "Next match"
        - checkbox "Questions only"
  `)
  await expect(page.locator('.exchange').nth(1)).toMatchAriaSnapshot(`
    - heading "Question 1" [level=2]
    - paragraph:
      - link "Reporter"
      - text: Question
      - link "Link to statement 2"
  `)
})

test('a statement: its speaker as the title, the question as a region, ways out by name', async ({ page, request }) => {
  await page.goto(await findStatement(request, 'foundation of a Eurasian security architecture'))
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - navigation "You are here"
    - article:
      - heading "Sergey Lavrov" [level=1]
      - region "The question":
        - heading "The question" [level=2]
      - link "Copy link"
      - link "Read in the whole transcript"
  `)
})

test('a search: the field, the ways to see it, results as articles with headings, filters as a region', async ({
  page,
}) => {
  await page.goto('/search?q=multipolarity&kind=answer')
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - heading "Search for multipolarity" [level=1]
    - search:
      - combobox "Search the transcripts": multipolarity
      - button "Search"
    - navigation "Views of this search"
    - list "Filters":
      - listitem:
        - 'link "Remove filter: Answer"'
    - heading "1 statement" [level=2]
    - list:
      - listitem:
        - article:
          - heading /Sergey Lavrov · Answer · 11 April 2025/ [level=3]
    - region "Keep this search"
    - complementary "Filters":
      - heading "Kind" [level=3]
  `)
})
