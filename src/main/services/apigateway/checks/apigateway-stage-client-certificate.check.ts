import { at, defineCheck, fail, pass, unknown } from '../../../engine/check'
import { restApiMethods, restApis, restApiStages } from '../facts'
import { deployedStages, goesOverInternet, placedMethods } from '../judge'

export default defineCheck({
  id: 'apigateway-stage-client-certificate',
  title: 'The stage shows a certificate to backends on the internet',
  failureTitle: 'The stage shows no certificate to backends on the internet',
  risk: 'The backend cannot tell requests of the API from those of anybody else who finds its address and goes around authorization and limits.',
  fix: 'Generate a client certificate for the stage, and let the backend refuse requests without it.',
  steps: [
    'Generate a client certificate under Client certificates of API Gateway, and give its public part to the backend.',
    'Let the backend ask for the certificate without refusing, and see in its logs that the stage shows it.',
    'Choose the certificate in the settings of the stage, then let the backend refuse requests without it.',
    'Note the date on which it expires, a year from then.',
  ],
  caution: 'The certificate expires after a year, and a backend that still asks for the old one refuses all calls.',
  severity: 'low',
  weighs:
    'A backend can know the API by other means as well, and functions and private integrations need no certificate at all.',
  bestPractices: [{ id: 'SEC09-BP03', link: 'necessary', part: 'backends that know who calls them' }],
  references: [
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/getting-started-client-side-ssl-authentication.html',
  ],
  peers: ['prowler:apigateway_restapi_client_certificate_enabled', 'service-screener:EncryptionInTransit'],
  differs: {
    'prowler:apigateway_restapi_client_certificate_enabled':
      'It fails each stage, though only backends over HTTP can look at the certificate.',
    'service-screener:EncryptionInTransit':
      'The certificate encrypts nothing, and only backends over HTTP can look at it; plain HTTP is a check of its own here.',
  },
  needs: { restApis, restApiStages, restApiMethods },
  evaluate: ({ restApis, restApiStages, restApiMethods }) => {
    const apis = new Map(restApis.map((api) => [api.id, api]))
    return deployedStages(restApiStages).flatMap((stage) => {
      const api = apis.get(stage.restApiId)
      if (!api) return []
      const told = restApiMethods.of(api)
      if (!told.known) return [unknown(stage, told.gap)]
      if (!placedMethods(told.value).some(goesOverInternet)) return []
      const evidence = at('clientCertificateId', stage.clientCertificateId)
      return [stage.clientCertificateId === undefined ? fail(stage, evidence) : pass(stage, evidence)]
    })
  },
})
