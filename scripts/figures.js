import { describeHouse } from './house.js'

console.log(describeHouse())
