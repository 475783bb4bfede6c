import { CopyText } from './copy-text.tsx'
import { ShareButton } from './share-button.tsx'

type SharePanelProps = {
  url: string
  title: string
  /** The statement's words with who said them, when, and the link. */
  quotation: string
  embedCode: string
  /** The page that the embed shows. */
  embedAddress: string
}

/** Ways to take a statement elsewhere, folded up: its link, its words with who said them, and a frame for another site. */
export function SharePanel({ url, title, quotation, embedCode, embedAddress }: SharePanelProps) {
  return (
    <details className="panel">
      <summary>Share and embed</summary>
      <div className="space-y-4 pt-2">
        <Portion title="Link" text={url} what="the link" />
        <ShareButton url={url} title={title} />
        <Portion title="Words, speaker and link" text={quotation} what="the quotation" />
        <Portion title="Embed on another site" text={embedCode} what="the embed code" code />
        <p>
          <a href={embedAddress}>How the embed looks</a>
          <span className="text-soft">. It follows light and dark, and says so when the statement was corrected.</span>
        </p>
      </div>
    </details>
  )
}

function Portion({ title, text, what, code = false }: { title: string; text: string; what: string; code?: boolean }) {
  return (
    <div>
      <div className="flex items-baseline justify-between gap-3">
        <h2 className="font-normal text-soft">{title}</h2>
        <CopyText text={text} what={what} />
      </div>
      {code ? (
        <pre className="mt-1 select-all whitespace-pre-wrap break-all rounded bg-tint p-2 text-[0.8125rem]">{text}</pre>
      ) : (
        <p className="mt-1 select-all break-words" dir="auto">
          {text}
        </p>
      )}
    </div>
  )
}
