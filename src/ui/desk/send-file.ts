import { z } from 'zod'
import type { Upload } from './upload-line.tsx'

const answerSchema = z.object({
  results: z
    .array(z.object({ draftId: z.string().nullable(), title: z.string().nullable(), doubts: z.array(z.string()) }))
    .optional(),
  detail: z.string().optional(),
})

/** Send one file. @param onProgress Told the share that is sent, 0 to 1. @returns what became of it; never throws. */
export function sendFile(file: File, onProgress: (sent: number) => void): Promise<Partial<Upload>> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(loaded / total))
    request.addEventListener('load', () => resolve(readAnswer(request.responseText)))
    request.addEventListener('error', () => resolve({ state: 'failed', message: 'It could not be sent. Try again.' }))
    request.open('POST', '/desk/upload/files')
    request.setRequestHeader('accept', 'application/json')
    const form = new FormData()
    form.append('files', file)
    request.send(form)
  })
}

function readAnswer(text: string): Partial<Upload> {
  const answer = answerSchema.safeParse(parseJson(text))
  const result = answer.data?.results?.[0]
  if (!result?.draftId) return { state: 'failed', message: answer.data?.detail ?? 'It could not be read.' }
  const { draftId, title, doubts } = result
  return { state: 'done', draftId, title, message: doubts.join(' ') }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
