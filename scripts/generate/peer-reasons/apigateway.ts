import type { PeerReasons } from '../peer-reason'

/** Rows about REST APIs that no check answers. */
export const reasons: PeerReasons = {
  'service-screener:CanaryDeployment': {
    kind: 'noRisk',
    why: 'A canary is one way of releasing among several, and a stage has one only while a release is under way; a canary that was forgotten is found by apigateway-stage-canary.',
  },
  'service-screener:CloudWatchAlarms': {
    kind: 'noRisk',
    why: 'Somebody can be told of errors by an alarm on this metric, on another one, on a log, or by another monitoring system: the one alarm missing is no risk by itself.',
  },
  'service-screener:MutualTLS': {
    kind: 'noRisk',
    why: 'Certificates of clients are one way among several to know who calls; whether any of them is asked for is judged by apigateway-rest-api-authorization.',
  },
  'service-screener:PerformanceMonitoring': {
    kind: 'noRisk',
    why: 'It looks for a dashboard with the name of the API in its own, which says nothing of whether anybody watches the API.',
  },
  'service-screener:StageLifecycle': {
    kind: 'noRisk',
    why: 'Stages of one API are no environments where each environment has an account of its own, and their names are a matter of taste.',
  },
}
