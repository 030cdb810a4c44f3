import type { Answer } from '../wire/answer'
import type { WireRequest } from '../wire/request'
import { grants, mayRedirect, type RegisteredClient } from './clients'
import { signInPage } from './page-html'
import type { SignIns } from './sign-ins'

const decide = [
  { name: 'decision', value: 'allow', label: 'Allow access' },
  { name: 'decision', value: 'deny', label: 'Deny access' },
] as const

const wrong = (text: string): Answer => signInPage({ title: 'This sign-in cannot go on', text }, 400)

interface Authorization {
  readonly client: RegisteredClient
  readonly redirectUri: string
  readonly challenge: string
  readonly state: string
}

/** What the browser was sent here with; a sentence where that is no sign-in. */
function readAuthorization(signIns: SignIns, given: URLSearchParams): Authorization | string {
  const client = signIns.clients.find(given.get('client_id') ?? undefined)
  const redirectUri = given.get('redirect_uri') ?? ''
  const challenge = given.get('code_challenge') ?? ''
  if (!client || client.expiresAt <= Date.now()) return 'The program that asks is not registered.'
  if (!client.grantTypes.includes(grants.code)) return 'The program has not registered for a sign-in in a browser.'
  if (!mayRedirect(client, redirectUri)) return 'The address to come back to is not one that the program registered.'
  if (given.get('response_type') !== 'code') return 'The kind of answer that the program wants is not known here.'
  if (given.get('code_challenge_method') !== 'S256' || !/^[\w-]{43}$/.test(challenge)) {
    return 'The program has sent no code challenge of the kind S256.'
  }
  const scopes = (given.get('scopes') ?? '').split(/[ ,]+/).filter(Boolean)
  if (!scopes.every((scope) => client.scopes.includes(scope)))
    return 'The program asks for more than it registered for.'
  return { client, redirectUri, challenge, state: given.get('state') ?? '' }
}

function authorize(signIns: SignIns, { method, query, form }: WireRequest): Answer {
  const given = method === 'POST' ? form : query
  const begun = readAuthorization(signIns, given)
  if (typeof begun === 'string') return wrong(begun)
  const decision = given.get('decision')
  if (method !== 'POST' || (decision !== 'allow' && decision !== 'deny')) {
    return signInPage({
      title: 'Marlow Bay: allow access?',
      text: `${begun.client.name} asks for your AWS accounts. You go back to ${new URL(begun.redirectUri).host}.`,
      form: { action: '/authorize', hidden: Object.fromEntries(given), buttons: decide },
    })
  }
  const back = new URL(begun.redirectUri)
  if (decision === 'allow') back.searchParams.set('code', signIns.codes.issue(begun))
  else back.searchParams.set('error', 'access_denied')
  back.searchParams.set('state', begun.state)
  return { status: 302, headers: { location: back.href, 'cache-control': 'no-store' }, body: '' }
}

function device(signIns: SignIns, { method, query, form }: WireRequest): Answer {
  const given = method === 'POST' ? form : query
  const userCode = given.get('user_code') ?? ''
  const decision = given.get('decision')
  if (method === 'POST' && (decision === 'allow' || decision === 'deny')) {
    switch (signIns.devices.answer(userCode, decision === 'allow')) {
      case 'taken': {
        const text = 'You can close this page and go back to the program.'
        return signInPage({ title: decision === 'allow' ? 'Access allowed' : 'Access denied', text })
      }
      case 'expired':
        return wrong('The code has expired. Begin again in the program.')
      case 'unknown':
        return wrong('No program waits with this code.')
    }
  }
  if (userCode === '') {
    return signInPage({
      title: 'Marlow Bay: sign in a device',
      text: 'Type the code that the program shows.',
      form: {
        action: '/device',
        hidden: {},
        field: { name: 'user_code', label: 'Code' },
        buttons: [{ name: 'next', value: 'yes', label: 'Next' }],
      },
    })
  }
  if (!signIns.devices.waits(userCode)) return wrong('No program waits with this code, or it has expired.')
  return signInPage({
    title: 'Marlow Bay: allow access?',
    text: `A program asks for your AWS accounts. Allow it only if it shows the code ${userCode.toUpperCase()}.`,
    form: { action: '/device', hidden: { user_code: userCode }, buttons: decide },
  })
}

/** The pages on which a person answers in a browser; undefined where the request is not for one of them. */
export function answerBrowser(signIns: SignIns, request: WireRequest): Answer | undefined {
  // A signed request means a bucket of that name.
  if (request.headers['authorization'] !== undefined) return undefined
  if (request.method !== 'GET' && request.method !== 'POST') return undefined
  switch (request.path) {
    case '/authorize':
      return authorize(signIns, request)
    case '/device':
      return device(signIns, request)
    default:
      return undefined
  }
}
