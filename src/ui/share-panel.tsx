import { CopyText } from './copy-text.tsx'
import { Link } from './link.tsx'
import { ShareButton } from './share-button.tsx'
import { words } from './words.ts'

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
  const t = words('share')
  return (
    <details className="panel">
      <summary>{t('title')}</summary>
      <div className="space-y-4 pt-2">
        <Portion title={t('link')} text={url} what={t('whatLink')} />
        <ShareButton url={url} title={title} />
        <Portion title={t('quotation')} text={quotation} what={t('whatQuotation')} />
        <Portion title={t('embed')} text={embedCode} what={t('whatEmbed')} code />
        <p>
          <Link href={embedAddress}>{t('embedLook')}</Link>
          <span className="text-soft">{t('embedFollows')}</span>
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
