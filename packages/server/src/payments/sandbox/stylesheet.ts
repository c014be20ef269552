/** Plain on purpose: nobody should take the page for a bank's. */
export const stylesheet = `
:root { color-scheme: light dark; }
* { box-sizing: border-box; }
body { margin: 0; font: 1.0625rem/1.7 system-ui, sans-serif; }
main { max-inline-size: 34rem; margin-inline: auto; padding: 1.5rem 1rem 3rem; }
h1 { margin-block: 0 1rem; font-size: 1.75rem; line-height: 1.4; }
h2 { margin-block: 2rem .75rem; font-size: 1.25rem; line-height: 1.4; }
.notice { margin-block: 0 1.5rem; padding: .75rem 1rem; border: 2px dashed; }
dl { display: grid; gap: .25rem 1.5rem; margin: 0; }
dt { font-weight: 700; }
dd { margin: 0 0 .75rem; overflow-wrap: anywhere; }
form { display: grid; gap: .75rem; }
button {
  min-block-size: 3rem;
  padding: .5rem 1rem;
  border: 2px solid ButtonBorder;
  border-radius: .25rem;
  background: ButtonFace;
  color: ButtonText;
  font: inherit;
  text-align: start;
  cursor: pointer;
}
button:first-of-type { border-color: transparent; background: #00594c; color: #fff; font-weight: 700; }
:focus-visible { outline: 3px solid; outline-offset: 3px; }
@media (min-width: 30rem) { dl { grid-template-columns: max-content 1fr; } dd { margin: 0; } }
@media (forced-colors: active) { button:first-of-type { border-color: ButtonBorder; } }
`;
