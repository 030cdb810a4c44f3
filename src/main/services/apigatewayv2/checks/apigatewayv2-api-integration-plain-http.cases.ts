import { defineCases } from '../../../engine/cases'
import { api, apiArn as arn, integrationsOf, stage } from '../samples'
import type { IntegrationFields } from '../samples'
import check from './apigatewayv2-api-integration-plain-http.check'

const given = (...integrations: readonly IntegrationFields[]) => ({
  apis: [api()],
  apiStages: [stage()],
  apiIntegrations: integrationsOf(...integrations),
})
const linked = {
  ConnectionType: 'VPC_LINK',
  IntegrationUri: 'arn:aws:elasticloadbalancing:eu-central-1:111122223333:listener/app/web/1/2',
}

export default defineCases(check, [
  {
    name: 'HTTPS',
    kind: 'pass',
    given: given({ IntegrationUri: 'https://shop.example.com' }),
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'plain HTTP over the internet',
    kind: 'fail',
    given: given({ IntegrationUri: 'http://shop.example.com' }),
    expect: [
      { arn, result: 'fail', evidence: [{ path: 'Integrations[0].IntegrationUri', value: 'http://shop.example.com' }] },
    ],
  },
  {
    name: 'a private integration without TLS',
    kind: 'edge',
    given: given(linked),
    expect: [
      {
        arn,
        result: 'fail',
        severity: 'low',
        evidence: [
          { path: 'Integrations[0].TlsConfig', value: null },
          { path: 'Integrations[0].ConnectionType', value: 'VPC_LINK' },
        ],
      },
    ],
  },
  {
    name: 'a private integration with TLS',
    kind: 'edge',
    given: given({ ...linked, TlsConfig: { ServerNameToVerify: 'web.example.com' } }),
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'a private integration of a WebSocket API, by its URL',
    kind: 'edge',
    given: {
      ...given({ IntegrationUri: 'https://nlb.internal', ConnectionType: 'VPC_LINK' }),
      apis: [api({ ProtocolType: 'WEBSOCKET' })],
    },
    expect: [{ arn, result: 'pass' }],
  },
  { name: 'functions only', kind: 'none', given: given({ IntegrationType: 'AWS_PROXY' }), expect: 'notApplicable' },
])
