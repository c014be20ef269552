export { MapSurface, type MapSurfaceActions, type MapSurfaceHost } from './map-surface.js';
export {
  pan,
  project,
  tileAddress,
  tilesOf,
  unproject,
  viewOf,
  zoomBy,
  TILE,
  ZOOM_MAX,
  ZOOM_MIN,
  type MapView,
  type Tile,
  type WorldPoint,
} from './mercator.js';
export { webMapStyles } from './web-map.styles.js';
