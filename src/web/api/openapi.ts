import { z } from 'zod';
import { version } from '../../version.ts';
import type { Resource } from './resources.ts';

/** The OpenAPI 3.1 document of these resources, from the schemas that read and describe them. */
export function openApi(resources: readonly Resource[]): object {
  return {
    openapi: '3.1.0',
    info: {
      title: 'camcensus',
      version,
      description:
        'What the dashboard shows, for programs. Read-only, and only from this machine; with a token once there are accounts.',
    },
    servers: [{ url: '/api/v1' }],
    paths: Object.fromEntries(resources.map((one) => [`/${one.name}`, { get: operation(one) }])),
    security: [{ token: [] }, {}],
    components: {
      responses: { Problem: problem },
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
    },
  };
}

function operation({ name, summary, query, result }: Resource): object {
  return {
    operationId: name,
    summary,
    parameters: Object.entries(query.shape).map(([parameter, schema]) => ({
      name: parameter,
      in: 'query',
      required: false,
      schema: z.toJSONSchema(schema, { io: 'input' }),
    })),
    responses: {
      200: {
        description: summary,
        headers: { Link: { description: 'rel="next": what follows (RFC 8288)', schema: { type: 'string' } } },
        content: { 'application/json': { schema: z.toJSONSchema(result) } },
      },
      400: { $ref: '#/components/responses/Problem' },
      401: { $ref: '#/components/responses/Problem' },
    },
  };
}

const problem = {
  description: 'What was asked cannot be answered, and why',
  content: {
    'application/json': {
      schema: {
        type: 'object',
        properties: { error: { type: 'string', description: 'A sentence for people' } },
        required: ['error'],
      },
    },
  },
};
