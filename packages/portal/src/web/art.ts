import { Html } from './html.js';

/** The lighthouse of Port Said, small: tower, gallery, lantern, beam. */
export const mark =
  new Html(`<svg class="mark" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
  <rect class="mark-ground" width="48" height="48" rx="11"/>
  <path class="mark-light" d="M20.5 14.6 5 9.5v9.2zM27.5 14.6 43 9.5v9.2z"/>
  <path class="mark-tower" d="M20.6 21.5h6.8L29.6 37H18.4zM18 18.2h12v2.3H18zM20.6 10.2 24 6l3.4 4.2zM20.2 38.2h7.6"/>
  <rect class="mark-light" x="21" y="11.2" width="6" height="6" rx="1"/>
  <path class="mark-sea" d="M7 39.5c3-2 5.7-2 8.5 0s5.5 2 8.5 0 5.5-2 8.5 0 5.5 2 8.5 0"/>
</svg>`);

/** The same lighthouse at the harbour mouth, at dusk; pure decoration. */
export const harbour =
  new Html(`<svg class="harbour" viewBox="0 0 560 380" aria-hidden="true" focusable="false" preserveAspectRatio="xMidYMax meet">
  <defs>
    <linearGradient id="beam-back" x1="1" x2="0"><stop class="harbour-glow"/><stop class="harbour-glow-end" offset="1"/></linearGradient>
    <linearGradient id="beam-ahead"><stop class="harbour-glow"/><stop class="harbour-glow-end" offset="1"/></linearGradient>
  </defs>
  <path fill="url(#beam-back)" d="M327 91 0 22v120z"/><path fill="url(#beam-ahead)" d="M353 91 560 56v70z"/>
  <g class="harbour-stars"><circle cx="92" cy="176" r="2"/><circle cx="196" cy="40" r="1.5"/><circle cx="236" cy="196" r="1.5"/><circle cx="452" cy="36" r="2"/><circle cx="498" cy="170" r="1.5"/><circle cx="420" cy="196" r="1.5"/></g>
  <path class="harbour-town" d="M0 306v-34h34v-14h22v20h28v-38h30v30h20v-18h36v34h26v-24h30v44zM402 306v-30h24v-22h34v30h22v-42h38v26h40v38z"/>
  <path class="harbour-quay" d="M232 306h216l14 18H218z"/>
  <g class="harbour-tower"><path d="M318 128h44l16 178h-76z"/><path class="harbour-shade" d="M344 128h18l16 178h-26z"/></g>
  <path class="harbour-band" d="m315.7 154 48.6 0 2 22h-52.6zM310.8 208h58.4l2 22h-62.4z"/>
  <path class="harbour-iron" d="M308 118h64v10h-64zM313 108h3v10h-3zm12 0h3v10h-3zm24 0h3v10h-3zm12 0h3v10h-3zM310 106h60v3h-60zM322 74h36l-18-22zM338.5 42h3v12h-3z"/>
  <rect class="harbour-lamp" x="326" y="74" width="28" height="32" rx="3"/>
  <path class="harbour-iron" d="M334 74h2v32h-2zm10 0h2v32h-2z"/>
  <g class="harbour-waves"><path d="M0 330c24-10 46-10 70 0s46 10 70 0 46-10 70 0 46 10 70 0 46-10 70 0 46 10 70 0 46-10 70 0 46 10 70 0v50H0z"/><path d="M-35 352c24-10 46-10 70 0s46 10 70 0 46-10 70 0 46 10 70 0 46-10 70 0 46 10 70 0 46-10 70 0 46 10 70 0 46-10 70 0v40H-35z"/></g>
  <path class="harbour-boat" transform="translate(50)" d="M96 322h58l-10 16h-38zM122 262v54h-30zM128 276v40h20z"/>
</svg>`);

const sectorStrokes: Record<string, string> = {
  health:
    'M12 20s-8-4.7-8-10.2A4.3 4.3 0 0 1 12 7.5a4.3 4.3 0 0 1 8 2.3C20 15.3 12 20 12 20zM12 10.5v5M9.5 13h5',
  supply: 'M4 9h16l-1.5 10h-13zM8 9l3-5M16 9l-3-5M9.5 12.5v3.5M14.5 12.5v3.5',
  notarization: 'M6 3.5h8l4 4v13H6zM14 3.5v4h4M9 11.5h6M9 14.5h3M13.5 17.5h2',
  traffic: 'M4 16.5v-4l2-5.5h12l2 5.5v4zM4 12.5h16M6 16.5v2M18 16.5v2M7.5 14.5h1M15.5 14.5h1',
  'public-prosecution':
    'M12 4v16M8 20h8M5 7h14M5 7l-2.5 6a2.7 2.7 0 0 0 5 0zM19 7l-2.5 6a2.7 2.7 0 0 0 5 0z',
  police: 'M12 3.5 19 6v5.5c0 4.3-2.9 7.5-7 9-4.1-1.5-7-4.7-7-9V6zM9 12l2.2 2.2L15.5 10',
  courts: 'M4 9.5 12 4l8 5.5zM6 9.5V17M10 9.5V17M14 9.5V17M18 9.5V17M4 17h16M3 20h18',
  'real-estate-registry': 'M4 20V10l7-5.5L18 10v10zM9 20v-5.5h4V20M20.5 20V8',
  'forensic-medicine':
    'M10 3.5v6L5 18.5a1.4 1.4 0 0 0 1.2 2h11.6a1.4 1.4 0 0 0 1.2-2l-5-9v-6M8.5 3.5h7M7.7 14.5h8.6',
  'logistics-centres': 'M3 15.5h18l-2.5 5h-13zM6 15.5v-4h5v4M11 15.5v-7h6v7M14 8.5V4',
  'investor-services': 'M4 20V13M9.3 20v-10M14.6 20v-6M20 20V8M4 8.5l5-4 5 4 6-5',
  'administrative-prosecution': 'M5 4.5h14v11h-7l-4 4v-4H5zM9 8.5h6M9 11.5h4',
  'technology-centres': 'M4 5h16v11H4zM9 20h6M12 16v4M8 10.5h3M13.5 10.5h2.5',
};

const taskStrokes = {
  track:
    'M5 4.5h10v6M5 4.5v15h6M8 8.5h4M8 12h2.5M16 21a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zM16 14.5v2.2l1.5 1',
  offices:
    'M12 21s-6.5-5.6-6.5-11A6.5 6.5 0 0 1 12 3.5 6.5 6.5 0 0 1 18.5 10c0 5.4-6.5 11-6.5 11zM12 12.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z',
  book: 'M4.5 6.5h15v13h-15zM4.5 10.5h15M8.5 4v4M15.5 4v4M9 15l2 2 4-3.8',
  performance: 'M4 4v16h16M8 16v-4M12 16V8M16 16v-6',
};

const lineIcon = (path: string): Html =>
  new Html(
    `<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="${path}"/></svg>`,
  );

/** Line icon of a sector; an empty tile where none is drawn. */
export const sectorIcon = (id: string): Html => lineIcon(sectorStrokes[id] ?? '');

export const taskIcon = (id: keyof typeof taskStrokes): Html => lineIcon(taskStrokes[id]);

/** Points onward: to the left in Arabic, by the style sheet. */
export const chevron = new Html(
  '<svg class="chevron" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="m9 5 7 7-7 7"/></svg>',
);
