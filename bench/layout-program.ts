export { makePicture } from '../argument/drawing/picture';
export { claimTypesetting } from '../argument/layout/boxes/claim-boxes';
export { SPACE } from '../argument/layout/geometry';
export { layoutMap } from '../argument/layout/layout-map';
export { buildLayoutTrees, INDICATOR_HEIGHT } from '../argument/layout/layout-nodes';
export { validate } from '../argument/model/validate';
export { layoutFaults } from '../argument/testing/layout-faults';
export { nodeMeasure } from '../host/pictures/fonts/fonts';
