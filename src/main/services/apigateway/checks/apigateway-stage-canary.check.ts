import { at, atVolatile, defineCheck, fail, pass, undecided, unknown } from '../../../engine/check'
import { now } from '../../../engine/fact'
import { restApiStages } from '../facts'

/** Days after which a canary that nobody touched counts as forgotten. */
const most = 14

export default defineCheck({
  id: 'apigateway-stage-canary',
  title: 'The canary of the stage is on its way to an end',
  failureTitle: 'The canary of the stage was forgotten',
  risk: 'A part of the clients goes on getting a version that nobody promoted and nobody mends.',
  fix: 'Promote the canary, or delete it.',
  steps: [
    'Compare errors and latency of the canary with those of the stage, in its own log group and metrics.',
    'Promote the canary under Canary of the stage where it is good, or delete it.',
    'See that the stage has no canary settings any more.',
  ],
  caution: 'Promotion gives the version of the canary to everybody at once, with its stage variables.',
  severity: 'low',
  bestPractices: [
    { id: 'OPS06-BP03', link: 'necessary', part: 'releases to a part of the clients that come to an end' },
  ],
  references: ['https://docs.aws.amazon.com/apigateway/latest/developerguide/canary-release.html'],
  needs: { restApiStages, now },
  evaluate: ({ restApiStages, now }) =>
    restApiStages.flatMap((stage) => {
      const percent = stage.canarySettings?.percentTraffic ?? 0
      if (percent <= 0) return []
      if (stage.lastUpdatedDate === undefined) {
        return [unknown(stage, undecided('NoDate', 'AWS does not say when the stage was last changed.'))]
      }
      const evidence = [
        at('canarySettings.percentTraffic', percent),
        atVolatile('lastUpdatedDate', stage.lastUpdatedDate),
      ] as const
      const days = (Date.parse(now.time) - Date.parse(stage.lastUpdatedDate)) / 86_400_000
      return [days > most ? fail(stage, ...evidence) : pass(stage, ...evidence)]
    }),
})
