import { createContext } from 'react';
import type { Page } from '../page.js';

/** The page around, for what is rendered on a server. */
export const PageContext = createContext<Page | undefined>(undefined);
