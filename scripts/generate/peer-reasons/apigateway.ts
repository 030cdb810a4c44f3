import type { PeerReasons } from '../peer-reason'

/** Rows about REST APIs that no check answers. */
export const reasons: PeerReasons = {
  'service-screener:CanaryDeployment': {
    kind: 'noRisk',
    why: 'A canary is one way of releasing among several, and a stage has one only while a release is under way; a canary that was forgotten is found by apigateway-stage-canary.',
  },
  'service-screener:CloudWatchAlarms': {
    kind: 'outsideSource',
    why: 'Whether somebody is told of errors is decided in CloudWatch or in another monitoring system, whose alarms name APIs by metrics of any kind; API Gateway itself does not know.',
  },
  'service-screener:MutualTLS': {
    kind: 'noRisk',
    why: 'Certificates of clients are one way among several to know who calls; whether any of them is asked for is judged by apigateway-rest-api-authorization.',
  },
  'service-screener:PerformanceMonitoring': {
    kind: 'outsideSource',
    why: 'It looks for a dashboard with the name of the API in its own, which says nothing of whether anybody watches the API.',
  },
  'service-screener:StageLifecycle': {
    kind: 'noRisk',
    why: 'Stages of one API are no environments where each environment has an account of its own, and their names are a matter of taste.',
  },
}
