export { argdown } from '../argument/formats/interchange/argdown/argdown';
export { readFile } from '../argument/formats/interchange/read-file';
export { readTable } from '../argument/formats/interchange/tables/table';
export { layoutMap } from '../argument/layout/layout-map';
export { largeMap } from '../argument/testing/large-map';
export { nodeMeasure } from '../host/pictures/fonts/fonts';
