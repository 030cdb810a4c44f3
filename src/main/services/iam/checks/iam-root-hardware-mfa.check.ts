import { at, defineCheck, fail, pass } from '../../../engine/check'
import { accountSummary, virtualMfaDevices } from '../facts'

export default defineCheck({
  id: 'iam-root-hardware-mfa',
  title: 'The root user’s MFA devices are hardware',
  failureTitle: 'The root user has no MFA device of hardware only',
  risk: 'The seed of a virtual device can be copied, phished or lost with a telephone, and with it the account’s last defence.',
  fix: 'Register security keys or passkeys for the root user, keep one in a safe, and remove its virtual device.',
  severity: 'medium',
  bestPractices: [{ id: 'SEC01-BP02', link: 'necessary', part: 'MFA of the root user that cannot be copied' }],
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/enable-hw-mfa-for-root.html'],
  peers: ['prowler:iam_root_hardware_mfa_enabled'],
  differs: {
    'prowler:iam_root_hardware_mfa_enabled':
      'A root user whose password the organization removed needs no device here.',
  },
  subject: 'place',
  needs: { accountSummary, virtualMfaDevices },
  evaluate: ({ accountSummary: account, virtualMfaDevices: devices }) => {
    const { AccountMFAEnabled, AccountPasswordPresent } = account.SummaryMap
    if (AccountMFAEnabled === 0) {
      return AccountPasswordPresent === 0
        ? [pass(account, at('SummaryMap.AccountPasswordPresent', 0))]
        : [fail(account, at('SummaryMap.AccountMFAEnabled', 0))]
    }
    const virtual = devices.find(
      ({ SerialNumber, User }) => User?.Arn.endsWith(':root') || SerialNumber.endsWith(':mfa/root-account-mfa-device'),
    )
    return [virtual ? fail(account, at('SerialNumber', virtual.SerialNumber)) : pass(account)]
  },
})
