/**
 * Zod must not compile code at run time: the page's content security policy forbids it. Zod looks at this setting when a schema is
 * built, so this file has to be imported before the first one is.
 */
import { z } from 'zod';

z.config({ jitless: true });
