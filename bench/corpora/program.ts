export { fencesOf } from '../../argument/formats/interchange/argdown/fences';
export { FORMATS, formatOf } from '../../argument/formats/interchange/formats';
export { forget, withoutLosses } from '../../argument/formats/interchange/losses';
export { readFile } from '../../argument/formats/interchange/read-file';
export { readTable } from '../../argument/formats/interchange/tables/table';
export { validate } from '../../argument/model/validate';
export { ownModel } from '../../argument/testing/argdown-models';
export { canonicalMap } from '../../argument/testing/canonical-map';
