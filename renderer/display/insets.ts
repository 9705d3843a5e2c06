/** The height of the strip at the foot of the map that the zoom control and the messages stand in, in px. */
export const BOTTOM_INSET_PX = 48;
