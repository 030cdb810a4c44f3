import { defineCases } from '../../../engine/cases'
import { metricsCases } from '../samples-of-managed'
import check from './wafv2-web-acl-metrics.check'

export default defineCases(check, metricsCases)
