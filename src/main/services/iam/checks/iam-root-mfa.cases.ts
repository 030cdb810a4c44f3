import { caseAccountArn, defineCases } from '../../../engine/cases'
import { summary } from '../samples'
import check from './iam-root-mfa.check'

const { AccountPasswordPresent: _, ...older } = summary({ AccountMFAEnabled: 0 }).SummaryMap

export default defineCases(check, [
  {
    name: 'MFA',
    kind: 'pass',
    given: { accountSummary: summary() },
    expect: [{ arn: caseAccountArn, result: 'pass', evidence: [{ path: 'SummaryMap.AccountMFAEnabled', value: 1 }] }],
  },
  {
    name: 'a password and no MFA',
    kind: 'fail',
    given: { accountSummary: summary({ AccountMFAEnabled: 0 }) },
    expect: [{ arn: caseAccountArn, result: 'fail', evidence: [{ path: 'SummaryMap.AccountMFAEnabled', value: 0 }] }],
  },
  {
    name: 'the organization removed the password, so there is nothing to protect',
    kind: 'edge',
    given: { accountSummary: summary({ AccountMFAEnabled: 0, AccountPasswordPresent: 0 }) },
    expect: [
      { arn: caseAccountArn, result: 'pass', evidence: [{ path: 'SummaryMap.AccountPasswordPresent', value: 0 }] },
    ],
  },
  {
    name: 'nothing is said of the password',
    kind: 'edge',
    given: { accountSummary: { SummaryMap: older } },
    expect: [{ arn: caseAccountArn, result: 'fail', evidence: [{ path: 'SummaryMap.AccountMFAEnabled', value: 0 }] }],
  },
])
