import { defineCases } from '../../../engine/cases'
import { exposureCases } from '../samples'
import check from './ec2-instance-internal-exposed.check'

export default defineCases(check, exposureCases(445))
