import { at, defineCheck, fail, pass } from '../../../engine/check'
import { managedNodes, sessionPreferences } from '../facts'
import { inputsOf } from '../judge'

export default defineCheck({
  id: 'ssm-session-encrypted',
  title: 'Sessions of Session Manager are encrypted with a key of the account',
  failureTitle: 'Sessions of Session Manager are encrypted by TLS only',
  risk: 'What is typed passes through the service readable; with a key of one’s own, only those who may use the key can start a session.',
  fix: 'Name a KMS key in the preferences of Session Manager, and allow nodes and people to use it.',
  steps: [
    'Make a KMS key, and allow kms:Decrypt for the roles of the nodes and kms:GenerateDataKey for the people.',
    'Name the key in the preferences of Session Manager.',
    'Start a session on a node of each role, and see that it says it is encrypted.',
  ],
  caution:
    'A node whose role may not use the key takes no session any more; test one node of each role before everyone needs one.',
  severity: 'low',
  bestPractices: [{ id: 'SEC09-BP02', link: 'necessary', part: 'sessions encrypted with a key of one’s own' }],
  references: [
    'https://docs.aws.amazon.com/systems-manager/latest/userguide/session-preferences-enable-encryption.html',
  ],
  subject: 'place',
  needs: { managedNodes, sessionPreferences },
  evaluate: ({ managedNodes, sessionPreferences }) => {
    if (managedNodes.length === 0) return []
    const { kmsKeyId } = inputsOf(sessionPreferences)
    const evidence = at('Document.inputs.kmsKeyId', kmsKeyId)
    return [kmsKeyId !== undefined ? pass(sessionPreferences, evidence) : fail(sessionPreferences, evidence)]
  },
})
