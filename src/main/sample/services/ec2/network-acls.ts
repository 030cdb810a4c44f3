import type { NetworkAcl, NetworkAclEntry } from '@aws-sdk/client-ec2'
import { during } from '../../moments'
import type { SampleVpc } from '../../network'
import { mainRegion } from '../../organization'
import type { SamplePlace } from '../../service'
import { idOf, tagsOf, type Site } from './build'
import { isStrict, nameOf } from './network-plans'
import { officeBlocks } from './prefix-lists'

const everywhere = { CidrBlock: '0.0.0.0/0' } as const
const entry = (RuleNumber: number, RuleAction: 'allow' | 'deny', fields: NetworkAclEntry): NetworkAclEntry => ({
  Egress: false,
  Protocol: '-1',
  ...fields,
  RuleNumber,
  RuleAction,
})
const ports = (From: number, To: number, CidrBlock = '0.0.0.0/0'): NetworkAclEntry => ({
  Protocol: '6',
  PortRange: { From, To },
  CidrBlock,
})
/** What closes each list: whatever no rule before it was about is denied. */
const closing: readonly NetworkAclEntry[] = [
  entry(32767, 'deny', { ...everywhere, Egress: true }),
  entry(32767, 'deny', everywhere),
]
const outward = entry(100, 'allow', { ...everywhere, Egress: true })

const acl = (
  site: Site,
  vpc: SampleVpc,
  name: string,
  subnetIds: readonly string[],
  entries: readonly NetworkAclEntry[],
): NetworkAcl => {
  const NetworkAclId = idOf('acl', site, vpc.id, name)
  return {
    NetworkAclId,
    VpcId: vpc.id,
    OwnerId: site.account.id,
    IsDefault: name === 'default',
    Associations: subnetIds.map((SubnetId) => ({
      NetworkAclAssociationId: idOf('aclassoc', site, vpc.id, SubnetId),
      NetworkAclId,
      SubnetId,
    })),
    Entries: [...entries, ...closing],
    Tags: name === 'default' ? [] : tagsOf(site, name),
  }
}

/** What lets administrators in from outside: nothing, but where a bastion or a hurried migration asked for it. */
const administration = ({ account, region, at }: SamplePlace): readonly NetworkAclEntry[] => {
  if (region !== mainRegion) return []
  const fromAnywhere = [entry(95, 'allow', ports(22, 22))]
  switch (account.key) {
    case 'storefront':
      if (during(at, 'recovery')) return []
      if (!during(at, 'spring')) return fromAnywhere
      return officeBlocks.map(({ Cidr }, index) => entry(95 + index, 'allow', ports(22, 22, Cidr)))
    case 'payments':
      return during(at, 'regression', 'recovery') ? fromAnywhere : []
    case 'management':
    case 'security':
    case 'logArchive':
    case 'staging':
    case 'sandbox':
    case 'team':
      return []
  }
}

/** The network ACLs of a VPC. */
export const describeAcls = (place: SamplePlace, vpc: SampleVpc): readonly NetworkAcl[] => {
  const ids = (open: boolean): readonly string[] =>
    vpc.subnets.filter((subnet) => subnet.public === open).map(({ id }) => id)
  if (!isStrict(place) || nameOf(vpc) !== 'main') {
    const all = vpc.subnets.map(({ id }) => id)
    const open = acl(place, vpc, 'default', all, [outward, entry(100, 'allow', everywhere)])
    const left = acl(place, vpc, 'old-partner', [], [outward, entry(100, 'allow', ports(22, 22))])
    return nameOf(vpc) === 'lab' ? [open, left] : [open]
  }
  return [
    acl(place, vpc, 'default', [], []),
    acl(place, vpc, 'public', ids(true), [
      outward,
      entry(90, 'deny', ports(3389, 3389)),
      ...administration(place),
      entry(100, 'allow', ports(80, 80)),
      entry(110, 'allow', ports(443, 443)),
      entry(120, 'allow', ports(1024, 65535)),
    ]),
    acl(place, vpc, 'private', ids(false), [
      outward,
      entry(90, 'deny', ports(3389, 3389)),
      entry(100, 'allow', { CidrBlock: vpc.cidr }),
      entry(110, 'allow', ports(1024, 65535)),
    ]),
  ]
}
