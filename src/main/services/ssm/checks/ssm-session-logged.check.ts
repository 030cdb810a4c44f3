import { at, defineCheck, fail, failAs, pass } from '../../../engine/check'
import { managedNodes, sessionPreferences } from '../facts'
import { inputsOf } from '../judge'

export default defineCheck({
  id: 'ssm-session-logged',
  title: 'Sessions of Session Manager are logged, encrypted',
  failureTitle: 'Sessions of Session Manager are not logged, or not encrypted',
  risk: 'CloudTrail tells who started a session, but nobody can tell what was done in it.',
  fix: 'Send sessions to a log group or bucket that is encrypted, in the preferences of Session Manager.',
  steps: [
    'Make a log group with a KMS key, and allow the roles of the nodes to write to it and to use the key.',
    'Name it in the preferences of Session Manager, with encryption enforced and streaming on.',
    'Start a session, type something, and see it in the log group.',
    'Limit who may read the log group: what people type may hold secrets.',
  ],
  caution:
    'Where encryption is enforced and the log group or bucket is not encrypted, or a role lacks the rights to write, no session starts any more.',
  severity: 'medium',
  bestPractices: [
    { id: 'SEC04-BP01', link: 'necessary', part: 'logs of interactive sessions' },
    { id: 'SEC06-BP03', link: 'related', part: 'interactive access that can be followed' },
  ],
  references: [
    'https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager-logging.html',
    'https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager-schema.html',
  ],
  subject: 'place',
  needs: { managedNodes, sessionPreferences },
  evaluate: ({ managedNodes, sessionPreferences }) => {
    if (managedNodes.length === 0) return []
    const { s3BucketName, s3EncryptionEnabled, cloudWatchLogGroupName, cloudWatchEncryptionEnabled } =
      inputsOf(sessionPreferences)
    const base = 'Document.inputs'
    const group = at(`${base}.cloudWatchLogGroupName`, cloudWatchLogGroupName)
    const bucket = at(`${base}.s3BucketName`, s3BucketName)
    if (cloudWatchLogGroupName === undefined && s3BucketName === undefined)
      return [fail(sessionPreferences, group, bucket)]
    if (cloudWatchLogGroupName !== undefined && cloudWatchEncryptionEnabled !== true) {
      const encryption = at(`${base}.cloudWatchEncryptionEnabled`, cloudWatchEncryptionEnabled)
      return [failAs('low', sessionPreferences, group, encryption)]
    }
    if (s3BucketName !== undefined && s3EncryptionEnabled !== true) {
      return [failAs('low', sessionPreferences, bucket, at(`${base}.s3EncryptionEnabled`, s3EncryptionEnabled))]
    }
    return [pass(sessionPreferences, group, bucket)]
  },
})
