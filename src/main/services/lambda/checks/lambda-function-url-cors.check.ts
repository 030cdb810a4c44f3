import { at, defineCheck, fail, pass } from '../../../engine/check'
import { functions, functionUrls } from '../facts'

export default defineCheck({
  id: 'lambda-function-url-cors',
  title: 'No URL of the function can be called by every web site',
  failureTitle: 'A URL of the function can be called by every web site',
  risk: 'Scripts of any web site that a person visits may call the function from the browser of that person and read the answer.',
  fix: 'List the web sites that may call the URL in its allowed origins instead of an asterisk.',
  steps: [
    'List the web sites whose pages call the URL, from the Origin header in its logs.',
    'Set just these as allowed origins of the URL.',
    'Open the pages, and see in the browser that no call is refused.',
  ],
  caution: 'Pages of web sites that are not listed can no longer call the URL.',
  severity: 'low',
  weighs:
    'Browsers send no credentials to an asterisk, so a foreign page gets what anyone could ask for without a browser.',
  bestPractices: [{ id: 'SEC03-BP07', link: 'necessary', part: 'web sites that may call functions by their URLs' }],
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/urls-configuration.html'],
  peers: ['prowler:awslambda_function_url_cors_policy'],
  needs: { functions, functionUrls },
  evaluate: ({ functions, functionUrls }) =>
    functions
      .filter((one) => {
        const urls = functionUrls.of(one)
        return !urls.known || urls.value.FunctionUrlConfigs.length > 0
      })
      .map((one) =>
        functionUrls.judge(one, ({ FunctionUrlConfigs }) => {
          const [first, ...others] = FunctionUrlConfigs.flatMap(({ Cors }, index) =>
            (Cors?.AllowOrigins ?? []).flatMap((origin, place) =>
              // A scheme alone, as https://*, lets in every site as well.
              /^(?:\*|https?:\/\/\*)$/.test(origin)
                ? [at(`FunctionUrlConfigs[${index}].Cors.AllowOrigins[${place}]`, origin)]
                : [],
            ),
          )
          return first ? fail(one, first, ...others) : pass(one)
        }),
      ),
})
