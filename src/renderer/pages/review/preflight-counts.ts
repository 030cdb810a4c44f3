import type { ActionState, Preflight, PreflightAccount } from '../../../shared/ipc/preflight'

/** What the pre-flight knows about an action. The simulator's two answers are told apart; neither is ever just "allowed". */
export type Knowledge = 'denied' | 'simulatedDenied' | 'failed' | 'notTried' | 'simulatedAllowed' | 'worked'

/** The worst news first: the order in which actions are listed. */
export const knowledgeOrder: readonly Knowledge[] = [
  'denied',
  'simulatedDenied',
  'failed',
  'notTried',
  'simulatedAllowed',
  'worked',
]

/** What each is called. */
export const knowledgeNames: Readonly<Record<Knowledge, string>> = {
  worked: 'worked',
  denied: 'denied',
  simulatedAllowed: 'simulated: allowed',
  simulatedDenied: 'simulated: denied',
  failed: 'failed',
  notTried: 'not tried',
}

/** What is known about one action. A simulation without a clear answer counts as its denial does: nothing says that it works. */
export const knowledgeOf = ({ state, allowed }: Pick<ActionState, 'state' | 'allowed'>): Knowledge =>
  state === 'simulated' ? (allowed === true ? 'simulatedAllowed' : 'simulatedDenied') : state

/** How many actions are known in which way. */
export const countKnowledge = (
  actions: readonly Pick<ActionState, 'state' | 'allowed'>[],
): Readonly<Record<Knowledge, number>> => {
  const counts: Record<Knowledge, number> = {
    worked: 0,
    denied: 0,
    simulatedAllowed: 0,
    simulatedDenied: 0,
    failed: 0,
    notTried: 0,
  }
  for (const action of actions) counts[knowledgeOf(action)] += 1
  return counts
}

/** Whether something of an account calls for a look: it could not be opened, or an action is denied. */
export const isTroubled = ({ state, actions }: Pick<PreflightAccount, 'state' | 'actions'>): boolean => {
  const { denied, simulatedDenied } = countKnowledge(actions)
  return state === 'failed' || denied + simulatedDenied > 0
}

/** Where the accounts of a pre-flight stand. */
export const countAccounts = ({
  accounts,
}: Pick<Preflight, 'accounts'>): Readonly<Record<'ended' | 'failed' | 'troubled' | 'all', number>> => ({
  ended: accounts.filter(({ state }) => state === 'done' || state === 'failed').length,
  failed: accounts.filter(({ state }) => state === 'failed').length,
  troubled: accounts.filter((account) => account.state === 'done' && isTroubled(account)).length,
  all: accounts.length,
})

/** The actions in the order in which they are listed: the worst first, then by name. */
export const sortActions = (actions: readonly ActionState[]): readonly ActionState[] =>
  actions.toSorted(
    (a, b) =>
      knowledgeOrder.indexOf(knowledgeOf(a)) - knowledgeOrder.indexOf(knowledgeOf(b)) ||
      (a.action < b.action ? -1 : a.action > b.action ? 1 : 0),
  )
