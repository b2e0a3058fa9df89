/** All tables of agreement with theory: for the quick tests here, and with many more replications for the slow ones. */
import type { Table } from '../agreement.ts';
import { manyServers } from './many-servers.ts';
import { networks } from './networks.ts';
import { priorities } from './priorities.ts';
import { singleServer } from './single-server.ts';

export const tables: readonly Table[] = [...singleServer, ...priorities, ...manyServers, ...networks];
