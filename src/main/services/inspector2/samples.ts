import type { CoveredResource, FindingCounts } from './facts'

type Scan = CoveredResource['scans'][number]

/** A scan of packages that succeeded on the day before, unless told. */
export const scan = (fields: Partial<Scan> = {}): Scan => ({
  scanType: 'PACKAGE',
  scanStatus: { statusCode: 'ACTIVE', reason: 'SUCCESSFUL' },
  lastScannedAt: '2026-05-31T06:00:00.000Z',
  ...fields,
})

/** A scan that does not run, for this reason. */
export const idleScan = (reason: string): Scan => ({
  scanType: 'PACKAGE',
  scanStatus: { statusCode: 'INACTIVE', reason },
})

/** An instance in Inspector's coverage. */
export const coveredInstance = (resourceId = 'i-1', scans: readonly Scan[] = [scan()]): CoveredResource => ({
  arn: `arn:aws:ec2:eu-central-1:111122223333:instance/${resourceId}`,
  resourceId,
  name: 'web',
  scans: [...scans],
})

/** A function in Inspector's coverage. */
export const coveredFunction = (name = 'orders', scans: readonly Scan[] = [scan()]): CoveredResource => {
  const arn = `arn:aws:lambda:eu-central-1:111122223333:function:${name}`
  return { arn, resourceId: arn, name, scans: [...scans] }
}

/** No finding at all, unless told. */
export const findingCounts = (fields: Partial<FindingCounts> = {}): FindingCounts => ({
  active: {},
  exploitAvailable: 0,
  fixAvailable: 0,
  suppressed: 0,
  ...fields,
})

/** Inspector with these states. */
export const inspectorState = (ec2: string, lambda = ec2, ecr = ec2) => ({
  state: { status: [ec2, lambda, ecr].includes('ENABLED') ? 'ENABLED' : 'DISABLED' },
  resourceState: { ec2: { status: ec2 }, ecr: { status: ecr }, lambda: { status: lambda } },
})
