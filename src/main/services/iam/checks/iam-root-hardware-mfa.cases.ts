import { caseAccountArn, defineCases } from '../../../engine/cases'
import { summary, virtualMfaDevice } from '../samples'
import check from './iam-root-hardware-mfa.check'

const virtual = virtualMfaDevice('root')
const { User: _, ...withoutUser } = virtual

export default defineCases(check, [
  {
    name: 'MFA, and no virtual device but a user’s',
    kind: 'pass',
    given: { accountSummary: summary(), virtualMfaDevices: [virtualMfaDevice('ann')] },
    expect: [{ arn: caseAccountArn, result: 'pass' }],
  },
  {
    name: 'a virtual device',
    kind: 'fail',
    given: { accountSummary: summary(), virtualMfaDevices: [virtual] },
    expect: [{ arn: caseAccountArn, result: 'fail', evidence: [{ path: 'SerialNumber', value: virtual.arn }] }],
  },
  {
    name: 'a virtual device that names no user',
    kind: 'edge',
    given: { accountSummary: summary(), virtualMfaDevices: [withoutUser] },
    expect: [{ arn: caseAccountArn, result: 'fail', evidence: [{ path: 'SerialNumber', value: virtual.arn }] }],
  },
  {
    name: 'a virtual device of another name than AWS gave before',
    kind: 'edge',
    given: {
      accountSummary: summary(),
      virtualMfaDevices: [
        { ...virtual, arn: 'arn:aws:iam::111122223333:mfa/phone', SerialNumber: 'arn:aws:iam::111122223333:mfa/phone' },
      ],
    },
    expect: [
      {
        arn: caseAccountArn,
        result: 'fail',
        evidence: [{ path: 'SerialNumber', value: 'arn:aws:iam::111122223333:mfa/phone' }],
      },
    ],
  },
  {
    name: 'no MFA at all',
    kind: 'fail',
    given: { accountSummary: summary({ AccountMFAEnabled: 0 }), virtualMfaDevices: [] },
    expect: [{ arn: caseAccountArn, result: 'fail', evidence: [{ path: 'SummaryMap.AccountMFAEnabled', value: 0 }] }],
  },
  {
    name: 'no password to protect',
    kind: 'edge',
    given: { accountSummary: summary({ AccountMFAEnabled: 0, AccountPasswordPresent: 0 }), virtualMfaDevices: [] },
    expect: [{ arn: caseAccountArn, result: 'pass' }],
  },
  {
    name: 'the devices may not be listed',
    kind: 'edge',
    given: {
      accountSummary: summary(),
      virtualMfaDevices: { kind: 'denied', action: 'iam:ListVirtualMFADevices' },
    },
    expect: 'notAssessed',
  },
])
