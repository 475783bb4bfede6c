import { Button } from './button.tsx'
import { Field } from './field.tsx'
import { UploadDrop } from './upload-drop.tsx'

/** Three ways to bring a transcript: files, a pasted text, or the address of a page. All work without scripts. */
export function UploadPage({ formats }: { formats: readonly string[] }) {
  return (
    <div className="max-w-[46rem]">
      <h1 className="page-title">Upload</h1>
      <p className="mt-3 text-soft">
        Each file becomes a draft that only you and the editors see, until it is published.
      </p>
      <section className="mt-8" aria-labelledby="upload-files">
        <h2 id="upload-files" className="section-title">
          Files
        </h2>
        <UploadDrop formats={formats} />
      </section>
      <section className="mt-10" aria-labelledby="upload-text">
        <h2 id="upload-text" className="section-title">
          A text
        </h2>
        <form action="/desk/upload/files" method="post" encType="multipart/form-data" className="mt-2">
          <label htmlFor="pasted" className="block text-[0.9375rem]">
            Paste a transcript, its headline and day on the first lines
          </label>
          <textarea
            id="pasted"
            name="text"
            required
            rows={8}
            dir="auto"
            className="mt-1 mb-3 block w-full resize-y rounded-md border border-edge bg-leaf px-3 py-2 font-serif"
          />
          <Button quiet>Read the text</Button>
        </form>
      </section>
      <section className="mt-10" aria-labelledby="upload-address">
        <h2 id="upload-address" className="section-title">
          A web page
        </h2>
        <form action="/desk/upload/address" method="post" className="mt-2 space-y-3">
          <Field label="Address" name="address" type="url" required maxLength={2000} placeholder="https://" />
          <Button quiet>Fetch the page</Button>
        </form>
      </section>
    </div>
  )
}
