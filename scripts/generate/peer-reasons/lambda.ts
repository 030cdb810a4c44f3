import type { PeerReasons } from '../peer-reason'

/** Rows about Lambda that no check answers. */
export const reasons: PeerReasons = {
  'prowler:awslambda_function_no_secrets_in_code': {
    kind: 'customerData',
    why: 'It downloads the code of each function: a review reads settings, and asks for no permission to fetch code.',
  },
  'prowler:awslambda_layer_no_secrets_in_content': {
    kind: 'customerData',
    why: 'It downloads the content of each layer: a review reads settings, and asks for no permission to fetch code.',
  },
  'service-screener:lambdaAsyncRetryNotConfigured': {
    kind: 'noRisk',
    why: 'Without a setting AWS tries twice more, which is right for most functions; what happens to events that fail all the same is judged by lambda-function-failure-destination.',
  },
  'service-screener:lambdaEnhancedMonitoringDisabled': {
    kind: 'noRisk',
    why: 'Lambda Insights is a paid option beside the metrics that every function has.',
  },
  'service-screener:lambdaGuardDutyProtectionDisabled': {
    kind: 'noRisk',
    why: 'Network activity of functions is a paid plan of GuardDuty for the whole account, and no setting of a function.',
  },
  'service-screener:lambdaMemoryNotOptimized': {
    kind: 'outsideSource',
    why: 'Only measured runs tell whether less memory would do: Compute Optimizer has to be enrolled for that, and metrics are charged for.',
  },
  'service-screener:lambdaNoCloudWatchAlarms': {
    kind: 'noRisk',
    why: 'Somebody can be told of errors by an alarm on another metric, on a log, or by another monitoring system: the one alarm missing is no risk by itself.',
  },
  'service-screener:lambdaNoIteratorAgeAlarm': {
    kind: 'noRisk',
    why: 'The age of a stream’s items can be watched on the stream as well as on the function, and by other systems than CloudWatch.',
  },
  'service-screener:lambdaNotInUsed30Days': {
    kind: 'outsideSource',
    why: 'Only metrics tell when a function ran, which CloudWatch charges for by request; a role that was not used for long is judged by IAM’s checks.',
  },
  'service-screener:lambdaQuotasNotMonitored': {
    kind: 'noRisk',
    why: 'Whether an alarm watches the share of a quota is a matter of how much of it is used, which the setting does not tell.',
  },
  'service-screener:lambdaTimeoutNotOptimized': {
    kind: 'outsideSource',
    why: 'It compares the timeout with measured durations, which CloudWatch charges for by request.',
  },
}
