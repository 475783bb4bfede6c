import type { APIRequestContext } from '@playwright/test'

export const almaty = '/transcripts/2025-04-11-almaty-cis-foreign-ministers'

/** The address of the first statement that a search finds; what another process just published is found within seconds. */
export async function findStatement(request: APIRequestContext, query: string): Promise<string> {
  for (let attempt = 0; attempt < 120; attempt++) {
    const html = await (await request.get(`/search?q=${encodeURIComponent(query)}`)).text()
    const found = html.match(/\/s\/[0-9a-z]{10}/)
    if (found !== null) return found[0]
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
  throw new Error(`No statement was found for “${query}”`)
}

const article = `“We discussed the results of cooperation between our foreign ministries … in accordance with our Plan of Consultations in 2024,” Lavrov said. “We have concluded with great satisfaction that the Plan has been fulfilled.” He called it “useful.”

According to Jen Psaki, “these meetings were useful. They helped us learn more about each other’s positions.” Joe Biden said: “We will build a wall around every swimming pool in Kansas.”`

/** One of each page that a reader can come to. */
export async function listPages(request: APIRequestContext): Promise<{ name: string; path: string }[]> {
  return [
    { name: 'home', path: '/' },
    { name: 'search', path: '/search?q=security&kind=answer' },
    { name: 'search before a question', path: '/search' },
    { name: 'search without results', path: '/search?q=zzyzx+qwxyz' },
    { name: 'search by transcript', path: '/search?q=security&group=transcript' },
    { name: 'search in context', path: '/search/context?q=security' },
    { name: 'search over time', path: '/search/frequency?q=security&q=inflation&period=year' },
    { name: 'help', path: '/help/search' },
    { name: 'help on the API', path: '/help/api' },
    { name: 'check of a quotation', path: '/quote' },
    { name: 'checked article', path: `/quote?${new URLSearchParams({ q: article })}` },
    { name: 'all help', path: '/help' },
    { name: 'transcripts', path: '/transcripts?year=2022' },
    { name: 'transcripts of a month', path: '/transcripts?month=2022-05' },
    { name: 'transcripts of an empty month', path: '/transcripts?month=1999-05' },
    { name: 'places', path: '/browse/place' },
    { name: 'transcripts of a place', path: '/browse/place?value=Almaty' },
    { name: 'speakers', path: '/speakers' },
    { name: 'comparison', path: '/compare?one=jen-psaki&other=karine-jean-pierre&q=president' },
    { name: 'comparison with nobody', path: '/compare?one=jen-psaki&other=nobody&q=president' },
    { name: 'numbers', path: '/about/numbers' },
    { name: 'search narrowed to months', path: '/search?q=security&from=2021-01&to=2022-06' },
    { name: 'home in German', path: '/de' },
    { name: 'transcript in Russian', path: `/ru${almaty}` },
    { name: 'transcript', path: almaty },
    { name: 'long transcript', path: await findLongTranscript(request) },
    { name: 'statement', path: await findStatement(request, 'multipolarity') },
    { name: 'citation of a statement', path: `${await findStatement(request, 'multipolarity')}/cite` },
    { name: 'citation of a transcript', path: `${almaty}/cite` },
    { name: 'speaker', path: '/speakers/jen-psaki' },
    { name: 'about', path: '/about' },
    { name: 'nothing', path: '/nothing/here' },
  ]
}

async function findLongTranscript(request: APIRequestContext): Promise<string> {
  const html = await (await request.get('/transcripts?year=2021')).text()
  return html.match(/\/transcripts\/2021-02-01[0-9a-z-]*/)?.[0] ?? '/transcripts/missing'
}
