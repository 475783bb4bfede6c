import { expect, test } from 'vitest'
import { oembedParametersSchema, readOwnAddress } from '#src/app/oembed-parameters.ts'

const site = 'https://archive.example'

test('an address of this archive names its statement or transcript, whatever follows it', () => {
  expect(readOwnAddress('https://archive.example/s/KN6FY-55WAA?q=x#p2', site)).toEqual({ statement: 'KN6FY-55WAA' })
  expect(readOwnAddress('http://archive.example/s/kn6fy55waa/', site)).toEqual({ statement: 'kn6fy55waa' })
  expect(readOwnAddress('https://archive.example/transcripts/almaty', site)).toEqual({ transcript: 'almaty' })
  expect(readOwnAddress('https://host.example/archive/s/x', 'https://host.example/archive')).toEqual({ statement: 'x' })
})

test('any other address names nothing', () => {
  const others = [
    'https://elsewhere.example/s/kn6fy55waa',
    'https://archive.example.elsewhere.example/s/kn6fy55waa',
    'https://archive.example@elsewhere.example/s/kn6fy55waa',
    'https://archive.example:8443/s/kn6fy55waa',
    'https://archive.example/',
    'https://archive.example/search?q=s',
    'https://archive.example/s/',
    'https://archive.example/s/kn6fy55waa/history',
  ]
  for (const url of others) expect(readOwnAddress(url, site), url).toBeNull()
})

test('addresses that are none are refused; room that is none counts as not said', () => {
  for (const url of [
    '',
    'kn6fy55waa',
    'javascript:alert(1)',
    'file:///etc/passwd',
    `https://a.example/${'x'.repeat(3000)}`,
  ])
    expect(oembedParametersSchema.safeParse({ url }).success, url).toBe(false)
  const asked = oembedParametersSchema.parse({ url: `${site}/s/x`, maxwidth: '-5', maxheight: 'tall' })
  expect(asked).toMatchObject({ format: 'json', maxwidth: undefined, maxheight: undefined })
})
