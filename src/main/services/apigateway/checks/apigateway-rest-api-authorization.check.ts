import { at, defineCheck, fail, failAs, pass, undecided, unknown } from '../../../engine/check'
import { now } from '../../../engine/fact'
import { asksForCertificates } from '../../derived/mutual-tls'
import { domainApis, domainNames, restApiMethods, restApis, restApiStages } from '../facts'
import { isPrivate, judgeMethods, letsStrangersIn } from '../judge'

export default defineCheck({
  id: 'apigateway-rest-api-authorization',
  title: 'Nobody calls a method of the REST API without authorization',
  failureTitle: 'A method of the REST API can be called without authorization',
  risk: 'Anyone who learns the address runs what is behind the method; an API key tells clients apart and proves nothing about them.',
  fix: 'Give each method IAM, Cognito or Lambda authorization, or close the API by a resource policy.',
  steps: [
    'Open the API in the API Gateway console and look at the Method request of each method that the evidence names.',
    'Choose AWS_IAM, a Cognito user pool or a Lambda authorizer as its authorization, or narrow the resource policy to known addresses, accounts or VPC endpoints.',
    'Deploy the API to each stage: what is judged is the definition of today, and a stage goes on serving its last deployment.',
    'Call the method without credentials and see that it answers 401 or 403.',
  ],
  caution:
    'Clients that send no credentials fail from the deployment on; the access logs show who calls the method, and a canary shows it for a part of them.',
  severity: 'high',
  bestPractices: [
    { id: 'SEC03-BP07', link: 'necessary', part: 'public access to methods of REST APIs' },
    { id: 'SEC02-BP01', link: 'related', part: 'sign-in of those who call APIs' },
  ],
  references: [
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-control-access-to-api.html',
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-authorization-flow.html',
  ],
  peers: [
    'prowler:apigateway_restapi_authorizers_enabled',
    'prowler:apigateway_restapi_public',
    'prowler:apigateway_restapi_public_with_authorizer',
    'service-screener:APIKeyAntiPattern',
    'service-screener:CognitoAuthorizer',
    'service-screener:IAMAuthentication',
    'service-screener:LambdaAuthorizer',
    'service-screener:LeastPrivilegeAccess',
    'service-screener:ResourcePolicy',
  ],
  differs: {
    'prowler:apigateway_restapi_authorizers_enabled':
      'It counts methods by path and lets an authorizer pass that no method uses.',
    'prowler:apigateway_restapi_public':
      'It fails each API with a public endpoint; one whose methods ask for authorization is no risk by that.',
    'prowler:apigateway_restapi_public_with_authorizer':
      'It asks whether an authorizer exists, not whether a method uses it.',
    'service-screener:CognitoAuthorizer': 'It looks for an authorizer that may be used by no method, and never fails.',
    'service-screener:LambdaAuthorizer': 'It looks for an authorizer that may be used by no method, and never fails.',
    'service-screener:IAMAuthentication':
      'It also fails OPTIONS, which browsers send without credentials, and APIs that a resource policy or mutual TLS closes.',
    'service-screener:LeastPrivilegeAccess':
      'It fails APIs that use IAM throughout, since they have no authorizer, and public ones without a resource policy.',
    'service-screener:ResourcePolicy': 'An API whose methods ask for authorization needs no resource policy.',
  },
  needs: { restApis, restApiStages, restApiMethods, domainNames, domainApis, now },
  evaluate: ({ domainNames, domainApis, now, ...views }, place) =>
    judgeMethods(
      views,
      () => true,
      (api, methods) => {
        if (methods.some(({ authorizationType }) => authorizationType === undefined)) {
          return unknown(api, undecided('NoAuthorizationType', 'AWS does not say how a method is authorized.'))
        }
        const open = methods.filter(({ authorizationType }) => authorizationType === 'NONE')
        const [first, ...others] = open.flatMap((one) => [
          at(`${one.at}.authorizationType`, one.authorizationType),
          at(`${one.at}.httpMethod`, one.httpMethod),
          at(`${one.at}.path`, one.path),
          ...(one.apiKeyRequired ? [at(`${one.at}.apiKeyRequired`, true)] : []),
        ])
        if (!first) return pass(api, at(`${methods[0].at}.authorizationType`, methods[0].authorizationType))
        const strangers = letsStrangersIn(api, place, now.time)
        if (strangers.answer === 'no')
          return pass(api, at('endpointConfiguration.types[0]', api.endpointConfiguration?.types[0]))
        const byCertificate = asksForCertificates(
          api.id,
          api.disableExecuteApiEndpoint === true,
          domainNames,
          domainApis,
        )
        if (byCertificate === true) return pass(api, at('disableExecuteApiEndpoint', true))
        if (byCertificate !== false) return unknown(api, byCertificate)
        if (strangers.answer === 'unknown') return unknown(api, undecided('PolicyUndecided', strangers.reason))
        // A made-up answer gives away what stands in it and nothing else.
        if (open.every(({ methodIntegration }) => methodIntegration?.type === 'MOCK'))
          return failAs('low', api, first, ...others)
        return isPrivate(api) ? failAs('medium', api, first, ...others) : fail(api, first, ...others)
      },
    ),
})
