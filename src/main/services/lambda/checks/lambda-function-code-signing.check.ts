import { at, defineCheck, fail, pass } from '../../../engine/check'
import { functionCodeSigning, functions } from '../facts'

export default defineCheck({
  id: 'lambda-function-code-signing',
  title: 'The function accepts signed code only',
  failureTitle: 'The function accepts code that nobody signed',
  risk: 'Whoever may update the function can run any code with its permissions, past the pipeline and its tests.',
  fix: 'Sign packages with AWS Signer in the pipeline, and give the function a code signing configuration that enforces it.',
  severity: 'low',
  bestPractices: [
    { id: 'SEC06-BP04', link: 'necessary', part: 'integrity of the code of functions' },
    { id: 'SEC11-BP06', link: 'related', part: 'code that comes from the pipeline only' },
  ],
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/configuration-codesigning.html'],
  peers: ['service-screener:lambdaCodeSigningDisabled'],
  differs: {
    'service-screener:lambdaCodeSigningDisabled': 'It also fails container images, for which there is no code signing.',
  },
  needs: { functions, functionCodeSigning },
  evaluate: ({ functions, functionCodeSigning }) =>
    functions
      .filter(({ PackageType }) => PackageType !== 'Image')
      .map((one) =>
        functionCodeSigning.judge(one, ({ CodeSigningConfigArn }) => {
          const evidence = at('CodeSigningConfigArn', CodeSigningConfigArn)
          return CodeSigningConfigArn ? pass(one, evidence) : fail(one, evidence)
        }),
      ),
})
