import type { PeerReasons } from '../peer-reason'

/** Rows about EC2 that no check answers. */
export const reasons: PeerReasons = {
  'prowler:ec2_confidential_workload_host_unrestricted_ingress': {
    kind: 'duplicate',
    why: 'Hosts of enclaves are instances: what the internet reaches on them is answered by ec2-instance-administration-exposed and its sisters.',
  },
  'prowler:ec2_confidential_workload_host_vsock_proxy_exposed': {
    kind: 'outsideSource',
    why: 'On which port a proxy for an enclave listens is known inside of the host only; ec2-security-group-other-ports names every further port that is open.',
  },
  'prowler:ec2_elastic_ip_shodan': {
    kind: 'outsideSource',
    why: 'It asks a search engine on the internet, with a key that has to be bought, and tells it the addresses of the company.',
  },
  'prowler:ec2_instance_profile_attached': {
    kind: 'noRisk',
    why: 'An instance that calls nothing of AWS needs no role; one without a role and without management is answered by ssm-instance-managed.',
  },
  'service-screener:EC2IamProfile': {
    kind: 'noRisk',
    why: 'An instance that calls nothing of AWS needs no role; one without a role and without management is answered by ssm-instance-managed.',
  },
  'prowler:ec2_securitygroup_from_launch_wizard': {
    kind: 'noRisk',
    why: 'A name says nothing about the rules; those of such groups are judged like all others.',
  },
  'service-screener:EBSHighUtilization': {
    kind: 'outsideSource',
    why: 'Queues and throughput of volumes are told by metrics of CloudWatch, where each question costs money; Compute Optimizer gives it for nothing.',
  },
  'prowler:ec2_securitygroup_allow_ingress_from_internet_to_any_port_from_ip': {
    kind: 'noRisk',
    why: 'To let a certain address in is what groups are for; large blocks of addresses are answered by ec2-security-group-public-range.',
  },
  'service-screener:EC2HighUtilization': {
    kind: 'outsideSource',
    why: 'Load over time is told by metrics of CloudWatch, where each question costs money.',
  },
  'service-screener:EC2LowUtilization': {
    kind: 'outsideSource',
    why: 'Idle time is told by metrics of CloudWatch, where each question costs money; Cost Optimization Hub lists such instances for nothing.',
  },
  'service-screener:EC2SpikyUtilization': {
    kind: 'outsideSource',
    why: 'Peaks are told by metrics of CloudWatch, where each question costs money.',
  },
  'service-screener:EC2DiskMonitor': {
    kind: 'outsideSource',
    why: 'Whether an agent sends metrics of disks is told by the metrics of CloudWatch, and those of another maker’s agent by that maker only.',
  },
  'service-screener:EC2MemoryMonitor': {
    kind: 'outsideSource',
    why: 'Whether an agent sends metrics of memory is told by the metrics of CloudWatch, and those of another maker’s agent by that maker only.',
  },
  'service-screener:EBSSnapshotComplianceArchive': {
    kind: 'noRisk',
    why: 'The archive keeps whole copies, so it is cheaper for few snapshots only, and how long they are needed is known to their owner.',
  },
  'service-screener:EBSSnapshotFirstArchived': {
    kind: 'wrong',
    why: 'AWS archives a whole copy and keeps the blocks that later snapshots need, so the first one can be archived without loss.',
  },
  'service-screener:EBSVolumeDataClassification': {
    kind: 'customerData',
    why: 'Which classes of data there are, and under which tag they stand, is the customer’s own decision.',
  },
  'service-screener:EC2InstanceAutoPublicIP': {
    kind: 'duplicate',
    why: 'Subnets that give out addresses are answered by vpc-subnet-public-addresses, and instances that have one by ec2-instance-public-address.',
  },
  'service-screener:EC2NoTerminationProtection': {
    kind: 'noRisk',
    why: 'It is a matter of how instances are kept: those that are replaced must not have it, and it takes a call for each instance to know.',
  },
  'service-screener:EC2RootVolumeImplications': {
    kind: 'noRisk',
    why: 'That a root volume goes with its instance is the default of AWS, and right where data stand elsewhere; backups are answered by ec2-volume-backup-plan.',
  },
  'service-screener:EC2ServiceQuotas': {
    kind: 'outsideSource',
    why: 'How much of a quota is used is told by Service Quotas and metrics of CloudWatch, and Trusted Advisor warns of it.',
  },
  'service-screener:SGEncryptionInTransit': {
    kind: 'wrong',
    why: 'A number of a port does not tell whether TLS is spoken on it; listeners are judged by their protocol where AWS knows it.',
  },
  'service-screener:WindowsOSNotLatest': {
    kind: 'noRisk',
    why: 'A version that gets patches is no risk because a newer one exists; those that get none are answered by ec2-instance-system-supported.',
  },
}
