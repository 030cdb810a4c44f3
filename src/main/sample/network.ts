import { sampleId } from './ids'
import type { SampleAccount } from './organization'

/** One subnet of a sample VPC. */
export interface SampleSubnet {
  /** `public-a`, `public-b`, `private-a`, `private-b`, `data-a` or `data-b`; in a default VPC `default-a`, `default-b`. */
  readonly name: string
  readonly id: string
  readonly cidr: string
  /** The availability zone. */
  readonly zone: string
  /** Whether its route table leads to an internet gateway. */
  readonly public: boolean
}

/** One VPC of the sample, as EC2, load balancers and functions refer to it. */
export interface SampleVpc {
  /** `main`, or `default` for the one that AWS makes. */
  readonly name: 'main' | 'default'
  readonly id: string
  readonly cidr: string
  readonly subnets: readonly SampleSubnet[]
}

/**
 * Every account keeps its own addresses: `main` is 10.(8 × account + region).0.0/16. A region where the account has
 * nothing of its own holds no `main` VPC. From the 33rd account on addresses are used again.
 */
export function mainVpc(account: SampleAccount, region: string): SampleVpc | undefined {
  const place = account.regions.indexOf(region)
  if (place < 0) return undefined
  const range = `10.${(account.index * 8 + place) % 256}`
  const subnet = (name: string, third: number, open: boolean): SampleSubnet => ({
    name,
    id: sampleId('subnet', account.id, region, 'main', name),
    cidr: `${range}.${third}.0/20`,
    zone: `${region}${name.slice(-1)}`,
    public: open,
  })
  return {
    name: 'main',
    id: sampleId('vpc', account.id, region, 'main'),
    cidr: `${range}.0.0/16`,
    subnets: [
      subnet('public-a', 0, true),
      subnet('public-b', 16, true),
      subnet('private-a', 32, false),
      subnet('private-b', 48, false),
      subnet('data-a', 64, false),
      subnet('data-b', 80, false),
    ],
  }
}

/** The VPC that AWS makes in each region: only sandbox, management and team accounts never removed it. */
export function defaultVpc(account: SampleAccount, region: string): SampleVpc | undefined {
  if (account.key !== 'sandbox' && account.key !== 'management' && account.key !== 'team') return undefined
  const subnet = (letter: string, third: number): SampleSubnet => ({
    name: `default-${letter}`,
    id: sampleId('subnet', account.id, region, 'default', letter),
    cidr: `172.31.${third}.0/20`,
    zone: `${region}${letter}`,
    public: true,
  })
  return {
    name: 'default',
    id: sampleId('vpc', account.id, region, 'default'),
    cidr: '172.31.0.0/16',
    subnets: [subnet('a', 0), subnet('b', 16)],
  }
}

/** Security groups that others than EC2 refer to; all are in the `main` VPC. */
export type SharedGroup = 'load-balancer' | 'web' | 'database' | 'function'

/** The id of a security group of the `main` VPC, whoever describes it. */
export const securityGroupId = (account: SampleAccount, region: string, name: SharedGroup | (string & {})): string =>
  sampleId('sg', account.id, region, name)
