import { expectCheck, expectOneSide, fails, isUnknown, othersOf, passes } from '../../expectation'
import type { CheckExpectations } from '../../expectation'

const secret = 'instance:with SSH for everyone'

const templates: readonly CheckExpectations[] = [
  expectCheck(
    'ec2-launch-template-imdsv2',
    passes('template:kept', 'its only version requires a token'),
    passes('template:careless in a version that nobody uses', 'the default is the first version, and requires a token'),
    fails('template:careless', 'its version says optional'),
  ),
  expectCheck(
    'ec2-launch-template-public-address',
    fails('template:careless', 'AssociatePublicIpAddress is true'),
    passes(othersOf('template'), 'the default version says false'),
  ),
  expectCheck(
    'ec2-launch-template-secrets',
    fails('template:careless', 'a line of its user data assigns a password'),
    passes(othersOf('template'), 'the user data of the default version only starts a service'),
  ),
]

const instances: readonly CheckExpectations[] = [
  expectCheck(
    'ec2-instance-user-data-secrets',
    fails(secret, 'RunInstances was given user data with a password in it'),
    passes(othersOf('instance'), 'RunInstances was given none'),
  ),
  expectOneSide(
    'ec2-instance-image-deprecated',
    'moto deprecates no image',
    passes(othersOf('instance'), 'RegisterImage set no end'),
  ),
  expectOneSide(
    'ec2-instance-image-owner',
    'all images are the account’s own',
    passes(othersOf('instance'), 'RegisterImage made the account the owner'),
  ),
  expectOneSide(
    'ec2-instance-long-running',
    'a server that started a minute ago has nothing that is older',
    passes(
      ['instance:kept', secret, 'instance:with all traffic and an address'],
      'started today; the stopped one is left out',
    ),
  ),
  expectOneSide(
    'ec2-instance-role-shared',
    'one instance has a profile',
    passes('instance:kept', 'no other has its profile'),
  ),
  expectOneSide(
    'ec2-instance-role-exposed',
    'moto does not serve Global Accelerator, by which an instance without an address can be reached',
    isUnknown('instance:kept', 'nobody can tell whether an accelerator leads to it'),
  ),
]

const others: readonly CheckExpectations[] = [
  expectOneSide(
    'ec2-instance-ebs-optimized',
    'the one of an old type cannot have it, and is left out',
    passes(
      ['instance:kept', 'instance:with all traffic and an address', 'instance:stopped today'],
      't3 has it by default',
    ),
  ),
  expectOneSide(
    'ec2-instance-system-supported',
    'no instance comes from an image of Amazon, whose name tells a system',
  ),
  expectOneSide(
    'ec2-security-group-default-used',
    'nothing was started without a group',
    passes(
      ['group:default of kept', 'group:default of default VPCs', 'group:default of careless', 'group:default of far'],
      'no network interface has it',
    ),
  ),
  expectCheck(
    'ec2-security-group-other-ports',
    fails('group:all traffic', 'protocol -1 from 0.0.0.0/0 has every other port in it'),
    fails('group:a range with MySQL', '3300 to 3310 has ports in it that are not MySQL’s'),
    passes(othersOf('group'), 'it opens ports of the web, ports that another check judges, or nothing to the internet'),
  ),
  expectOneSide(
    'ec2-volume-snapshot-archived',
    'moto archives nothing',
    passes('snapshot:encrypted', 'CreateSnapshot puts it into the standard tier'),
  ),
  expectOneSide(
    'ec2-volume-snapshot-recent',
    'all were made a minute ago',
    passes('snapshot:encrypted', 'it is the newest one of a volume in use'),
  ),
  expectCheck(
    'ec2-transit-gateway-auto-accept',
    passes('transit gateway:asks', 'it was made with disable, which is also the default'),
    fails('transit gateway:takes all', 'it was made with enable'),
  ),
  expectCheck(
    'ec2-security-group-rule-count',
    fails('group:many partners', '55 addresses, which AWS counts as 55 rules'),
    passes(othersOf('group'), 'a few rules'),
  ),
  expectCheck(
    'ec2-security-group-public-range',
    fails('group:a block of a cloud', 'a /14 of public addresses'),
    passes(othersOf('group'), 'single networks up to a /16, or the whole internet, which other checks judge'),
  ),
]

/** What the further checks of EC2 should say, each with its reason. */
export const expectations: readonly CheckExpectations[] = [...templates, ...instances, ...others]
