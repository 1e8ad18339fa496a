import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { z } from 'zod';

export type OpenApiPaths = OpenAPIObject['paths'];

/** `/api/<name>/openapi.json`, made from the controllers and their zod schemas when first asked for; `others` are no controllers'. */
export function addOpenApi(app: INestApplication, name: string, others: OpenApiPaths = {}): void {
  let document: OpenAPIObject | undefined;
  app.getHttpAdapter().get(`/api/${name}/openapi.json`, (_: Request, response: Response) => {
    document ??= describe(app, name, others);
    response.json(document);
  });
}

function describe(app: INestApplication, name: string, others: OpenApiPaths): OpenAPIObject {
  const about = new DocumentBuilder().setTitle(`Open SILON: ${name}`).setVersion('1').addBearerAuth().build();
  const document = SwaggerModule.createDocument(app, about, { standardSchemaConverter: toOpenApi });
  return { ...document, paths: { ...document.paths, ...others } };
}

/** Also describes what JSON Schema cannot say fully (a transform, a date), where the default would throw. */
function toOpenApi(schema: unknown, { schemaType }: { schemaType: 'input' | 'output' }) {
  if (!(schema instanceof z.ZodType)) return undefined;
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io: schemaType,
    unrepresentable: 'any',
    target: 'openapi-3.0',
  });
  return { schema: rest };
}
