import { defineCheck } from '../../../engine/check'
import { dataTraffic } from '../../derived/service-ports'
import { groupNeeds, judgeGroups } from '../judge-groups'

const row = (name: string): string => `prowler:ec2_securitygroup_allow_ingress_from_internet_to_tcp_port_${name}`

export default defineCheck({
  id: 'ec2-security-group-data-open',
  title: 'No security group opens data stores to the internet',
  failureTitle: 'A security group opens data stores to the internet',
  risk: 'Databases, caches, search and queues get found by scanners within minutes; a weak password or a missing one gives the data away.',
  fix: 'Let in only the security groups of the servers that use the data store.',
  steps: [
    'See in the evidence which rule it is, and what stands behind the group.',
    'List from the flow logs who connects on the port.',
    'Add rules that name the security groups of those servers, or a prefix list for partners.',
    'Remove the rule for everyone, and see that the servers still connect and that nobody else does.',
  ],
  caution:
    'A server in another VPC or account is not in the groups of this one and loses its connection; give it a rule of its own before the wide one goes.',
  severity: 'high',
  weighs:
    'What is reached decides: critical on a database, container or other service, high on an instance or balancer or where reach is not known, low where nothing is reached or all ports are open, which another check judges in full.',
  bestPractices: [
    { id: 'SEC05-BP02', link: 'necessary', part: 'inbound access to the ports of data stores' },
    { id: 'SEC05-BP01', link: 'related', part: 'data stores in a layer of their own' },
  ],
  references: [
    'https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html',
    'https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html',
  ],
  peers: [
    row('cassandra_7199_9160_8888'),
    row('elasticsearch_kibana_9200_9300_5601'),
    row('kafka_9092'),
    row('memcached_11211'),
    row('mongodb_27017_27018'),
    row('mysql_3306'),
    row('oracle_1521_2483'),
    row('postgres_5432'),
    row('redis_6379'),
    row('sql_server_1433_1434'),
  ],
  needs: groupNeeds,
  evaluate: (views, place) => judgeGroups(views, dataTraffic, place, { service: 'critical' }),
})
