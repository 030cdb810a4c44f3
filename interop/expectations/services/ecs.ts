import { expectCheck, expectOneSide, fails, othersOf, passes } from '../../expectation'
import type { CheckExpectations } from '../../expectation'

const owner = 'definition:owner of its machine'
const ofImage = 'definition:as the image says'
const kept = 'definition:kept'
const rest = othersOf('definition')
const sayGood = 'the others say it well, or leave it as AWS has it from the start'

/** What the checks of ECS should say, each with its reason. */
export const expectations: readonly CheckExpectations[] = [
  expectOneSide(
    'ecs-cluster-container-insights',
    'moto does not count the services of a cluster, so each seems to run nothing',
  ),
  expectOneSide('ecs-cluster-exec-logging', 'moto does not keep whether a service allows ECS Exec, so none is asked'),
  expectOneSide(
    'ecs-service-circuit-breaker',
    'moto does not keep how a service deploys',
    fails(othersOf('ecs-service'), 'nothing says that a deployment ends by itself'),
  ),
  expectOneSide('ecs-service-healthy-percent', 'moto does not keep how a service deploys, so none is judged'),
  expectCheck(
    'ecs-service-network-mode',
    passes(['ecs-service:kept', 'ecs-service:public'], 'their definitions are for awsvpc'),
    fails('ecs-service:on a bridge', 'its definition names no mode, which is bridge on Linux'),
    fails('ecs-service:hosted', 'its definition is for the network of the machine'),
  ),
  expectCheck(
    'ecs-service-platform-version',
    passes('ecs-service:kept', 'LATEST was asked for'),
    fails('ecs-service:public', '1.3.0 is older than 1.4.0; the others run on machines'),
  ),
  expectCheck(
    'ecs-service-public-address',
    passes('ecs-service:kept', 'assignPublicIp is DISABLED'),
    fails('ecs-service:public', 'assignPublicIp is ENABLED'),
  ),
  expectOneSide('ecs-service-volume-encryption', 'moto takes no volumes of EBS for a service, so none is judged'),
  expectCheck('ecs-task-definition-capabilities', fails(owner, 'SYS_ADMIN is added'), passes(rest, 'nothing is added')),
  expectCheck(
    'ecs-task-definition-efs-encryption',
    passes(kept, 'transitEncryption is ENABLED'),
    fails(ofImage, 'transitEncryption is left out, which is DISABLED'),
  ),
  expectCheck(
    'ecs-task-definition-health-check',
    fails(ofImage, 'its only container has none, and no balancer asks'),
    passes(
      [kept, 'definition:on a bridge', 'definition:in the network of its machine'],
      'their container has one; no service runs the other',
    ),
  ),
  expectCheck(
    'ecs-task-definition-host-mode-user',
    fails(owner, 'it is root in the network of the machine'),
    passes('definition:in the network of its machine', 'its user is 10001; the others have networks of their own'),
  ),
  expectCheck('ecs-task-definition-host-namespaces', fails(owner, 'pidMode is host'), passes(rest, sayGood)),
  expectCheck(
    'ecs-task-definition-host-paths',
    fails(owner, 'the socket of Docker is mounted'),
    passes('definition:on a bridge', 'a folder of its own is mounted; the others mount nothing of a machine'),
  ),
  expectCheck(
    'ecs-task-definition-image-tag',
    fails(owner, 'its tag is latest'),
    fails(ofImage, 'it has no tag: 5000 is the port of the registry'),
    passes(rest, 'their tag is 1.0.0'),
  ),
  expectCheck(
    'ecs-task-definition-logging',
    fails(ofImage, 'it names no driver'),
    passes(rest, 'their driver is awslogs'),
  ),
  expectCheck(
    'ecs-task-definition-memory-limit',
    fails(owner, 'it has a reservation only'),
    passes(
      ['definition:on a bridge', 'definition:in the network of its machine'],
      'their container has 512; the others are for Fargate',
    ),
  ),
  expectCheck('ecs-task-definition-privileged', fails(owner, 'it is privileged'), passes(rest, sayGood)),
  expectCheck(
    'ecs-task-definition-read-only-root',
    fails(ofImage, 'it says nothing, which is writable'),
    passes(rest, 'it is said of their containers'),
  ),
  expectCheck(
    'ecs-task-definition-roles-apart',
    fails(ofImage, 'both roles are the same'),
    passes(kept, 'its roles differ'),
    passes(owner, 'it has a role for the program only; the others have none'),
  ),
  expectCheck(
    'ecs-task-definition-root-user',
    fails(owner, 'root by name'),
    fails(ofImage, 'nothing is said'),
    passes(rest, 'their user is 10001'),
  ),
  expectCheck(
    'ecs-task-definition-secrets',
    fails(owner, 'DB_PASSWORD holds a value that looks like one'),
    passes(rest, 'nothing there looks like a secret'),
  ),
  expectCheck(
    'ecs-task-role-exists',
    fails(owner, 'nobody made the role that it names'),
    passes([kept, ofImage], 'CreateRole made their roles; the others name none'),
  ),
  expectCheck(
    'ecs-task-role-permissions',
    fails(ofImage, 'AdministratorAccess is attached to its role'),
    passes(
      kept,
      'its role has no policy that allows all of a service; that of the owner is gone, which another check says',
    ),
  ),
]
