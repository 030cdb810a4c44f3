import { at, defineCheck, fail, pass } from '../../../engine/check'
import { keyMetadata, keys } from '../facts'
import { isDying, judgeOwnKeys } from '../judge'

export default defineCheck({
  id: 'kms-key-pending-deletion',
  title: 'The key is not about to be deleted',
  failureTitle: 'The key is about to be deleted',
  risk: 'Everything that the key encrypts, backups included, can never be read again from that day on; also an intruder may have ordered it.',
  fix: 'Make sure that nobody needs what the key encrypts, or cancel the deletion before its date.',
  steps: [
    'Find out in CloudTrail who called ScheduleKeyDeletion, and ask them.',
    'Look for uses of the key in CloudTrail, and for volumes, buckets, databases and backups that name it.',
    'Where anything does, run `aws kms cancel-key-deletion`, and `enable-key` after it.',
    'Where nothing does, leave it, and set an alarm on attempts to use the key until the day.',
  ],
  caution:
    'Uses in the past do not show data that lie unread; a key that is only disabled costs little and can be brought back.',
  severity: 'medium',
  weighs:
    'Deletion is a normal end of a key that is no longer needed, with a wait of a week at least; whether it is one, only people know.',
  bestPractices: [
    { id: 'SEC08-BP01', link: 'necessary', part: 'keys whose deletion is meant' },
    { id: 'REL09-BP01', link: 'related', part: 'backups that can still be decrypted' },
  ],
  references: ['https://docs.aws.amazon.com/kms/latest/developerguide/deleting-keys.html'],
  peers: ['prowler:kms_cmk_not_deleted_unintentionally'],
  needs: { keys, keyMetadata },
  evaluate: ({ keys, keyMetadata }) =>
    judgeOwnKeys(keys, keyMetadata, (key, metadata) => {
      const evidence = at('KeyState', metadata.KeyState)
      if (!isDying(metadata)) return [pass(key, evidence)]
      const { DeletionDate } = metadata
      return [fail(key, evidence, ...(DeletionDate === undefined ? [] : [at('DeletionDate', DeletionDate)]))]
    }),
})
