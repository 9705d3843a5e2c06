export { typesettingOf } from '../argument/layout/claim-boxes';
export { SPACE } from '../argument/layout/geometry';
export { layoutMap } from '../argument/layout/layout-map';
export { unitsOf, WORD_HEIGHT } from '../argument/layout/units';
export { faultsOf } from '../argument/model/invariants';
export { layoutFaults } from '../argument/testing/layout-faults';
export { nodeMeasure } from '../host/pictures/fonts';
