import { defineCases } from '../../../engine/cases'
import { blockingCases } from '../samples-of-rules'
import check from './wafv2-cloudfront-web-acl-blocks.check'

export default defineCases(check, blockingCases)
