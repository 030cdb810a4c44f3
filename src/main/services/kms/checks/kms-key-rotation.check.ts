import { at, defineCheck, fail, pass, unknown } from '../../../engine/check'
import { keyMetadata, keyRotation, keys } from '../facts'
import { judgeOwnKeys } from '../judge'

export default defineCheck({
  id: 'kms-key-rotation',
  title: 'KMS gives the key new material by itself',
  failureTitle: 'KMS never gives the key new material',
  risk: 'All data of all years hang on one piece of key material, and whoever once had it, or broke it, reads all of them.',
  fix: 'Turn on automatic rotation; the ARN, the aliases and the policy stay as they are.',
  steps: [
    'Find out which period your rules ask for; KMS takes 90 to 2,560 days, and a year unless told.',
    'Run `aws kms enable-key-rotation` for the key, with `--rotation-period-in-days` where it is not a year.',
    'See the date of the next rotation with `aws kms get-key-rotation-status`.',
  ],
  caution:
    'Nothing has to be encrypted anew and nothing breaks; each of the first two rotations adds to the monthly price of the key.',
  severity: 'medium',
  weighs:
    'Key material never leaves the modules of KMS, and misuse of the key is a matter of its policy, which rotation does not change.',
  bestPractices: [{ id: 'SEC08-BP01', link: 'necessary', part: 'keys whose material is renewed' }],
  references: ['https://docs.aws.amazon.com/kms/latest/developerguide/rotate-keys.html'],
  peers: ['prowler:kms_cmk_rotation_enabled'],
  differs: {
    'prowler:kms_cmk_rotation_enabled':
      'Keys that KMS cannot rotate, as imported, asymmetric and replicated ones, are left out.',
  },
  needs: { keys, keyMetadata, keyRotation },
  evaluate: ({ keys, keyMetadata, keyRotation }) =>
    judgeOwnKeys(keys, keyMetadata, (key, { KeyState, KeySpec, Origin, MultiRegionConfiguration }) => {
      if (KeyState !== 'Enabled' || KeySpec !== 'SYMMETRIC_DEFAULT' || Origin !== 'AWS_KMS') return []
      // A replica turns with its primary key, where alone rotation is set.
      if (MultiRegionConfiguration?.MultiRegionKeyType === 'REPLICA') return []
      const found = keyRotation.of(key)
      if (!found.known) return [unknown(key, found.gap)]
      const { KeyRotationEnabled } = found.value
      if (KeyRotationEnabled === undefined) return []
      const evidence = at('KeyRotationEnabled', KeyRotationEnabled)
      return [KeyRotationEnabled ? pass(key, evidence) : fail(key, evidence)]
    }),
})
