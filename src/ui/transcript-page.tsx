import type { TranscriptView } from '#src/query/views.ts'
import { Contents } from './contents.tsx'
import { CorrectionsNotice } from './corrections-notice.tsx'
import { Exchange } from './exchange.tsx'
import { PrintedLinks } from './printed-links.tsx'
import { ReadingTools } from './reading-tools.tsx'
import { textDirection } from './text-direction.ts'
import { TranscriptHead } from './transcript-head.tsx'

/** A transcript for reading: its head, its contents, tools to find one's way, and every statement in the order it was said. */
export function TranscriptPage({ transcript, siteUrl }: { transcript: TranscriptView; siteUrl: string }) {
  const { parts, language, translations } = transcript
  return (
    <article className="transcript lg:grid lg:grid-cols-[16rem_minmax(0,1fr)] lg:gap-x-20">
      <div className="lg:col-start-2">
        <TranscriptHead transcript={transcript} />
        <CorrectionsNotice transcript={transcript} />
      </div>
      <div className="beside mt-6 lg:col-start-1 lg:row-span-3 lg:row-start-1 lg:mt-0">
        <Contents parts={parts} language={language} />
      </div>
      <ReadingTools parts={parts} />
      <div lang={language} dir={textDirection(language)} className="mt-4 lg:col-start-2">
        {parts.map((part) => (
          <Exchange key={part.statements[0]?.id} part={part} translations={translations} />
        ))}
      </div>
      <PrintedLinks parts={parts} siteUrl={siteUrl} />
    </article>
  )
}
