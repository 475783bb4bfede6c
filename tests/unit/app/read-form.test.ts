import { describe, expect, it } from 'vitest'
import { readForm } from '#src/app/read-form.ts'

const send = (body: BodyInit, type?: string) =>
  new Request('http://localhost/desk', { method: 'POST', body, ...(type ? { headers: { 'content-type': type } } : {}) })

describe('what a request brings', () => {
  it('is read from a form, with a list where a name stands several times', async () => {
    const form = new URLSearchParams([
      ['name', 'Ann'],
      ['scope', 'read'],
      ['scope', 'draft'],
    ])
    expect(await readForm(send(form), 1000)).toEqual({ ok: true, value: { name: 'Ann', scope: ['read', 'draft'] } })
  })

  it('is read from JSON, and from a form with files', async () => {
    expect(await readForm(send('{"a":1}', 'application/json'), 1000)).toEqual({ ok: true, value: { a: 1 } })
    const form = new FormData()
    form.append('file', new File(['text'], '../../etc/passwd'))
    const read = await readForm(send(form), 1000)
    expect(read.ok && (read.value as { file: unknown }).file).toBeInstanceOf(File)
  })

  it('may be nothing', async () => {
    expect(await readForm(new Request('http://localhost/desk', { method: 'POST' }), 1000)).toEqual({
      ok: true,
      value: {},
    })
  })

  it('is refused when it is longer than allowed, even when it says that it is not', async () => {
    const long = send('x'.repeat(1001), 'application/json')
    expect(await readForm(long, 1000)).toEqual({ ok: false, reason: 'long' })
    let sent = 0
    const endless = new ReadableStream({
      pull: (controller) => {
        sent += 1
        controller.enqueue(new Uint8Array(100))
      },
    })
    const request = new Request('http://localhost/desk', {
      method: 'POST',
      body: endless,
      duplex: 'half',
    } as RequestInit)
    expect(await readForm(request, 1000)).toEqual({ ok: false, reason: 'long' })
    expect(sent).toBeLessThan(20)
  })

  it('is refused by the length that it announces, before any of it has come', async () => {
    const silent = new ReadableStream({ pull: () => new Promise(() => {}) })
    const headers = { 'content-length': '1001' }
    const request = new Request('http://localhost/desk', {
      ...{ method: 'POST', body: silent, duplex: 'half', headers },
    } as RequestInit)
    expect(await readForm(request, 1000)).toEqual({ ok: false, reason: 'long' })
  })

  it('is refused when it is of another kind or broken', async () => {
    expect(await readForm(send('x', 'text/plain'), 1000)).toEqual({ ok: false, reason: 'type' })
    expect(await readForm(send('{', 'application/json'), 1000)).toEqual({ ok: false, reason: 'broken' })
    expect(await readForm(send('x', 'multipart/form-data; boundary=y'), 1000)).toEqual({ ok: false, reason: 'broken' })
  })
})
