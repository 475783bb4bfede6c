import type { TranscriptView } from '#src/query/views.ts'
import { Contents } from './contents.tsx'
import { Exchange } from './exchange.tsx'
import { TranscriptHead } from './transcript-head.tsx'

/** A transcript for reading: its head, its contents, and every statement in the order it was said. */
export function TranscriptPage({ transcript }: { transcript: TranscriptView }) {
  const { parts, language } = transcript
  return (
    <article className="lg:grid lg:grid-cols-[16rem_minmax(0,1fr)] lg:gap-x-20">
      <div className="lg:col-start-2">
        <TranscriptHead transcript={transcript} />
      </div>
      <div className="mt-6 lg:sticky lg:top-0 lg:col-start-1 lg:row-span-2 lg:row-start-1 lg:mt-0 lg:max-h-dvh lg:self-start lg:overflow-y-auto lg:py-2">
        <Contents parts={parts} language={language} />
      </div>
      <div lang={language} dir="auto" className="mt-6 lg:col-start-2">
        {parts.map((part) => (
          <Exchange key={part.statements[0]?.id} part={part} />
        ))}
      </div>
    </article>
  )
}
