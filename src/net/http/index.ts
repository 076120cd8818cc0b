export { httpComplete } from './complete.ts';
export { readHttp } from './reply.ts';
export { writeHttp } from './request.ts';
