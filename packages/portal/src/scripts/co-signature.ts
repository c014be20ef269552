import '@fanar/journeys/co-signature/define';
import { keepFragment } from './other-language.js';

keepFragment();
