import { defineCases } from '../../../engine/cases'
import { exposureCases } from '../samples-of-ports'
import check from './ec2-instance-internal-exposed.check'

export default defineCases(check, exposureCases(445))
