/** Who gets what: which categories can arrive in a setting, and which roles of it a message can come to. */
import type { Path } from '../problem.ts';
import type { Setting, World } from '../schema.ts';
