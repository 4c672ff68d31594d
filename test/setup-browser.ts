import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

afterEach(cleanup);

// The default of one second is too short for a busy machine.
configure({ asyncUtilTimeout: 5000 });
