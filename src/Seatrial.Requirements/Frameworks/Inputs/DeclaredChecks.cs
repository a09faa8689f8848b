using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Code.Resolution;
using Seatrial.Requirements.Access;
using Seatrial.Requirements.Frameworks.AspNetCore;
using Seatrial.Requirements.Frameworks.FastApi;
using Seatrial.Requirements.Frameworks.Flask;
using Seatrial.Requirements.Frameworks.Laravel;
using Seatrial.Requirements.Frameworks.NestJs;
using Seatrial.Requirements.Frameworks.Spring;

namespace Seatrial.Requirements.Frameworks.Inputs;

/// <summary>What frameworks check of a handler's parameters by how they are declared.</summary>
internal sealed class DeclaredChecks
{
    private static readonly HashSet<string> Constraints = new(StringComparer.Ordinal)
    {
        "Valid",
        "Validated",
        "NotNull",
        "NotBlank",
        "NotEmpty",
        "Size",
        "Min",
        "Max",
        "Pattern",
        "Email",
        "Positive",
        "PositiveOrZero",
        "Negative",
        "Digits",
        "DecimalMin",
        "DecimalMax",
        "Past",
        "Future",
        "Length",
        "Range",
    };

    private static readonly HashSet<string> Annotations = new(StringComparer.Ordinal)
    {
        "Required",
        "StringLength",
        "MaxLength",
        "MinLength",
        "Range",
        "RegularExpression",
        "EmailAddress",
        "Phone",
        "Url",
        "Compare",
        "CreditCard",
        "Length",
        "AllowedValues",
        "Base64String",
    };

    /// <summary>Types that take whatever is sent.</summary>
    private static readonly HashSet<string> Anything = new(StringComparer.Ordinal)
    {
        "String",
        "string",
        "Object",
        "object",
        "dynamic",
        "Map",
        "HashMap",
        "JsonNode",
        "JsonElement",
        "JObject",
        "ObjectNode",
        "dict",
        "Dict",
        "Any",
        "any",
        "Request",
        "UploadFile",
        "MultipartFile",
        "IFormFile",
        "IFormCollection",
        "JSONObject",
    };

    private readonly CodeBase code;
    private readonly bool hasPipe;
    private readonly HashSet<string> fluent;

    public DeclaredChecks(CodeBase code)
    {
        this.code = code;
        hasPipe = code.Files.Any(f => f.Imports.Any(i => i.Module == "@nestjs/common" && i.Name == "ValidationPipe"));
        fluent =
        [
            .. code.Derived("AbstractValidator")
                .SelectMany(c => c.Class.Bases)
                .Where(b => b.ShortName == "AbstractValidator")
                .SelectMany(b => b.Arguments)
                .Select(a => a.ShortName),
        ];
    }

    /// <summary>What checks a parameter; null where nothing does.</summary>
    public string? Of(string framework, BoundInput input, Class? owner) =>
        framework switch
        {
            FastApiPack.Name => input.Parameter.Type is null
            || Anything.Contains(Inner(input.Parameter.Type).ShortName)
                && Inner(input.Parameter.Type).ShortName != "UploadFile"
                && input.Origins == Origins.Body
                ? null
                : "pydantic",
            ConnexionPack.Name => "OpenAPI",
            SpringPack.Name => input.Parameter.Decorators.Any(d => d.Name is { } name && Constraints.Contains(name))
                ? "Bean Validation"
                : ByType(input),
            AspNetCorePack.Name => AspNet(input, owner),
            NestPack.Name => Nest(input),
            _ => null,
        };

    /// <summary>A form request of Laravel, which is checked before the handler begins.</summary>
    public string? OfRequest(string framework, Function handler, CodeFile file) =>
        framework == LaravelPack.Name
        && handler.Parameters.Any(p =>
            p.Type is { } type && code.ResolveType(file, type) is { } request && code.Inherits(request, b => b.ShortName == "FormRequest")
        )
            ? "form request"
            : null;

    /// <summary>What decorators of a handler check of the body.</summary>
    public static string? OfDecorators(Function handler) =>
        handler
            .Decorators.Select(d =>
                d.Name switch
                {
                    "use_args" or "use_kwargs" => "webargs",
                    "arguments" => "marshmallow",
                    "expects_json" => "JSON Schema",
                    _ => null,
                }
            )
            .FirstOrDefault(l => l is not null);

    /// <summary>A view of Django REST framework that leaves the checks to its serializer.</summary>
    public static string? OfClass(Class? owner) => owner?.Fields.Any(f => f.Name == "serializer_class") == true ? "serializer" : null;

    private static TypeReference Inner(TypeReference type) =>
        type is { Name: "Annotated" or "Optional", Arguments: [var inner, ..] } ? inner : type;

    private static string? ByType(BoundInput input) =>
        input.Parameter.Type is { } type && !Anything.Contains(type.ShortName) ? AccessInput.Types : null;

    private string? AspNet(BoundInput input, Class? owner)
    {
        if (input.Parameter.Type is not { } type || code.ResolveType(input.File, type) is not { } dto)
        {
            return ByType(input);
        }

        bool isChecked =
            owner is not null
            && (
                owner.Decorators.Any(d => d.Name == "ApiController")
                || owner.Bases.Any(b =>
                    code.ResolveType(input.File, b) is { } above && above.Class.Decorators.Any(d => d.Name == "ApiController")
                )
            );
        bool hasRules =
            dto.Class.Fields.Any(f => f.Decorators.Any(IsAnnotation)) || dto.Class.Parameters.Any(p => p.Decorators.Any(IsAnnotation));
        return fluent.Contains(dto.Class.Name) ? "FluentValidation"
            : hasRules && isChecked ? "data annotations"
            : AccessInput.Types;
    }

    private static bool IsAnnotation(CallExpression attribute) => attribute.Name is { } name && Annotations.Contains(name);

    /// <summary>Types of TypeScript are gone at run time: only a pipe checks.</summary>
    private string? Nest(BoundInput input)
    {
        var pipes = input
            .Parameter.Decorators.SelectMany(d => d.Arguments)
            .Select(a => a.Value)
            .Select(v => v is CallExpression made ? made.Name : (v as NameExpression)?.Name)
            .OfType<string>();
        if (pipes.FirstOrDefault(p => p.EndsWith("Pipe", StringComparison.Ordinal)) is { } pipe)
        {
            return pipe.Contains("Zod", StringComparison.Ordinal) ? "zod"
                : pipe.StartsWith("Parse", StringComparison.Ordinal) ? AccessInput.Types
                : "a pipe";
        }

        return hasPipe && input.Parameter.Type is { } type && code.ResolveType(input.File, type) is { } dto && HasRules(dto, 0)
            ? "class-validator"
            : null;
    }

    private bool HasRules(ClassSymbol dto, int depth) =>
        dto.Class.Fields.Any(f => f.Decorators.Count > 0)
        || (
            depth < 3
            && (
                dto.Class.Bases.Any(b => code.ResolveType(dto.File, b) is { } above && HasRules(above, depth + 1))
                || dto.Class.BaseExpressions.OfType<CallExpression>()
                    .SelectMany(c => c.Arguments)
                    .Any(a =>
                        a.Value is NameExpression n && code.Resolve(dto.File, n.Name) is ClassSymbol part && HasRules(part, depth + 1)
                    )
            )
        );
}
