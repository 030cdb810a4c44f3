import { at, fail, pass, undecided, unknown } from '../../engine/check'
import type { Evidence, Judgement, Seen, Views } from '../../engine/check'
import type { ListeningPort } from '../derived/exposed-listeners'
import { loadBalancerAttributes, loadBalancers } from './facts'
import type { LoadBalancer, LoadBalancerAttributes, LoadBalancerListeners } from './facts'

type Listener = LoadBalancerListeners['Listeners'][number]
type Action = Listener['DefaultActions'][number]

/** An attribute of a load balancer, as evidence with its value; undefined where AWS does not name it. */
export const attributeOf = (
  { Attributes }: LoadBalancerAttributes,
  key: string,
): { readonly value: string; readonly evidence: Evidence } | undefined => {
  const index = Attributes.findIndex(({ Key }) => Key === key)
  const value = Attributes[index]?.Value
  return value === undefined ? undefined : { value, evidence: at(`Attributes[${index}].Value`, value) }
}

const judgeAttribute = (
  balancer: Seen<LoadBalancer>,
  attributes: LoadBalancerAttributes,
  key: string,
  good: readonly string[],
): Judgement => {
  const found = attributeOf(attributes, key)
  if (!found) return unknown(balancer, undecided('AttributeNotGiven', `AWS does not name the attribute ${key}.`))
  return good.includes(found.value) ? pass(balancer, found.evidence) : fail(balancer, found.evidence)
}

/** What a check of an attribute of load balancers needs. */
export const attributeNeeds = { loadBalancers, loadBalancerAttributes } as const

/**
 * Judges each load balancer by whether an attribute has one of the good values; unknown where AWS does not name it. With
 * `types`, only load balancers of these types.
 */
export const judgeAttributes = (
  views: Views<typeof attributeNeeds>,
  key: string,
  good: readonly string[],
  types?: readonly string[],
): readonly Judgement[] =>
  views.loadBalancers
    .filter(({ Type }) => types?.includes(Type) ?? true)
    .map((balancer) =>
      views.loadBalancerAttributes.judge(balancer, (attributes) => judgeAttribute(balancer, attributes, key, good)),
    )

/** Whether an action sends the request on or answers it with a redirect that stays in plain text. */
const staysPlain = ({ Type, RedirectConfig }: Action): boolean =>
  Type === 'forward' || (Type === 'redirect' && RedirectConfig?.Protocol !== 'HTTPS')

/** The actions by which a listener goes on in plain text; empty where it encrypts or only redirects to what does. */
export const plainActions = (listener: Listener, index: number): readonly Evidence[] => {
  if (listener.Protocol !== 'HTTP') return []
  const base = `Listeners[${index}]`
  const lists = [
    { path: `${base}.DefaultActions`, actions: listener.DefaultActions },
    ...(listener.Rules ?? []).map(({ Actions }, place) => ({
      path: `${base}.Rules[${place}].Actions`,
      actions: Actions,
    })),
  ]
  return lists.flatMap(({ path, actions }) =>
    actions.flatMap((action, place) => (staysPlain(action) ? [at(`${path}[${place}].Type`, action.Type)] : [])),
  )
}

const signIns = new Set(['authenticate-oidc', 'authenticate-cognito', 'jwt-validation'])

/** The listeners that end TLS, each with its policy, and with the actions by which it asks who calls. */
export const encryptedListeners = ({ Listeners }: LoadBalancerListeners) =>
  Listeners.flatMap(({ Protocol, SslPolicy, DefaultActions }, index) => {
    if (Protocol !== 'HTTPS' && Protocol !== 'TLS') return []
    const base = `Listeners[${index}]`
    const signsIn = DefaultActions.flatMap(({ Type }, place) =>
      signIns.has(Type) ? [at(`${base}.DefaultActions[${place}].Type`, Type)] : [],
    )
    return [{ name: SslPolicy ?? '', evidence: at(`${base}.SslPolicy`, SslPolicy), signsIn }]
  })

/** Ports on which browsers and programs speak plain HTTP. */
const plainPorts: ReadonlySet<number> = new Set([80, 8000, 8008, 8080])

/** What a network load balancer does with a connection on a listener: it ends TLS, or passes plain HTTP on; undefined where nobody can tell. */
export const networkListener = ({ Protocol, Port }: Listener): 'encrypted' | 'plain' | undefined => {
  if (Protocol === 'TLS') return 'encrypted'
  return Protocol === 'TCP' && plainPorts.has(Port ?? 0) ? 'plain' : undefined
}

const transports: Readonly<Record<string, readonly ('tcp' | 'udp')[]>> = {
  HTTP: ['tcp'],
  HTTPS: ['tcp'],
  TCP: ['tcp'],
  TLS: ['tcp'],
  UDP: ['udp'],
  TCP_UDP: ['tcp', 'udp'],
  QUIC: ['udp'],
  TCP_QUIC: ['tcp', 'udp'],
}

/** The ports on which a load balancer listens, with their transport. */
export const listeningPorts = (listeners: readonly Listener[]): readonly ListeningPort[] =>
  listeners.flatMap(({ Port, Protocol = '' }, index) =>
    Port === undefined
      ? []
      : [{ path: `Listeners[${index}].Port`, port: Port, protocols: transports[Protocol] ?? ['tcp', 'udp'] }],
  )
