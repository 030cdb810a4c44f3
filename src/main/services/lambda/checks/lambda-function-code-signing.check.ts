import { at, defineCheck, fail, pass, undecided, unknown } from '../../../engine/check'
import { codeSigningConfigs, functionCodeSigning, functions } from '../facts'

export default defineCheck({
  id: 'lambda-function-code-signing',
  title: 'The function accepts signed code only',
  failureTitle: 'The function accepts code that nobody signed',
  risk: 'Whoever may update the function can run any code with its permissions, past the pipeline and its tests.',
  fix: 'Sign packages with AWS Signer in the pipeline, and give the function a code signing configuration that enforces it.',
  steps: [
    'Create a signing profile in AWS Signer, and let the pipeline sign each package.',
    'Create a code signing configuration with this profile that warns, and give it to the function.',
    'Read CloudTrail for deployments that would have been refused.',
    'Set the configuration to Enforce, and see that an unsigned package is refused.',
  ],
  caution:
    'Deployments that go past the pipeline fail from then on, in an emergency too; the warnings beforehand show which there are.',
  severity: 'low',
  weighs: 'Whoever can use the hole may already change the function, so it is a second line behind permissions.',
  bestPractices: [
    { id: 'SEC06-BP04', link: 'necessary', part: 'integrity of the code of functions' },
    { id: 'SEC11-BP06', link: 'related', part: 'code that comes from the pipeline only' },
  ],
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/configuration-codesigning.html'],
  peers: ['service-screener:lambdaCodeSigningDisabled'],
  differs: {
    'service-screener:lambdaCodeSigningDisabled':
      'It passes configurations that only warn, and passes where the call is denied.',
  },
  needs: { functions, functionCodeSigning, codeSigningConfigs },
  evaluate: ({ functions, functionCodeSigning, codeSigningConfigs }) =>
    functions
      .filter(({ PackageType }) => PackageType !== 'Image')
      .map((one) =>
        functionCodeSigning.judge(one, ({ CodeSigningConfigArn }) => {
          const evidence = at('CodeSigningConfigArn', CodeSigningConfigArn)
          if (!CodeSigningConfigArn) return fail(one, evidence)
          const config = codeSigningConfigs.find(({ arn }) => arn === CodeSigningConfigArn)
          if (!config) return unknown(one, undecided('ConfigurationNotFound', 'The configuration is not listed.'))
          const rule = config.CodeSigningPolicies?.UntrustedArtifactOnDeployment
          const decision = at('CodeSigningPolicies.UntrustedArtifactOnDeployment', rule)
          return rule === 'Enforce' ? pass(one, evidence, decision) : fail(one, evidence, decision)
        }),
      ),
})
