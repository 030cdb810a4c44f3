import { at, defineCheck, fail, pass } from '../../../engine/check'
import { identityProviders, providerAddresses } from '../facts'
import { judgeBy } from '../judge'

const places = ['MetadataURL', 'oidc_issuer', 'authorize_url', 'token_url', 'attributes_url', 'jwks_uri'] as const

export default defineCheck({
  id: 'cognito-identity-provider-plain-http',
  title: 'The user pool asks the identity provider over HTTPS only',
  failureTitle: 'The user pool asks the identity provider over plain HTTP',
  risk: 'Whoever sits on the way can hand in a key of their own, and then sign in as any user of the provider.',
  fix: 'Name the addresses of the provider with https://, or hand in its metadata as a file.',
  steps: [
    'Look up the addresses under Social and external providers.',
    'Ask the provider for its addresses with TLS, and open them once in a browser.',
    'Replace them with `aws cognito-idp update-identity-provider`, and sign in as a test user of the provider.',
  ],
  caution:
    'A wrong address keeps all users of the provider out: change it at a quiet hour and keep the old one at hand.',
  severity: 'medium',
  bestPractices: [
    { id: 'SEC09-BP02', link: 'necessary', part: 'metadata and keys of identity providers' },
    { id: 'SEC02-BP04', link: 'related', part: 'trust in another directory' },
  ],
  references: [
    'https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-identity-federation.html',
    'https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_IdentityProviderType.html',
  ],
  peers: ['service-screener:cognitoIdpHttpMetadataUrl'],
  differs: {
    'service-screener:cognitoIdpHttpMetadataUrl': 'The addresses of OIDC providers are judged as well.',
  },
  needs: { identityProviders, providerAddresses },
  evaluate: (views) =>
    judgeBy(views.identityProviders, views.providerAddresses, (provider, { ProviderDetails: details }) => {
      const named = places.flatMap((place) => {
        const address = details[place]
        return address === undefined ? [] : [{ address, evidence: at(`ProviderDetails.${place}`, address) }]
      })
      if (named.length === 0) return undefined
      const plain = named.filter(({ address }) => /^http:\/\//i.test(address)).map(({ evidence }) => evidence)
      const [first, ...others] = plain
      return first ? fail(provider, first, ...others) : pass(provider, ...named.map(({ evidence }) => evidence))
    }),
})
