'use client'

import { type DragEvent, type FormEvent, useRef, useState } from 'react'
import { Button } from './button.tsx'
import { sendFile } from './send-file.ts'
import { type Upload, UploadLine } from './upload-line.tsx'

const most = 50
const mostBytes = 20 * 1024 * 1024

/** A form for files. With scripts they can be dropped, and each is sent by itself with its own progress and result. */
export function UploadDrop({ formats }: { formats: readonly string[] }) {
  const [uploads, setUploads] = useState<Upload[]>([])
  const [over, setOver] = useState(false)
  const [refusal, setRefusal] = useState('')
  const input = useRef<HTMLInputElement>(null)
  const change = (at: number, upload: Partial<Upload>) =>
    setUploads((before) => before.map((each, place) => (place === at ? { ...each, ...upload } : each)))

  async function take(files: readonly File[]) {
    if (files.length === 0) return
    if (files.length > most) return setRefusal(`These are ${files.length} files; at most ${most} can be sent at once.`)
    setRefusal('')
    setUploads(files.map(({ name, size }, at) => ({ id: `${at} ${name}`, name, size, sent: 0, state: 'waiting' })))
    for (const [at, file] of files.entries()) {
      if (file.size > mostBytes) change(at, { state: 'failed', message: 'It is larger than 20 MB.' })
      else change(at, { ...(await sendFile(file, (sent) => change(at, { sent, state: 'sending' }))), sent: 1 })
    }
    if (input.current) input.current.value = ''
  }

  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    void take([...event.dataTransfer.files])
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void take([...(input.current?.files ?? [])])
  }
  return (
    <>
      <form
        action="/desk/upload/files"
        method="post"
        encType="multipart/form-data"
        onSubmit={submit}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        className={`mt-2 rounded-md border-2 border-dashed p-5 ${over ? 'border-accent bg-target' : 'border-edge bg-leaf'}`}
      >
        <label htmlFor="files" className="block">
          Drop up to {most} files here, or choose them
        </label>
        <p id="files-help" className="text-[0.9375rem] text-soft">
          {formats.join(', ')}; 20 MB each.
        </p>
        <input
          ref={input}
          id="files"
          name="files"
          type="file"
          multiple
          required
          aria-describedby="files-help"
          className="my-3 block w-full"
        />
        <Button>Read the files</Button>
      </form>
      <p role="alert">{refusal}</p>
      {uploads.length > 0 && (
        <ul aria-label="Files" className="mt-4 divide-y divide-line border-line border-y">
          {uploads.map((upload) => (
            <UploadLine key={upload.id} upload={upload} />
          ))}
        </ul>
      )}
      <p role="status" className="sr-only">
        {tellProgress(uploads)}
      </p>
    </>
  )
}

function tellProgress(uploads: readonly Upload[]): string {
  const done = uploads.filter(({ state }) => state === 'done' || state === 'failed').length
  return uploads.length === 0 ? '' : `${done} of ${uploads.length} files read`
}
