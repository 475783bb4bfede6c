import { parseAtomFeed } from 'feedsmith'
import { expect, test } from 'vitest'
import { toStatementFeed } from '#src/publish/statement-feed.ts'
import { toTranscriptFeed } from '#src/publish/transcript-feed.ts'
import { writeAtom } from '#src/publish/write-atom.ts'
import { asStatementId } from '#src/transcript/statement-id.ts'

// What a reader of feeds makes of ours, by a library that readers are built with.

const site = 'https://archive.example'
const [publishedAt, updatedAt] = [new Date('2025-04-12T08:00:00Z'), new Date('2025-05-02T09:00:00Z')]
const transcript = {
  ...{ slug: '2025-04-11-almaty', title: 'Q&A <in> “Almaty”', date: '2025-04-11', place: 'Алматы' },
  ...{ language: 'en' },
}

test('a reader of feeds finds the new transcripts, their permalinks and their days', () => {
  const speakers = [{ slug: 'sergey-lavrov', name: 'Sergey Lavrov' }]
  const counts = { statementCount: 12, questionCount: 4 }
  const one = { ...transcript, ...counts, event: null, speakers, publishedAt, updatedAt }
  const read = parseAtomFeed(writeAtom(toTranscriptFeed({ speaker: null, transcripts: [one] }), site))
  expect(read).toMatchObject({
    id: `${site}/feed.atom`,
    title: { value: 'Rostrum: new transcripts' },
    updated: '2025-05-02T09:00:00.000Z',
    authors: [{ name: 'Rostrum' }],
  })
  expect(read.links).toContainEqual({ rel: 'self', href: `${site}/feed.atom` })
  expect(read.links).toContainEqual({ rel: 'alternate', href: `${site}/transcripts` })
  expect(read.entries).toHaveLength(1)
  expect(read.entries?.[0]).toMatchObject({
    id: `${site}/transcripts/2025-04-11-almaty`,
    links: [{ href: `${site}/transcripts/2025-04-11-almaty` }],
    title: { type: 'html', value: 'Q&amp;A &lt;in&gt; “Almaty”' },
    content: { type: 'html', value: '<p>2025-04-11, Алматы</p><p>12 statements, by Sergey Lavrov.</p>' },
    published: '2025-04-12T08:00:00.000Z',
    updated: '2025-05-02T09:00:00.000Z',
  })
})

test('a reader of feeds finds what a saved search found, word for word, and who said it', () => {
  const text = 'Is 1 < 2 ]]> & so on?\n\nYes.'
  const speaker = { slug: 'anna-berg', name: 'Anna Berg & Co' }
  const said = { kind: 'remark' as const, speaker, label: null, role: null, text }
  const statement = { id: asStatementId('kn6fy55waa'), ...said, transcript }
  const path = '/search/feed.atom?q=a+%26+b'
  const feed = toStatementFeed(
    { statements: [{ ...statement, publishedAt, updatedAt }] },
    { what: 'a & b', path, page: '/search?q=a+%26+b' },
  )
  const read = parseAtomFeed(writeAtom(feed, site))
  expect(read).toMatchObject({ id: `${site}${path}`, title: { value: 'Rostrum: a & b' } })
  expect(read.entries?.[0]).toMatchObject({
    id: `${site}/s/kn6fy55waa`,
    authors: [{ name: 'Anna Berg & Co' }],
    content: {
      type: 'html',
      value:
        '<p>Is 1 &lt; 2 ]]&gt; &amp; so on?</p><p>Yes.</p><p>— Anna Berg &amp; Co, Q&amp;A &lt;in&gt; “Almaty”, Алматы, 2025-04-11</p>',
    },
  })
})
