import { defineCases } from '../../../engine/cases'
import { functionArn as arn, lambdaFunction } from '../samples'
import check from './lambda-function-layers-account.check'

const layer = (owner: string, name: string) => ({ Arn: `arn:aws:lambda:eu-central-1:${owner}:layer:${name}:7` })
const own = layer('111122223333', 'shared')
const foreign = layer('999988887777', 'requests')
const insights = layer('580247275435', 'LambdaInsightsExtension-Arm64')
const using = (...Layers: readonly { Arn: string }[]) => ({ functions: [lambdaFunction({ Layers: [...Layers] })] })

export default defineCases(check, [
  {
    name: 'a layer of its own account',
    kind: 'pass',
    given: using(own),
    expect: [{ arn, result: 'pass', evidence: [{ path: 'Layers[0].Arn', value: own.Arn }] }],
  },
  {
    name: 'a layer of a stranger beside an own one',
    kind: 'fail',
    given: using(own, foreign),
    expect: [{ arn, result: 'fail', evidence: [{ path: 'Layers[1].Arn', value: foreign.Arn }] }],
  },
  {
    name: 'a layer that is called like one of AWS: the account is to be looked up',
    kind: 'edge',
    given: using(insights),
    expect: [{ arn, result: 'fail', severity: 'low', evidence: [{ path: 'Layers[0].Arn', value: insights.Arn }] }],
  },
  {
    name: 'a name that only begins like one of AWS is a stranger’s',
    kind: 'edge',
    given: using(layer('999988887777', 'LambdaInsightsExtensionFree')),
    expect: [
      {
        arn,
        result: 'fail',
        evidence: [{ path: 'Layers[0].Arn', value: layer('999988887777', 'LambdaInsightsExtensionFree').Arn }],
      },
    ],
  },
  { name: 'no layers', kind: 'none', given: using(), expect: 'notApplicable' },
])
