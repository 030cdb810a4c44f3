import { at } from '../../../engine/check'
import { defineCases } from '../../../engine/cases'
import { instance, instanceImage } from '../samples'
import check from './ec2-instance-system-supported.check'

const { arn } = instance()
const named = (Name: string, ImageOwnerAlias = 'amazon') => ({
  instances: [instance()],
  instanceImages: { [arn]: instanceImage({ Name, ImageOwnerAlias }) },
})
const fails = (Name: string) => [{ arn, result: 'fail' as const, evidence: [at('Image.Name', Name)] }]

const windows2012 = 'Windows_Server-2012-R2_RTM-English-64Bit-Base-2023.09.13'
const oldSql = 'Windows_Server-2019-English-Full-SQL_2014_SP3_Standard-2026.01.14'
const oldLinux = 'amzn-ami-hvm-2018.03.0.20221209.1-x86_64-gp2'

export default defineCases(check, [
  {
    name: 'Windows Server 2022',
    kind: 'pass',
    given: named('Windows_Server-2022-English-Full-Base-2026.01.14'),
    expect: [{ arn, result: 'pass' }],
  },
  { name: 'Windows Server 2012 R2', kind: 'fail', given: named(windows2012), expect: fails(windows2012) },
  { name: 'a supported Windows with an old SQL Server', kind: 'fail', given: named(oldSql), expect: fails(oldSql) },
  { name: 'the first Amazon Linux', kind: 'fail', given: named(oldLinux), expect: fails(oldLinux) },
  {
    name: 'the last day of support counts as supported',
    kind: 'edge',
    given: { ...named('amzn2-ami-hvm-2.0.20260105.0-x86_64-gp2'), now: { time: '2026-06-30T12:00:00Z' } },
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'somebody else gave an image such a name',
    kind: 'none',
    given: named(windows2012, 'aws-marketplace'),
    expect: 'notApplicable',
  },
  {
    name: 'images may not be read',
    kind: 'edge',
    given: { instances: [instance()], instanceImages: { [arn]: { kind: 'denied', action: 'ec2:DescribeImages' } } },
    expect: [{ arn, result: 'unknown', gap: 'denied' }],
  },
])
