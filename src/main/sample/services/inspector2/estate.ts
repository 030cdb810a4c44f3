import type { CoveredResource, Finding } from '@aws-sdk/client-inspector2'
import { sampleArn, sampleHex } from '../../ids'
import { daysBefore, during } from '../../moments'
import type { SamplePlace } from '../../service'
import { ec2Estate } from '../ec2/estate'
import { newestDigest } from '../ecr/build'
import { registryOf, repositoryScanningOf } from '../ecr/estate'
import { regionFunctions } from '../lambda/estate'
import { isInspected } from './scope'

/** What Inspector knows of an account in a region. */
export interface Inspection {
  readonly on: boolean
  readonly coverage: readonly CoveredResource[]
  readonly findings: readonly Finding[]
}

type Severity = 'CRITICAL' | 'HIGH' | 'MEDIUM' | 'LOW'
type Flaw = { readonly cve: string; readonly severity: Severity; readonly exploit?: true; readonly suppressed?: true }

const flaws: Readonly<Record<'old' | 'usual' | 'accepted', readonly Flaw[]>> = {
  old: [
    { cve: 'CVE-2024-3094', severity: 'CRITICAL', exploit: true },
    { cve: 'CVE-2024-6387', severity: 'HIGH', exploit: true },
    { cve: 'CVE-2025-0167', severity: 'LOW' },
  ],
  usual: [{ cve: 'CVE-2025-4802', severity: 'MEDIUM' }],
  accepted: [{ cve: 'CVE-2023-4911', severity: 'HIGH', suppressed: true }],
}

const findingsOf = (
  { account, region, at }: SamplePlace,
  id: string,
  type: 'AWS_EC2_INSTANCE' | 'AWS_ECR_CONTAINER_IMAGE' | 'AWS_LAMBDA_FUNCTION',
  found: readonly Flaw[],
): readonly Finding[] =>
  found.map(({ cve, severity, exploit, suppressed }) => ({
    findingArn: sampleArn('inspector2', region, account.id, `finding/${sampleHex(32, 'finding', id, cve)}`),
    awsAccountId: account.id,
    type: 'PACKAGE_VULNERABILITY',
    title: cve,
    description: `${cve} in a package of the resource`,
    severity,
    status: suppressed ? 'SUPPRESSED' : 'ACTIVE',
    firstObservedAt: daysBefore(at, 40),
    lastObservedAt: daysBefore(at, 1),
    exploitAvailable: exploit ? 'YES' : 'NO',
    fixAvailable: 'YES',
    remediation: { recommendation: { text: 'Update the package.' } },
    resources: [{ id, type, region }],
  }))

/** The shop's images were built on an old base in the beginning; staging's for longer. */
const imageFlaws = ({ account, at }: SamplePlace, index: number): readonly Flaw[] => {
  if (index === 1) return flaws.usual
  const isShop = account.key === 'storefront' || account.key === 'staging'
  const rebuilt = during(at, account.key === 'storefront' ? 'spring' : 'recovery')
  return index === 0 && isShop && !rebuilt ? flaws.old : []
}

/** What Inspector says of the resources of an account in a region on the day. */
export const inspectionOf = (place: SamplePlace): Inspection => {
  const { account, at } = place
  const on = isInspected(place) && account.regions.includes(place.region)
  if (!on) return { on, coverage: [], findings: [] }
  const { instances } = ec2Estate({ ...place, share: () => 0 })
  const mended = during(at, 'recovery')
  const lastScannedAt = daysBefore(at, 1)
  const servers = instances.map((instance, index) => {
    const stopped = instance.State?.Name !== 'running'
    const unmanaged = !stopped && account.key === 'staging' && !mended && index === 0
    const reason = stopped ? 'EC2_INSTANCE_STOPPED' : unmanaged ? 'UNMANAGED_EC2_INSTANCE' : 'SUCCESSFUL'
    const flawed = account.key === 'staging' && !mended ? flaws.old : index === 1 ? flaws.usual : []
    return { id: instance.InstanceId ?? '', reason, tags: instance.Tags ?? [], found: unmanaged ? [] : flawed } as const
  })
  const functions = regionFunctions({ ...place, share: () => 0 }).map(({ configuration }, index) => ({
    id: `${configuration.FunctionArn}:$LATEST`,
    name: configuration.FunctionName,
    found: index === 0 ? (account.key === 'payments' ? flaws.accepted : flaws.usual) : [],
  }))
  const registry = registryOf(place)
  const images = registry.repositories.map(({ repository }, index) => {
    const { repositoryArn, repositoryName: name } = repository
    const scanned = repositoryScanningOf(repository, registry.scanning).scanFrequency !== 'MANUAL'
    const id = `${repositoryArn}/${newestDigest(place, name)}`
    return { id, name, scanned, found: scanned ? imageFlaws(place, index) : [] }
  })
  return {
    on,
    coverage: [
      ...images.map(({ id, name, scanned }): CoveredResource => ({
        resourceType: 'AWS_ECR_CONTAINER_IMAGE',
        resourceId: id,
        accountId: account.id,
        scanType: 'PACKAGE',
        scanStatus: scanned
          ? { statusCode: 'ACTIVE', reason: 'SUCCESSFUL' }
          : { statusCode: 'INACTIVE', reason: 'SCAN_FREQUENCY_MANUAL' },
        resourceMetadata: { ecrRepository: { name }, ecrImage: { tags: ['production'] } },
        ...(scanned ? { lastScannedAt } : {}),
      })),
      ...servers.flatMap(({ id, reason, tags }): CoveredResource[] =>
        (['PACKAGE', 'NETWORK'] as const).map((scanType) => ({
          resourceType: 'AWS_EC2_INSTANCE',
          resourceId: id,
          accountId: account.id,
          scanType,
          scanStatus: { statusCode: reason === 'SUCCESSFUL' ? 'ACTIVE' : 'INACTIVE', reason },
          resourceMetadata: {
            ec2: { tags: Object.fromEntries(tags.map(({ Key = '', Value = '' }) => [Key, Value])) },
          },
          ...(reason === 'SUCCESSFUL' ? { lastScannedAt } : {}),
        })),
      ),
      ...functions.map(({ id, name }): CoveredResource => ({
        resourceType: 'AWS_LAMBDA_FUNCTION',
        resourceId: id,
        accountId: account.id,
        scanType: 'PACKAGE',
        scanStatus: { statusCode: 'ACTIVE', reason: 'SUCCESSFUL' },
        resourceMetadata: { lambdaFunction: { functionName: name } },
        lastScannedAt,
      })),
    ],
    findings: [
      ...images.flatMap(({ id, found }) => findingsOf(place, id, 'AWS_ECR_CONTAINER_IMAGE', found)),
      ...servers.flatMap(({ id, found }) => findingsOf(place, id, 'AWS_EC2_INSTANCE', found)),
      ...functions.flatMap(({ id, found }) => findingsOf(place, id, 'AWS_LAMBDA_FUNCTION', found)),
    ],
  }
}
