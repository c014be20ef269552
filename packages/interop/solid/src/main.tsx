import { render, setTrustedTypesPolicy } from 'solid-js/web';
import { App } from './App';

// Where the page requires Trusted Types, Solid asks for the policy by which it makes its own templates.
if (window.trustedTypes) {
  setTrustedTypesPolicy(
    window.trustedTypes.createPolicy('solid', { createHTML: (template) => template }),
  );
}

const place = document.getElementById('app');
if (place) render(() => <App />, place);
