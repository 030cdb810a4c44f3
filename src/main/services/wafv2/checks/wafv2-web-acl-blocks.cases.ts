import { defineCases } from '../../../engine/cases'
import { blockingCases, blockingUnused } from '../samples-of-rules'
import check from './wafv2-web-acl-blocks.check'

export default defineCases(check, [...blockingCases, blockingUnused])
