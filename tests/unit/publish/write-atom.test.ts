import { expect, test } from 'vitest'
import { type AtomEntry, type AtomFeed, lastUpdate, writeAtom } from '#src/publish/write-atom.ts'

const site = 'https://archive.example'
const entry: AtomEntry = {
  path: '/s/0123456789',
  title: 'Q&A: <i>no</i>',
  author: 'Jen & Co',
  paragraphs: ['1 < 2 ]]> 3', 'Bell\u0007.'],
  publishedAt: new Date('2026-01-02T03:04:05Z'),
  updatedAt: new Date('2026-02-03T04:05:06Z'),
}
const feed: AtomFeed = {
  path: '/search/feed.atom?q=a+%26+b&kind=answer',
  page: '/search?q=a+%26+b&kind=answer',
  title: 'Rostrum: a & b',
  subtitle: 'New statements',
  entries: [entry],
}

test('a feed names itself and its page by whole addresses', () => {
  const atom = writeAtom(feed, site)
  const self = 'https://archive.example/search/feed.atom?q=a+%26+b&amp;kind=answer'
  expect(atom).toContain(`<id>${self}</id>`)
  expect(atom).toContain(`<link rel="self" href="${self}"/>`)
  expect(atom).toContain('<link rel="alternate" href="https://archive.example/search?q=a+%26+b&amp;kind=answer"/>')
  expect(atom).toContain('<title>Rostrum: a &amp; b</title>')
})

test('an entry has its permalink as its name, and says when it came and when it was corrected', () => {
  const atom = writeAtom(feed, site)
  expect(atom).toContain('<id>https://archive.example/s/0123456789</id>')
  expect(atom).toContain('<published>2026-01-02T03:04:05.000Z</published>')
  expect(atom.match(/<updated>2026-02-03T04:05:06.000Z<\/updated>/g)).toHaveLength(2)
})

test('text is text, whatever it holds', () => {
  const atom = writeAtom(feed, site)
  expect(atom).toContain('<title type="html"><![CDATA[Q&amp;A: &lt;i&gt;no&lt;/i&gt;]]></title>')
  expect(atom).toContain('<![CDATA[<p>1 &lt; 2 ]]&gt; 3</p><p>Bell.</p>]]>')
  expect(atom).toContain('<name>Jen &amp; Co</name>')
})

test('the same feed is the same text, so its readers can be told that nothing is new', () => {
  expect(writeAtom(feed, site)).toBe(writeAtom({ ...feed, entries: [{ ...entry }] }, site))
})

test('an empty feed was updated at the beginning of time', () => {
  expect(lastUpdate({ ...feed, entries: [] }).toISOString()).toBe('1970-01-01T00:00:00.000Z')
  expect(writeAtom({ ...feed, entries: [] }, site)).toContain('<updated>1970-01-01T00:00:00.000Z</updated>')
})
