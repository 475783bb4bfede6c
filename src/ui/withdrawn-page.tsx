import type { WithdrawalView } from '#src/query/find-withdrawal.ts'
import { Day } from './day.tsx'
import { MessagePage } from './message-page.tsx'
import { words } from './words.ts'

type Props = { withdrawal: WithdrawalView; subject: 'statement' | 'transcript' }

/** Why a transcript is not shown any more; what it said is not. */
export function WithdrawnPage({ withdrawal, subject }: Props) {
  const { reason, withdrawnAt } = withdrawal
  const t = words('withdrawn')
  const day = () => <Day date={withdrawnAt} />
  return (
    <MessagePage title={t('title')}>
      <p>{subject === 'statement' ? t.rich('ofStatement', { day }) : t.rich('ofTranscript', { day })}</p>
      <blockquote className="border-edge border-l-4 pl-4" dir="auto">
        {reason}
      </blockquote>
      <p>{t('notShown')}</p>
    </MessagePage>
  )
}
