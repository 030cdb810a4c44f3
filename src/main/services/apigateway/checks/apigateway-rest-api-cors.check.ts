import { at, defineCheck, fail, pass, unknown } from '../../../engine/check'
import { restApiMethods, restApis, restApiStages } from '../facts'
import { deployedApis } from '../judge'

export default defineCheck({
  id: 'apigateway-rest-api-cors',
  title: 'The REST API names the web sites that may read its answers',
  failureTitle: 'The REST API lets every web site read its answers',
  risk: 'Scripts of any web site that a person visits may call the API from the browser of that person and read the answer.',
  fix: 'Answer with the address of your own web site in Access-Control-Allow-Origin instead of an asterisk.',
  steps: [
    'List the web sites whose scripts call the API.',
    'Put one of them in the place of the asterisk in the Integration response of each method that the evidence names; where there are several, let a function answer with the one that asked.',
    'Deploy the API, and see in a browser that your site still works and another is refused.',
  ],
  caution:
    'Sites that were forgotten, local development among them, stop working; the Origin header in the access logs names them.',
  severity: 'low',
  weighs:
    'Browsers send no cookies along to an API that answers with an asterisk, and credentials in a header another site does not have.',
  bestPractices: [{ id: 'SEC03-BP07', link: 'necessary', part: 'web sites that may read answers of APIs' }],
  references: ['https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-cors.html'],
  peers: ['service-screener:CORSConfiguration'],
  differs: {
    'service-screener:CORSConfiguration': 'It looks for CORS that exists, whomever it lets in, and never fails.',
  },
  needs: { restApis, restApiStages, restApiMethods },
  evaluate: ({ restApis, restApiStages, restApiMethods }) =>
    deployedApis(restApis, restApiStages).flatMap((api) => {
      const told = restApiMethods.of(api)
      if (!told.known) return [unknown(api, told.gap)]
      const answered = told.value.methods.flatMap(({ allowOrigin }, index) =>
        allowOrigin === undefined ? [] : [at(`methods[${index}].allowOrigin`, allowOrigin)],
      )
      if (answered.length === 0) return []
      const [first, ...others] = answered.filter(({ value }) => value === '*')
      return [first ? fail(api, first, ...others) : pass(api, ...answered)]
    }),
})
