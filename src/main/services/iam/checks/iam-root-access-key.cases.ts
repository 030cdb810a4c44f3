import { caseAccountArn, defineCases } from '../../../engine/cases'
import { summary } from '../samples'
import check from './iam-root-access-key.check'

export default defineCases(check, [
  {
    name: 'neither',
    kind: 'pass',
    given: { accountSummary: summary() },
    expect: [
      { arn: caseAccountArn, result: 'pass', evidence: [{ path: 'SummaryMap.AccountAccessKeysPresent', value: 0 }] },
    ],
  },
  {
    name: 'a key',
    kind: 'fail',
    given: { accountSummary: summary({ AccountAccessKeysPresent: 1 }) },
    expect: [
      { arn: caseAccountArn, result: 'fail', evidence: [{ path: 'SummaryMap.AccountAccessKeysPresent', value: 1 }] },
    ],
  },
  {
    name: 'a certificate only',
    kind: 'edge',
    given: { accountSummary: summary({ AccountSigningCertificatesPresent: 1 }) },
    expect: [
      {
        arn: caseAccountArn,
        result: 'fail',
        evidence: [{ path: 'SummaryMap.AccountSigningCertificatesPresent', value: 1 }],
      },
    ],
  },
  {
    name: 'the summary may not be read',
    kind: 'edge',
    given: { accountSummary: { kind: 'denied', action: 'iam:GetAccountSummary' } },
    expect: 'notAssessed',
  },
])
