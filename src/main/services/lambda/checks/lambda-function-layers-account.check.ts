import { at, defineCheck, fail, failAs, pass } from '../../../engine/check'
import { functions } from '../facts'
import { layerOf } from '../judge'

export default defineCheck({
  id: 'lambda-function-layers-account',
  title: 'The layers of the function belong to your account',
  failureTitle: 'A layer of the function belongs to another account',
  risk: 'The code of a layer runs with all permissions of the function, and its owner decides what stands in the next version that somebody takes.',
  fix: 'Publish a copy of the layer that you have checked in your own account, and use that.',
  steps: [
    'Find out whose account it is that the ARN of the layer names, and what the layer is for.',
    'Fetch the version with get-layer-version-by-arn, and look through its content as through any foreign code.',
    'Publish the content as a layer of your own account, from the pipeline.',
    'Put your layer in the place of the foreign one, and test the function.',
  ],
  caution:
    'The owner of a foreign layer may delete it, which stops new deployments; a copy of your own no longer gets the owner’s fixes by itself.',
  severity: 'medium',
  weighs:
    'A version of a layer never changes once it is published, so that only the next deployment takes in what its owner adds.',
  bestPractices: [
    { id: 'SEC11-BP05', link: 'necessary', part: 'layers from a source of your own' },
    { id: 'SEC06-BP04', link: 'related', part: 'integrity of what functions run' },
  ],
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/chapter-layers.html'],
  peers: ['prowler:awslambda_function_using_cross_account_layers'],
  differs: {
    'prowler:awslambda_function_using_cross_account_layers':
      'Layers that carry the name of one that AWS publishes are low: whether the account is AWS’s stands on AWS’s page.',
  },
  needs: { functions },
  evaluate: ({ functions }, { account }) =>
    functions.flatMap((one) => {
      const layers = one.Layers.flatMap(({ Arn }, index) => {
        const layer = layerOf(Arn)
        return layer === undefined ? [] : [{ ...layer, evidence: at(`Layers[${index}].Arn`, Arn) }]
      })
      const foreign = layers.filter(({ owner }) => owner !== account.id)
      const [first, ...others] = foreign.filter(({ likelyOfAws }) => !likelyOfAws)
      if (first) return [fail(one, first.evidence, ...others.map(({ evidence }) => evidence))]
      const [ofAws, ...more] = foreign
      if (ofAws) return [failAs('low', one, ofAws.evidence, ...more.map(({ evidence }) => evidence))]
      return layers.length > 0 ? [pass(one, ...layers.map(({ evidence }) => evidence))] : []
    }),
})
