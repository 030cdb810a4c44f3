import { expectCheck, expectOneSide, fails, isUnknown, othersOf, passes } from '../expectation'
import type { CheckExpectations } from '../expectation'

const exposed = 'instance:with SSH for everyone'
const open = 'instance:with all traffic and an address'

const accounts: readonly CheckExpectations[] = [
  expectCheck(
    'ec2-account-ebs-encryption-default',
    passes('account:main', 'EnableEbsEncryptionByDefault was sent there'),
    fails('account:other', 'it was not sent there, and the setting is one of each region'),
  ),
]

const groups: readonly CheckExpectations[] = [
  expectCheck(
    'ec2-security-group-administration-open',
    fails('group:ssh from everyone', 'TCP 22 from 0.0.0.0/0'),
    fails('group:ssh from both halves', '0.0.0.0/1 and 128.0.0.0/1 together are all of IPv4'),
    fails('group:ssh from everyone over IPv6', 'TCP 22 from ::/0'),
    fails('group:ssh from a list of everyone', 'its prefix list holds 0.0.0.0/0'),
    fails('group:all traffic', 'protocol -1 from 0.0.0.0/0 has port 22 in it'),
    passes(
      othersOf('group'),
      'no administration port is open to more than a /24, and default groups take in themselves',
    ),
  ),
  expectCheck(
    'ec2-security-group-all-ports-open',
    fails('group:all traffic', 'protocol -1 from 0.0.0.0/0'),
    passes(othersOf('group'), 'it opens single ports or a short range, or nothing to the internet'),
  ),
  expectCheck(
    'ec2-security-group-data-open',
    fails('group:all traffic', 'protocol -1 from 0.0.0.0/0'),
    fails('group:a range with MySQL', '3306 lies within 3300 to 3310'),
    passes(othersOf('group'), 'no port of a data store is open to the internet'),
  ),
  expectCheck(
    'ec2-security-group-internal-open',
    fails('group:all traffic', 'protocol -1 from 0.0.0.0/0'),
    fails('group:file shares', 'TCP 445 from 0.0.0.0/0'),
    passes(othersOf('group'), 'no port of a private network is open to the internet'),
  ),
  expectCheck(
    'ec2-security-group-default-closed',
    passes('group:default of kept', 'its rules were revoked, inbound and outbound'),
    fails(
      ['group:default of default VPCs', 'group:default of careless', 'group:default of far'],
      'a new default group lets itself in and everything out',
    ),
  ),
  expectCheck(
    'ec2-security-group-unused',
    passes(
      ['group:web', 'group:ssh from everyone', 'group:all traffic'],
      'an instance has it; default groups are left out, since they cannot be deleted',
    ),
    passes('group:named in a rule', 'a rule of the group web names it as source'),
    fails(
      [
        'group:ssh from both halves',
        'group:ssh from everyone over IPv6',
        'group:ssh from a list of everyone',
        'group:ssh from the office',
        'group:a range with MySQL',
        'group:made for classic balancers',
        'group:file shares',
        'group:many partners',
        'group:a block of a cloud',
      ],
      'nothing has it and no rule names it',
    ),
  ),
]

const acls: readonly CheckExpectations[] = [
  expectCheck(
    'ec2-network-acl-administration-open',
    passes('acl:of a subnet, with HTTPS', 'it allows TCP 443 only, and what is not allowed is denied'),
    fails('acl:of no subnet, with SSH', 'it allows TCP 22 from 0.0.0.0/0'),
    fails(othersOf('acl'), 'a default ACL allows all traffic'),
  ),
  expectCheck(
    'ec2-network-acl-all-traffic-open',
    passes(['acl:of a subnet, with HTTPS', 'acl:of no subnet, with SSH'], 'it allows one port of TCP only'),
    fails(othersOf('acl'), 'a default ACL allows all traffic'),
  ),
  expectCheck(
    'ec2-network-acl-unused',
    passes('acl:of a subnet, with HTTPS', 'ReplaceNetworkAclAssociation gave it a subnet'),
    fails('acl:of no subnet, with SSH', 'no subnet was given to it; default ACLs are left out, they cannot be deleted'),
  ),
]

const instances: readonly CheckExpectations[] = [
  expectCheck(
    'ec2-instance-administration-exposed',
    fails(exposed, 'public address, route to an internet gateway, group with TCP 22 for all, default ACL'),
    fails(open, 'Elastic IP, route to an internet gateway, group with all traffic for all, default ACL'),
    passes('instance:kept', 'its subnet has no route to an internet gateway, and it has no public address'),
    passes('instance:stopped today', 'the group is open to all, but the subnet is private and there is no address'),
  ),
  ...['ec2-instance-data-exposed', 'ec2-instance-internal-exposed'].map((check) =>
    expectCheck(
      check,
      fails(open, 'its group lets in all traffic of everyone, and it has an Elastic IP in a public subnet'),
      passes(exposed, 'its group opens TCP 22 and nothing else'),
      passes(['instance:kept', 'instance:stopped today'], 'it stands in a private subnet without public address'),
    ),
  ),
  expectCheck(
    'ec2-instance-detailed-monitoring',
    passes('instance:kept', 'RunInstances asked for it'),
    fails([exposed, open], 'it was not asked for, and basic is the default; the stopped one is left out'),
  ),
  expectCheck(
    'ec2-instance-imdsv2-required',
    passes('instance:kept', 'HttpTokens is required'),
    fails(othersOf('instance'), 'HttpTokens was not given, and is optional where neither image nor account say so'),
  ),
  expectOneSide(
    'ec2-instance-paravirtual',
    'moto leaves VirtualizationType out of every instance, where AWS names it',
    isUnknown(othersOf('instance'), 'what AWS does not say of an instance is not good'),
  ),
  expectCheck(
    'ec2-instance-previous-generation',
    fails(exposed, 'DescribeInstanceTypes says that m3.medium is not of the current generation'),
    passes(othersOf('instance'), 't3 is of the current generation'),
  ),
  expectCheck(
    'ec2-instance-public-address',
    fails(exposed, 'AssociatePublicIpAddress was asked for'),
    fails(open, 'an Elastic IP was associated'),
    passes(othersOf('instance'), 'a private subnet gives out no public addresses'),
  ),
  expectOneSide(
    'ec2-instance-stopped-long',
    'a server that started a minute ago has nothing that stopped a month ago',
    passes(othersOf('instance'), 'it runs, or was started and stopped today'),
  ),
  expectCheck(
    'ec2-key-pair-unused',
    passes('key:in-use', 'an instance was started with it'),
    fails('key:forgotten', 'no instance has it'),
  ),
]

const storage: readonly CheckExpectations[] = [
  expectCheck(
    'ec2-image-public',
    passes('image:own', 'it has no launch permission'),
    fails('image:public', 'ModifyImageAttribute gave launch permission to the group all'),
  ),
  expectCheck(
    'ec2-snapshot-encrypted',
    passes('snapshot:encrypted', 'its volume is encrypted'),
    fails(othersOf('snapshot'), 'its volume is not encrypted'),
  ),
  expectCheck(
    'ec2-snapshot-public',
    fails('snapshot:plain and public', 'ModifySnapshotAttribute let the group all make volumes of it'),
    passes(
      othersOf('snapshot'),
      'it has no permission for all; moto lists it even when asked for those that all may restore, where AWS would not, ' +
        'and then its permissions decide',
    ),
  ),
  expectCheck(
    'ec2-volume-attached',
    passes(['volume:kept', 'volume:root'], 'it is attached to an instance'),
    fails('volume:plain, of no instance', 'it was attached to nothing'),
  ),
  expectCheck(
    'ec2-volume-encrypted',
    passes('volume:kept', 'CreateVolume asked for it'),
    fails(othersOf('volume'), 'nobody asked for it, and the default was turned on after it was made'),
  ),
  expectCheck(
    'ec2-volume-generation',
    passes('volume:kept', 'it is gp3'),
    fails('volume:plain, of no instance', 'it is gp2'),
    fails('volume:root', 'no type was asked for, and the default of EC2 and moto is gp2'),
  ),
  expectCheck(
    'ec2-volume-snapshot-exists',
    passes('volume:kept', 'CreateSnapshot was sent for it'),
    fails('volume:root', 'no snapshot was made of it; the volume of no instance is left out'),
  ),
  expectCheck(
    'ec2-address-unused',
    passes('address:of an instance', 'AssociateAddress gave it to an instance'),
    fails('address:kept for nothing', 'it is associated with nothing'),
  ),
]

/** What the checks of EC2 should say, each with its reason. */
export const ec2Expectations: readonly CheckExpectations[] = [...accounts, ...groups, ...acls, ...instances, ...storage]
