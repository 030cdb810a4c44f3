import { at, defineCheck, fail, pass } from '../../../engine/check'
import { managedNodes, sessionPreferences } from '../facts'
import { inputsOf } from '../judge'

export default defineCheck({
  id: 'ssm-session-run-as',
  title: 'Sessions of Session Manager run as a user of the own choice on Linux',
  failureTitle: 'Sessions of Session Manager run as ssm-user, who is root by sudo',
  risk: 'Everyone who may start a session is root on each Linux node, and the logs of the system show one user for all.',
  fix: 'Turn on Run As in the preferences of Session Manager, and tag roles and users with the system user that they become.',
  steps: [
    'Make users on the nodes with the rights that each task needs.',
    'Tag the IAM roles of the people with SSMSessionRunAs and the name of their user.',
    'Turn on Run As in the preferences of Session Manager, and start a session with each role.',
  ],
  caution: 'Sessions of people whose user does not exist on a node fail; make the users first, on every node.',
  severity: 'low',
  bestPractices: [{ id: 'SEC03-BP02', link: 'necessary', part: 'rights within sessions' }],
  references: ['https://docs.aws.amazon.com/systems-manager/latest/userguide/session-preferences-run-as.html'],
  subject: 'place',
  needs: { managedNodes, sessionPreferences },
  evaluate: ({ managedNodes, sessionPreferences }) => {
    if (managedNodes.length === 0) return []
    const { runAsEnabled } = inputsOf(sessionPreferences)
    const evidence = at('Document.inputs.runAsEnabled', runAsEnabled)
    return [runAsEnabled === true ? pass(sessionPreferences, evidence) : fail(sessionPreferences, evidence)]
  },
})
