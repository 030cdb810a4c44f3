import { defineCases } from '../../../engine/cases'
import type { ProviderAddresses } from '../facts'
import { identityProvider } from '../samples'
import check from './cognito-identity-provider-plain-http.check'

const { arn } = identityProvider()
const given = (ProviderDetails: ProviderAddresses['ProviderDetails']) => ({
  identityProviders: [identityProvider()],
  providerAddresses: { [arn]: { ProviderDetails } },
})
const plain = 'http://login.example.com/metadata.xml'

export default defineCases(check, [
  {
    name: 'metadata over HTTPS',
    kind: 'pass',
    given: given({ MetadataURL: 'https://login.example.com/metadata.xml' }),
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'metadata over plain HTTP',
    kind: 'fail',
    given: given({ MetadataURL: plain }),
    expect: [{ arn, result: 'fail', evidence: [{ path: 'ProviderDetails.MetadataURL', value: plain }] }],
  },
  {
    name: 'only the keys of an OIDC provider',
    kind: 'edge',
    given: given({ oidc_issuer: 'https://login.example.com', jwks_uri: 'HTTP://login.example.com/keys' }),
    expect: [
      {
        arn,
        result: 'fail',
        evidence: [{ path: 'ProviderDetails.jwks_uri', value: 'HTTP://login.example.com/keys' }],
      },
    ],
  },
  { name: 'metadata that were handed in as a file', kind: 'none', given: given({}), expect: 'notApplicable' },
  {
    name: 'the provider may not be described',
    kind: 'edge',
    given: {
      identityProviders: [identityProvider()],
      providerAddresses: { [arn]: { kind: 'denied', action: 'cognito-idp:DescribeIdentityProvider' } },
    },
    expect: 'notAssessed',
  },
])
