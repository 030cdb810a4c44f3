import type { InstanceInformation, InstancePatchState } from '@aws-sdk/client-ssm'
import { hostileNames } from '../../hostile-names'
import { sampleHex, sampleId } from '../../ids'
import { daysBefore, during } from '../../moments'
import { homeRegion, mainRegion } from '../../organization'
import type { SamplePlace } from '../../service'

/** A managed node, and what Patch Manager found on it; undefined where it never looked. */
export interface SampleNode {
  readonly node: InstanceInformation & { readonly InstanceId: string }
  readonly patches: InstancePatchState | undefined
}

type Plan = {
  readonly name: string
  readonly platform?: readonly [type: 'Linux' | 'Windows', name: string, version: string]
  /** Outside of AWS. */
  readonly elsewhere?: boolean
  readonly lost?: boolean
  readonly oldAgent?: boolean
  /** Days since Patch Manager looked at it; undefined where it never did. */
  readonly scanned?: number | undefined
  readonly missing?: number
  readonly critical?: number
  readonly failed?: number
}

const amazonLinux = ['Linux', 'Amazon Linux', '2023'] as const
const windows2022 = ['Windows', 'Microsoft Windows Server 2022 Datacenter', '10.0.20348'] as const

const nodeOf = (place: SamplePlace, plan: Plan): SampleNode => {
  const { account, region, at } = place
  const [PlatformType, PlatformName, PlatformVersion] = plan.platform ?? amazonLinux
  const InstanceId = sampleId(plan.elsewhere ? 'mi' : 'i', account.id, region, plan.name)
  const { missing = 0, critical = 0, failed = 0 } = plan
  const scan = plan.scanned === undefined ? undefined : daysBefore(at, plan.scanned)
  return {
    node: {
      InstanceId,
      PingStatus: plan.lost ? 'ConnectionLost' : 'Online',
      LastPingDateTime: plan.lost ? daysBefore(at, 12) : at,
      AgentVersion: plan.oldAgent ? '3.1.1188.0' : '3.3.3185.0',
      // AWS says nothing true about Windows here.
      IsLatestVersion: PlatformType === 'Linux' && !plan.oldAgent,
      PlatformType,
      PlatformName,
      PlatformVersion,
      ResourceType: plan.elsewhere ? 'ManagedInstance' : 'EC2Instance',
      ...(plan.elsewhere
        ? { Name: plan.name, ActivationId: 'warehouses', RegistrationDate: new Date('2025-03-03') }
        : {}),
      ComputerName: `${plan.name}.${account.key.toLowerCase()}.internal`,
      IPAddress: '10.0.0.10',
    },
    patches: scan && {
      InstanceId,
      PatchGroup: account.environment,
      BaselineId: `pb-0${sampleHex(16, 'baseline', account.id, region)}`,
      Operation: 'Scan',
      OperationStartTime: new Date(scan.getTime() - 120_000),
      OperationEndTime: scan,
      InstalledCount: 212,
      InstalledOtherCount: 4,
      InstalledPendingRebootCount: 0,
      InstalledRejectedCount: 0,
      MissingCount: missing,
      FailedCount: failed,
      NotApplicableCount: 1873,
      CriticalNonCompliantCount: critical,
      SecurityNonCompliantCount: Math.max(0, missing - critical),
      OtherNonCompliantCount: 0,
    },
  }
}

/** Servers that a grown sample adds are managed, and most are patched. */
const grown = (place: SamplePlace): readonly Plan[] => {
  const random = place.random('nodes')
  return Array.from({ length: place.share('instances') }, (_, index) => ({
    name: `server-${String(index + 1).padStart(5, '0')}`,
    scanned: random.chance(0.97) ? 1 : 20,
    missing: random.chance(0.93) ? 0 : 3,
  }))
}

const webServers = (fields: Partial<Plan>): readonly Plan[] =>
  ['web-a', 'web-b'].map((name) => ({ name, scanned: 1, ...fields }))

const plansOf = (place: SamplePlace): readonly Plan[] => {
  const { account, region, at } = place
  if (!account.regions.includes(region)) return []
  switch (account.key) {
    case 'storefront':
      return [
        ...webServers({ oldAgent: !during(at, 'spring') }),
        ...(region === mainRegion
          ? [
              { name: 'warehouse-scanner', elsewhere: true, platform: windows2022, scanned: 2 },
              {
                name: 'warehouse-label-printer',
                elsewhere: true,
                platform: windows2022,
                scanned: 2,
                missing: during(at, 'recovery') ? 0 : 4,
              },
            ]
          : []),
      ]
    case 'payments':
      return webServers({
        missing: during(at, 'regression', 'recovery') ? 3 : 0,
        critical: during(at, 'regression', 'recovery') ? 2 : 0,
      })
    case 'staging':
      return webServers({
        scanned: during(at, 'spring') ? 1 : 41,
        missing: during(at, 'recovery') ? 0 : 6,
        failed: during(at, 'recovery') ? 0 : 1,
      })
    case 'sandbox':
      return [
        ...(region === homeRegion
          ? [
              {
                name: 'file-share',
                platform: ['Windows', 'Microsoft Windows Server 2012 R2 Standard', '6.3.9600'] as const,
              },
              {
                name: 'try-it',
                platform: ['Linux', 'Amazon Linux AMI', '2018.03'] as const,
                scanned: 200,
                missing: 31,
                critical: 9,
                oldAgent: true,
              },
            ]
          : []),
        { name: hostileNames.markup, elsewhere: true, lost: true, oldAgent: true },
      ]
    case 'team':
      return webServers({})
    case 'management':
    case 'security':
    case 'logArchive':
      return []
  }
}

/** The managed nodes of an account and region on the day. */
export const nodesOf = (place: SamplePlace): readonly SampleNode[] =>
  [...plansOf(place), ...grown(place)].map((plan) => nodeOf(place, plan))
