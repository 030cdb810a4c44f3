import { at, defineCheck, fail, pass } from '../../../engine/check'
import { recorders } from '../facts'
import { globalTypes, strategyOf } from '../judge'

export default defineCheck({
  id: 'config-recorder-all-types',
  title: 'AWS Config records all types of resources',
  failureTitle: 'AWS Config leaves types of resources out',
  risk: 'What is not recorded has no history, and rules about it never run. New services stay unseen.',
  fix: 'Record all supported types. Leave out only IAM, in all regions but one.',
  severity: 'low',
  bestPractices: [
    { id: 'SEC04-BP01', link: 'necessary', part: 'changes of all resources are recorded' },
    { id: 'SEC01-BP06', link: 'related', part: 'controls that reach all resources' },
  ],
  references: ['https://docs.aws.amazon.com/config/latest/developerguide/select-resources.html'],
  needs: { recorders },
  evaluate: ({ recorders: all }) =>
    all.map((recorder) => {
      const group = 'recordingGroup'
      switch (strategyOf(recorder)) {
        case 'all':
          return pass(recorder)
        case 'only':
          return fail(recorder, at(`${group}.allSupported`, recorder.recordingGroup?.allSupported))
        case 'allBut': {
          const excluded = recorder.recordingGroup?.exclusionByResourceTypes?.resourceTypes ?? []
          const [first, ...others] = excluded.flatMap((type, index) =>
            globalTypes.includes(type) ? [] : [at(`${group}.exclusionByResourceTypes.resourceTypes[${index}]`, type)],
          )
          return first ? fail(recorder, first, ...others) : pass(recorder)
        }
      }
    }),
})
