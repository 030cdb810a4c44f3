import { defineCases } from '../../../engine/cases'
import { metricsCases } from '../samples-of-managed'
import check from './wafv2-cloudfront-web-acl-metrics.check'

export default defineCases(check, metricsCases)
