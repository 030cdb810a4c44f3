import { at, defineCheck, fail, pass } from '../../../engine/check'
import { functions, functionUrls } from '../facts'

export default defineCheck({
  id: 'lambda-function-url-authentication',
  title: 'Every URL of the function asks for signed calls',
  failureTitle: 'A URL of the function asks for no authentication',
  risk: 'Anyone on the internet can call the function, as often as they like and at your cost, unless its code itself refuses them.',
  fix: 'Set the authentication of the URL to AWS_IAM, or put CloudFront or API Gateway with an authorizer in front of it.',
  steps: [
    'Find out who calls the URL: its metrics tell how often, its logs from where.',
    'Put CloudFront with origin access control or API Gateway with an authorizer in front, or let callers sign.',
    'Set the authentication of the URL to AWS_IAM, and remove the statement for everyone from the function’s policy.',
    'Call the URL without a signature, and see 403.',
  ],
  caution:
    'Everyone who calls without a signature is refused at once, webhooks of other companies too, which cannot sign: those need API Gateway in front.',
  severity: 'high',
  bestPractices: [
    { id: 'SEC03-BP07', link: 'necessary', part: 'public access to functions by their URLs' },
    { id: 'SEC05-BP02', link: 'related', part: 'functions that are reached from the internet' },
  ],
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html'],
  peers: ['prowler:awslambda_function_url_public', 'service-screener:lambdaURLWithoutAuth'],
  needs: { functions, functionUrls },
  evaluate: ({ functions, functionUrls }) =>
    functions
      .filter((one) => {
        const urls = functionUrls.of(one)
        return !urls.known || urls.value.FunctionUrlConfigs.length > 0
      })
      .map((one) =>
        functionUrls.judge(one, ({ FunctionUrlConfigs }) => {
          const [first, ...others] = FunctionUrlConfigs.flatMap(({ FunctionUrl, AuthType }, index) =>
            AuthType === 'AWS_IAM'
              ? []
              : [
                  at(`FunctionUrlConfigs[${index}].AuthType`, AuthType),
                  at(`FunctionUrlConfigs[${index}].FunctionUrl`, FunctionUrl),
                ],
          )
          return first ? fail(one, first, ...others) : pass(one, at('FunctionUrlConfigs[0].AuthType', 'AWS_IAM'))
        }),
      ),
})
