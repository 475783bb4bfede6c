import type { WithdrawalView } from '#src/query/find-withdrawal.ts'
import { Day } from './day.tsx'
import { MessagePage } from './message-page.tsx'

type Props = { withdrawal: WithdrawalView; subject: 'statement' | 'transcript' }

/** Why a transcript is not shown any more; what it said is not. */
export function WithdrawnPage({ withdrawal, subject }: Props) {
  const { reason, withdrawnAt } = withdrawal
  return (
    <MessagePage title="This transcript was withdrawn">
      <p>
        {subject === 'statement' ? 'The transcript that this statement belongs to' : 'It'} was taken out of this archive
        on <Day date={withdrawnAt} />. The reason given:
      </p>
      <blockquote className="border-edge border-l-4 pl-4" dir="auto">
        {reason}
      </blockquote>
      <p>What it said is not shown. Should it come back, it comes back to this address.</p>
    </MessagePage>
  )
}
