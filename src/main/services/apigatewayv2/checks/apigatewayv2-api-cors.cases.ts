import { defineCases } from '../../../engine/cases'
import { api, apiArn as arn } from '../samples'
import check from './apigatewayv2-api-cors.check'

const given = (AllowCredentials: boolean, ...AllowOrigins: readonly string[]) => ({
  apis: [api({ CorsConfiguration: { AllowCredentials, AllowOrigins: [...AllowOrigins] } })],
})
const path = 'CorsConfiguration.AllowOrigins[0]'

export default defineCases(check, [
  {
    name: 'one site, with its cookies',
    kind: 'pass',
    given: given(true, 'https://shop.example.com'),
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'every site with HTTPS, with cookies',
    kind: 'fail',
    given: given(true, 'https://*'),
    expect: [
      {
        arn,
        result: 'fail',
        evidence: [
          { path: 'CorsConfiguration.AllowCredentials', value: true },
          { path, value: 'https://*' },
        ],
      },
    ],
  },
  {
    name: 'every site, without cookies',
    kind: 'edge',
    given: given(false, '*'),
    expect: [{ arn, result: 'fail', severity: 'low', evidence: [{ path, value: '*' }] }],
  },
  {
    name: 'all hosts of one domain',
    kind: 'edge',
    given: given(true, 'https://*.example.com'),
    expect: [{ arn, result: 'pass' }],
  },
  { name: 'an API that answers no other site', kind: 'none', given: { apis: [api()] }, expect: 'notApplicable' },
])
