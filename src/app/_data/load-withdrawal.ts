import 'server-only'
import {
  findWithdrawalOfStatement,
  findWithdrawalOfTranscript,
  type WithdrawalView,
} from '#src/query/find-withdrawal.ts'

/** Why nothing is shown at an address of a statement (`s`) or a transcript; null where nothing was withdrawn. Asked anew each time. */
export async function loadWithdrawal({ place, name }: { place: string; name: string }): Promise<WithdrawalView | null> {
  return place === 's' ? findWithdrawalOfStatement(name) : findWithdrawalOfTranscript(name)
}
