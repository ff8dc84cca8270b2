import { fc } from '../../support/property.ts';
