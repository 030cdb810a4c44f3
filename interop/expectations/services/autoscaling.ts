import { expectCheck, expectOneSide, fails, othersOf, passes } from '../../expectation'
import type { CheckExpectations } from '../../expectation'

const ofConfigurations = 'launch templates are built, and judged, with EC2; the groups here have launch configurations'
const spots = ['scaling:spot, replaced in time', 'scaling:spot, replaced late'] as const

/** What the checks of Auto Scaling should say, each with its reason; a launch configuration of no group is not judged. */
export const expectations: readonly CheckExpectations[] = [
  expectCheck(
    'autoscaling-group-capacity-rebalance',
    passes('scaling:spot, replaced in time', 'CapacityRebalance is true'),
    fails('scaling:spot, replaced late', 'its launch configuration names a Spot price, and CapacityRebalance is false'),
  ),
  expectCheck(
    'autoscaling-group-cooldown',
    fails('scaling:careless', 'its simple policy has a cooldown of 0, which comes before the group’s 300'),
    passes('scaling:spot, replaced late', 'its simple policy waits for 120 seconds'),
  ),
  expectCheck(
    'autoscaling-group-health-check',
    passes('scaling:kept', 'HealthCheckType is ELB'),
    fails('scaling:careless', 'it names a Classic Load Balancer, and its HealthCheckType is EC2'),
  ),
  expectCheck(
    'autoscaling-group-image-exists',
    fails('scaling:careless', 'DescribeImages knows no image of the id'),
    passes(othersOf('scaling'), 'the image was registered in the account'),
  ),
  expectOneSide(
    'autoscaling-group-instance-types',
    'a launch configuration names one instance type',
    fails(spots, 'Spot Instances of one type'),
  ),
  expectOneSide(
    'autoscaling-group-launch-template',
    ofConfigurations,
    fails(othersOf('scaling'), 'it was created with LaunchConfigurationName'),
  ),
  expectCheck(
    'autoscaling-group-multiple-zones',
    fails('scaling:careless', 'its one subnet stands in zone a'),
    passes(othersOf('scaling'), 'its subnets stand in zones a and b'),
  ),
  expectCheck(
    'autoscaling-group-processes',
    fails('scaling:careless', 'SuspendProcesses was sent for ReplaceUnhealthy'),
    passes(othersOf('scaling'), 'nothing is suspended'),
  ),
  expectCheck(
    'autoscaling-group-scaling-policy',
    passes('scaling:kept', 'it has a target tracking policy'),
    fails(['scaling:careless', 'scaling:spot, replaced late'], 'it may grow to 4, and has simple scaling only'),
    fails('scaling:spot, replaced in time', 'it may grow to 4, and has no policy'),
  ),
  expectCheck(
    'autoscaling-group-target-exists',
    passes('scaling:kept', 'its target group was made with the load balancers'),
    fails('scaling:careless', 'nobody made a Classic Load Balancer of the name "gone"'),
  ),
  expectCheck(
    'autoscaling-launch-configuration-imdsv2',
    passes(['launch:kept', 'launch:spot'], 'HttpTokens is required'),
    fails('launch:careless', 'HttpTokens is optional'),
  ),
  expectCheck(
    'autoscaling-launch-configuration-public-address',
    passes(['launch:kept', 'launch:spot'], 'AssociatePublicIpAddress is false'),
    fails('launch:careless', 'AssociatePublicIpAddress is true, and its subnet leads to an internet gateway'),
  ),
  expectCheck(
    'autoscaling-launch-configuration-secrets',
    passes(['launch:kept', 'launch:spot'], 'its user data, if any, updates packages'),
    fails('launch:careless', 'its user data exports AWS_SECRET_ACCESS_KEY'),
  ),
]
