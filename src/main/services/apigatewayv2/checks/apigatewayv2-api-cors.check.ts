import { at, defineCheck, fail, failAs, pass } from '../../../engine/check'
import { apis } from '../facts'

export default defineCheck({
  id: 'apigatewayv2-api-cors',
  title: 'The HTTP API names the web sites that may read its answers',
  failureTitle: 'The HTTP API lets every web site read its answers',
  risk: 'Scripts of any web site that a person visits may call the API from the browser of that person, where credentials are allowed with the cookies of that person, and read the answer.',
  fix: 'List the web sites that may call the API in its allowed origins.',
  steps: [
    'List the web sites whose scripts call the API.',
    'Replace the asterisk under CORS of the API by their addresses, one by one.',
    'Turn off Allow credentials unless the API works with cookies.',
    'See in a browser that your site still works and another is refused.',
  ],
  caution:
    'Sites that were forgotten, local development among them, stop working at once; requests without an answer in the browser console name them.',
  severity: 'medium',
  bestPractices: [{ id: 'SEC03-BP07', link: 'necessary', part: 'web sites that may read answers of APIs' }],
  references: ['https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-cors.html'],
  needs: { apis },
  evaluate: ({ apis }) =>
    apis.flatMap((api) => {
      const cors = api.CorsConfiguration
      if (!cors || cors.AllowOrigins.length === 0) return []
      const [first, ...others] = cors.AllowOrigins.flatMap((origin, index) =>
        // A scheme alone, as https://*, lets in every site as well.
        /^(?:\*|https?:\/\/\*)$/i.test(origin) ? [at(`CorsConfiguration.AllowOrigins[${index}]`, origin)] : [],
      )
      if (!first) return [pass(api)]
      // Without credentials a site reads no more than anybody could by itself.
      return cors.AllowCredentials === true
        ? [fail(api, at('CorsConfiguration.AllowCredentials', true), first, ...others)]
        : [failAs('low', api, first, ...others)]
    }),
})
