import { expectCheck, expectOneSide, fails, isUnknown, othersOf, passes } from '../../expectation'
import type { CheckExpectations } from '../../expectation'

const noAddons = 'moto has no add-ons of EKS'
const noAssociations = 'moto has no Pod Identity associations'
const noEntries = 'moto has no access entries'

/** What the checks of EKS should say, each with its reason. */
export const expectations: readonly CheckExpectations[] = [
  expectOneSide('eks-addon-health', noAddons),
  expectOneSide('eks-cluster-network-policy', noAddons),
  expectOneSide('eks-cluster-pod-roles', noAssociations),
  expectOneSide('eks-pod-identity-role-shared', noAssociations),
  expectOneSide('eks-cluster-administrators', noEntries, isUnknown(othersOf('cluster'), noEntries)),
  expectOneSide(
    'eks-cluster-authentication-mode',
    'moto does not keep the mode',
    isUnknown(othersOf('cluster'), 'without a mode nobody knows'),
  ),
  expectOneSide(
    'eks-cluster-deletion-protection',
    'moto does not keep the protection',
    fails(othersOf('cluster'), 'it is off where AWS does not name it'),
  ),
  expectCheck(
    'eks-cluster-endpoint-private',
    fails('cluster:careless', 'endpointPrivateAccess is false'),
    passes(othersOf('cluster'), 'endpointPrivateAccess is true'),
  ),
  expectCheck(
    'eks-cluster-endpoint-public',
    passes('cluster:kept', 'endpointPublicAccess is false'),
    fails('cluster:careless', 'everyone may reach the endpoint'),
    passes('cluster:without nodes', 'an office may reach the endpoint'),
  ),
  expectCheck(
    'eks-cluster-logging',
    passes('cluster:kept', 'all five kinds are turned on'),
    fails('cluster:careless', 'logs of scheduler and controllers alone are turned on'),
    fails('cluster:without nodes', 'logs are off by default'),
  ),
  expectCheck(
    'eks-cluster-managed-nodes',
    fails('cluster:without nodes', 'nobody made a node group or Fargate profile'),
    passes(othersOf('cluster'), 'it has a node group'),
  ),
  expectCheck(
    'eks-cluster-nodes-zones',
    passes('cluster:kept', 'its nodes stand in zones a and b'),
    fails('cluster:careless', 'its nodes stand in zone a'),
  ),
  expectCheck(
    'eks-cluster-role-permissions',
    fails('cluster:careless', 'its role has AdministratorAccess'),
    passes(othersOf('cluster'), 'its role has AmazonSSMManagedInstanceCore, which grants no service as a whole'),
  ),
  expectCheck(
    'eks-cluster-secrets-key',
    passes('cluster:kept', 'encryptionConfig names a key for secrets'),
    fails(othersOf('cluster'), 'nobody named a key'),
  ),
  expectCheck(
    'eks-cluster-security-group',
    passes('cluster:kept', 'its group has no rule'),
    fails('cluster:careless', 'its group lets all traffic in'),
  ),
  expectCheck(
    'eks-fargate-role-source',
    passes('fargate:kept', 'the trust asks for aws:SourceArn'),
    fails('fargate:careless', 'the trust asks for nothing'),
  ),
  expectCheck(
    'eks-nodegroup-image-supported',
    passes('nodes:kept', 'Amazon Linux 2023'),
    fails('nodes:careless', 'Amazon Linux 2'),
  ),
  expectOneSide('eks-nodegroup-metadata-hops', 'moto makes no launch templates for node groups'),
  expectCheck(
    'eks-nodegroup-private',
    passes('nodes:kept', 'its subnets have no route to a gateway'),
    fails('nodes:careless', 'its subnet leads to an internet gateway, and gives no addresses'),
  ),
  expectOneSide(
    'eks-nodegroup-remote-access',
    'moto gives each group a key that nobody asked for',
    fails('nodes:kept', 'a key, for one security group'),
    fails('nodes:careless', 'a key, for everyone'),
  ),
  expectCheck(
    'eks-nodegroup-version',
    passes('nodes:kept', 'its version is that of its cluster'),
    fails('nodes:careless', 'version 1.26 in a cluster of version 1.27'),
  ),
  expectCheck(
    'eks-pod-trust-subject',
    fails('role:any pod', 'its condition names the audience only'),
    passes('role:one pod', 'its condition names a service account'),
  ),
]
