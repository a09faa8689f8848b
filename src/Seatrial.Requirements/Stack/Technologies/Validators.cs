using static Seatrial.Requirements.Stack.TechnologyKind;

namespace Seatrial.Requirements.Stack.Technologies;

internal static class Validators
{
    public static IReadOnlyList<TechnologyEntry> Entries { get; } =
    [
        new(
            Validator,
            "zod",
            "Zod",
            "npm:zod npm:nestjs-zod npm:@hono/zod-validator npm:fastify-type-provider-zod npm:zod-express-middleware"
        ),
        new(Validator, "joi", "Joi", "npm:joi npm:@hapi/joi npm:celebrate"),
        new(Validator, "yup", "Yup", "npm:yup"),
        new(Validator, "valibot", "Valibot", "npm:valibot npm:@hono/valibot-validator"),
        new(Validator, "arktype", "ArkType", "npm:arktype"),
        new(Validator, "class-validator", "class-validator", "npm:class-validator"),
        new(Validator, "express-validator", "express-validator", "npm:express-validator"),
        new(Validator, "ajv", "Ajv", "npm:ajv npm:@nestjs/ajv"),
        new(Validator, "typebox", "TypeBox", "npm:@sinclair/typebox npm:typebox npm:@fastify/type-provider-typebox"),
        new(Validator, "superstruct", "Superstruct", "npm:superstruct"),
        new(Validator, "io-ts", "io-ts", "npm:io-ts"),
        new(Validator, "runtypes", "Runtypes", "npm:runtypes"),
        new(Validator, "effect-schema", "Effect Schema", "npm:@effect/schema"),
        new(Validator, "vine", "VineJS", "npm:@vinejs/vine"),
        new(Validator, "typia", "Typia", "npm:typia"),
        new(Validator, "envalid", "envalid / t3-env", "npm:envalid npm:@t3-oss/env-nextjs npm:@t3-oss/env-core"),
        new(Validator, "express-openapi-validator", "OpenAPI validator", "npm:express-openapi-validator npm:openapi-backend"),
        new(Validator, "pydantic", "Pydantic", "pypi:pydantic pypi:pydantic-settings"),
        new(Validator, "marshmallow", "marshmallow", "pypi:marshmallow pypi:flask-marshmallow pypi:webargs pypi:flask-smorest"),
        new(Validator, "cerberus", "Cerberus", "pypi:cerberus"),
        new(Validator, "voluptuous", "Voluptuous", "pypi:voluptuous"),
        new(Validator, "jsonschema", "jsonschema", "pypi:jsonschema"),
        new(Validator, "msgspec", "msgspec", "pypi:msgspec"),
        new(Validator, "wtforms", "WTForms", "pypi:wtforms pypi:flask-wtf"),
        new(Validator, "attrs-cattrs", "cattrs", "pypi:cattrs"),
        new(
            Validator,
            "fluentvalidation",
            "FluentValidation",
            "nuget:fluentvalidation nuget:fluentvalidation.aspnetcore nuget:fluentvalidation.dependencyinjectionextensions"
        ),
        new(
            Validator,
            "hibernate-validator",
            "Jakarta Bean Validation",
            "maven:org.springframework.boot:spring-boot-starter-validation maven:org.hibernate.validator:* maven:jakarta.validation:* maven:javax.validation:* maven:io.quarkus:quarkus-hibernate-validator"
        ),
        new(Validator, "konform", "Konform", "maven:io.konform:*"),
        new(Validator, "go-playground-validator", "go-playground/validator", "go:github.com/go-playground/validator"),
        new(Validator, "ozzo-validation", "ozzo-validation", "go:github.com/go-ozzo/ozzo-validation"),
        new(Validator, "govalidator", "govalidator", "go:github.com/asaskevich/govalidator"),
        new(
            Validator,
            "protovalidate",
            "Protovalidate",
            "go:github.com/bufbuild/protovalidate-go go:buf.build/go/protovalidate npm:@bufbuild/protovalidate pypi:protovalidate"
        ),
        new(Validator, "dry-validation", "dry-validation", "gem:dry-validation gem:dry-schema"),
        new(Validator, "respect-validation", "Respect\\Validation", "composer:respect/validation"),
        new(Validator, "symfony-validator", "Symfony Validator", "composer:symfony/validator"),
        new(Validator, "validator-rust", "validator (Rust)", "cargo:validator cargo:garde cargo:axum-valid"),
    ];
}
