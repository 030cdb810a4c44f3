import { defineCheck } from '../../../engine/check'
import { dataTraffic } from '../../derived/service-ports'
import { exposureNeeds, exposurePeers, judgeExposure } from '../judge-exposure'

export default defineCheck({
  id: 'ec2-instance-data-exposed',
  title: 'No instance can be reached from the internet on ports of data stores',
  failureTitle: 'An instance can be reached from the internet on ports of data stores',
  risk: 'Anyone on the internet can talk to a data store of the instance, and copy, change or encrypt what it holds.',
  fix: 'Move the instance to a private subnet, and let in only the security groups of the servers that use it.',
  steps: [
    'Read the way in from the evidence, and find out what listens on the port: ss -ltnp on the instance shows it.',
    'See in the flow logs which addresses use it, and in the logs of the data store whether strangers have read or changed data.',
    'Replace the rule by one that names the security groups of the servers that use the data store.',
    'Change the passwords of the data store, since they may have been read, and move the instance to a private subnet.',
    'Try the port from outside, and see that it no longer answers.',
  ],
  caution:
    'Programs and people who connect from outside lose the data store; list them from the flow logs and give them a private way first.',
  severity: 'critical',
  bestPractices: [
    { id: 'SEC05-BP02', link: 'necessary', part: 'ports of data stores that the internet reaches' },
    { id: 'SEC05-BP01', link: 'necessary', part: 'data stores in a private layer' },
  ],
  references: [
    'https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Internet_Gateway.html',
    'https://docs.aws.amazon.com/vpc/latest/userguide/infrastructure-security.html',
  ],
  ...exposurePeers([
    'cassandra',
    'elasticsearch_kibana',
    'kafka',
    'memcached',
    'mongodb',
    'mysql',
    'oracle',
    'postgresql',
    'redis',
    'sqlserver',
  ]),
  needs: exposureNeeds,
  evaluate: (views, place) => judgeExposure(views, dataTraffic, place),
})
