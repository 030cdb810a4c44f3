import { at, unknown } from '../../engine/check'
import type { Details, Evidence, Judgement, Seen } from '../../engine/check'
import type { WithArn } from '../../engine/fact'
import type { ClientSettings, UserPoolSettings } from './facts'

/** Judges each resource by a detail of it; unknown where it could not be read, and left out where the rule gives nothing. */
export const judgeBy = <Item extends WithArn, Value>(
  items: readonly Seen<Item>[],
  details: Details<Value>,
  rule: (item: Seen<Item>, value: Value) => Judgement | undefined,
): readonly Judgement[] =>
  items.flatMap((item) => {
    const detail = details.of(item)
    if (!detail.known) return [unknown(item, detail.gap)]
    return rule(item, detail.value) ?? []
  })

/** How threat protection runs: `OFF` where AWS does not name it. */
export const threatMode = ({ UserPoolAddOns }: UserPoolSettings): string =>
  UserPoolAddOns?.AdvancedSecurityMode ?? 'OFF'

/** The mode of threat protection, as evidence. */
export const threatEvidence = ({ UserPoolAddOns }: UserPoolSettings): Evidence =>
  at('UserPoolAddOns.AdvancedSecurityMode', UserPoolAddOns?.AdvancedSecurityMode)

/** Whether people may register themselves. */
export const isOpenToAll = ({ AdminCreateUserConfig }: UserPoolSettings): boolean =>
  AdminCreateUserConfig?.AllowAdminCreateUserOnly !== true

const hosted = ['code', 'implicit']

/** Whether people sign in through the pages of the user pool: its addresses count then. */
export const hasPages = ({ AllowedOAuthFlowsUserPoolClient, AllowedOAuthFlows }: ClientSettings): boolean =>
  AllowedOAuthFlowsUserPoolClient === true && AllowedOAuthFlows.some((flow) => hosted.includes(flow))

/** Whether a client belongs to a machine: it gets tokens by its own secret, and no user signs in with it. */
export const isMachine = ({
  AllowedOAuthFlowsUserPoolClient,
  AllowedOAuthFlows,
  ExplicitAuthFlows,
}: ClientSettings): boolean =>
  AllowedOAuthFlowsUserPoolClient === true &&
  AllowedOAuthFlows.length > 0 &&
  AllowedOAuthFlows.every((flow) => flow === 'client_credentials') &&
  ExplicitAuthFlows.length > 0 &&
  ExplicitAuthFlows.every((flow) => flow === 'ALLOW_REFRESH_TOKEN_AUTH')

/** The addresses without TLS, but for those of the caller's own machine, each with its path. */
export const plainAddresses = (list: string, addresses: readonly string[]): readonly Evidence[] =>
  addresses.flatMap((address, index) => {
    if (!/^http:\/\//i.test(address)) return []
    const isOwn = /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?([/?#]|$)/i.test(address)
    return isOwn ? [] : [at(`${list}[${index}]`, address)]
  })

const seconds: Readonly<Record<string, number>> = { seconds: 1, minutes: 60, hours: 3600, days: 86_400 }

/** How long a token is good, in seconds; undefined where AWS names a unit that is not known. */
export const secondsOf = (value: number, unit: string): number | undefined => {
  const one = seconds[unit]
  return one === undefined ? undefined : value * one
}
