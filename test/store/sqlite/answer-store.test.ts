import { openStore } from '../../../src/store/open-store.ts';
import { answerStoreContract } from '../../contracts/answer-store.ts';

answerStoreContract('SQLite', () => openStore(':memory:', new Date('2026-02-01T00:00:00Z')));
