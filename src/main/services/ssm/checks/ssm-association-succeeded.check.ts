import { at, defineCheck, fail, pass } from '../../../engine/check'
import { associations } from '../facts'

export default defineCheck({
  id: 'ssm-association-succeeded',
  title: 'The association of State Manager works on all of its targets',
  failureTitle: 'The association of State Manager fails on a target',
  risk: 'What it should keep in order, such as scans, agents or settings, is not kept there, and nobody is told.',
  fix: 'Read from the association’s history why it fails, mend the cause, and run it again.',
  steps: [
    'Open the association’s execution history, and read status and output of the targets that failed.',
    'Mend the cause: a role without rights, a node without a way to the endpoints, a script that fails on that system.',
    'Apply the association now, and see that its status is Success.',
    'Make an EventBridge rule that tells when its status changes to Failed.',
  ],
  caution: 'Applying it runs the document on all targets at once; limit rate and errors where it restarts something.',
  severity: 'low',
  bestPractices: [
    { id: 'OPS05-BP03', link: 'necessary', part: 'states that are kept' },
    { id: 'SEC06-BP05', link: 'related', part: 'automation that works' },
  ],
  references: ['https://docs.aws.amazon.com/systems-manager/latest/userguide/state-manager-associations-history.html'],
  needs: { associations },
  evaluate: ({ associations }) =>
    associations
      .filter(({ Overview }) => Overview?.Status === 'Success' || Overview?.Status === 'Failed')
      .map((association) => {
        const evidence = at('Overview.Status', association.Overview?.Status)
        return association.Overview?.Status === 'Failed' ? fail(association, evidence) : pass(association, evidence)
      }),
})
