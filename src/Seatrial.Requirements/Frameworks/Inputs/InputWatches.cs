using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Requirements.Access;
using Seatrial.Requirements.Frameworks.Script;

namespace Seatrial.Requirements.Frameworks.Inputs;

/// <summary>
/// Calls that check a part of the request, by what they are given or what they are called on. Sources: the libraries' own documentation.
/// </summary>
internal static class InputWatches
{
    private static readonly CodeLanguage[] Python = [CodeLanguage.Python];
    private static readonly CodeLanguage[] CSharp = [CodeLanguage.CSharp];
    private static readonly CodeLanguage[] Java = [CodeLanguage.Java, CodeLanguage.Kotlin];
    private static readonly CodeLanguage[] Go = [CodeLanguage.Go];
    private static readonly CodeLanguage[] Php = [CodeLanguage.Php];
    private static readonly CodeLanguage[] Ruby = [CodeLanguage.Ruby];

    /// <summary>Bind what was sent to a structure of Go, each with the part of the request that it reads.</summary>
    private static readonly (string Name, Origins Part)[] GoBinders =
    [
        ("ShouldBindJSON", Origins.Body),
        ("BindJSON", Origins.Body),
        ("ShouldBindBodyWith", Origins.Body),
        ("ShouldBindXML", Origins.Body),
        ("BodyParser", Origins.Body),
        ("ShouldBind", Origins.Body),
        ("Bind", Origins.Body),
        ("ShouldBindQuery", Origins.Query),
        ("BindQuery", Origins.Query),
        ("QueryParser", Origins.Query),
        ("ShouldBindUri", Origins.Path),
        ("BindUri", Origins.Path),
        ("ParamsParser", Origins.Path),
    ];

    public static IReadOnlyList<CallWatch> All { get; } =
    [
        .. Rows(ScriptLanguages.All, "zod", ["npm:zod*"], "parse", "safeParse", "parseAsync", "safeParseAsync", "spa"),
        .. Rows(ScriptLanguages.All, "joi", ["npm:joi*", "npm:@hapi/joi*"], "validate", "validateAsync", "attempt", "assert"),
        .. Rows(ScriptLanguages.All, "yup", ["npm:yup*"], "validate", "validateSync", "isValid", "isValidSync", "cast"),
        .. Rows(ScriptLanguages.All, "valibot", ["npm:valibot"], "parse", "safeParse", "parseAsync", "safeParseAsync", "is", "assert"),
        .. Rows(ScriptLanguages.All, "superstruct", ["npm:superstruct*"], "assert", "create", "validate", "is", "mask"),
        .. Rows(ScriptLanguages.All, "ajv", ["npm:ajv*"], "validate", ""),
        .. Rows(ScriptLanguages.All, "arktype", ["npm:arktype*"], "", "assert"),
        .. Rows(ScriptLanguages.All, "class-validator", ["npm:class-validator"], "validate", "validateSync", "validateOrReject"),
        .. Rows(ScriptLanguages.All, "typebox", ["npm:@sinclair/typebox*"], "Check", "Parse", "Decode", "Assert"),
        .. Rows(ScriptLanguages.All, "io-ts", ["npm:io-ts*"], "decode", "is"),
        .. Rows(ScriptLanguages.All, "runtypes", ["npm:runtypes*"], "check", "validate", "guard"),
        .. Rows(ScriptLanguages.All, "vine", ["npm:@vinejs/vine*"], "validate"),
        .. Rows(ScriptLanguages.All, "express-validator", ["npm:express-validator*"], Origins.Argument, "validationResult", "matchedData"),
        .. Rows(
            Python,
            "pydantic",
            ["type:BaseModel", "py:pydantic*"],
            "",
            "model_validate",
            "model_validate_json",
            "parse_obj",
            "parse_raw",
            "validate_python"
        ),
        .. Rows(Python, "marshmallow", ["type:Schema", "py:marshmallow*"], "load", "loads", "validate"),
        .. Rows(Python, "Django form", ["type:Form", "type:ModelForm", "type:UserCreationForm", "type:AuthenticationForm"], ""),
        .. Rows(Python, "serializer", ["type:Serializer", "type:ModelSerializer", "type:HyperlinkedModelSerializer"], ""),
        .. Rows(Python, "WTForms", ["type:FlaskForm", "py:wtforms*", "py:flask_wtf*"], Origins.Body, "validate_on_submit", "validate"),
        .. Rows(Python, "JSON Schema", ["py:jsonschema*"], "validate"),
        .. Rows(Python, "cerberus", ["py:cerberus*"], "validate", "validated"),
        .. Rows(Python, "voluptuous", ["py:voluptuous*"], ""),
        .. Rows(
            CSharp,
            "FluentValidation",
            ["type:IValidator", "type:AbstractValidator"],
            "Validate",
            "ValidateAsync",
            "ValidateAndThrow",
            "ValidateAndThrowAsync"
        ),
        .. Rows(CSharp, "data annotations", ["*"], "TryValidateModel", "TryValidateObject", "ValidateObject"),
        .. Rows(Java, "Bean Validation", ["type:Validator"], "validate"),
        .. Rows(Go, "validator", ["go:github.com/go-playground/validator*"], "Struct", "StructCtx", "Var"),
        .. Rows(Go, "validator", ["go:github.com/labstack/echo*", "type:Context"], "Validate"),
        .. Rows(Go, AccessInput.Types, ["go:encoding/json*"], "Decode", "Unmarshal"),
        .. GoBinders.Select(b => new CallWatch("*", b.Name, site => Note(site, Tagged(site[0]), b.Part)) { Languages = Go }),
        .. Rows(Php, "Laravel validation", ["*"], Origins.Body | Origins.Query, "validate", "validated", "safe", "validateWithBag"),
        new(
            "*",
            "make",
            site =>
            {
                if (site.Call?.Receiver is NameExpression { Name: "Validator" })
                {
                    Note(site, "Laravel validation", Origins.Body | Origins.Query);
                }
            }
        )
        {
            Languages = Php,
        },
        .. Rows(Ruby, "strong parameters", ["*"], "permit", "expect"),
    ];

    /// <summary>The library that a schema or a middleware is of, by the module that it comes from; null for any other value.</summary>
    public static string? LibraryOf(Value value)
    {
        if (value.Type?.External is not { } name)
        {
            return null;
        }

        foreach (var (prefix, label) in Libraries)
        {
            if (
                name.StartsWith(prefix, StringComparison.Ordinal)
                && (name.Length == prefix.Length || name[prefix.Length] is '(' or '.' or '/')
            )
            {
                return label;
            }
        }

        return null;
    }

    private static readonly (string Prefix, string Label)[] Libraries =
    [
        ("npm:zod", "zod"),
        ("npm:joi", "joi"),
        ("npm:@hapi/joi", "joi"),
        ("npm:yup", "yup"),
        ("npm:valibot", "valibot"),
        ("npm:superstruct", "superstruct"),
        ("npm:arktype", "arktype"),
        ("npm:@sinclair/typebox", "typebox"),
        ("npm:celebrate", "celebrate"),
        ("npm:express-validator", "express-validator"),
        ("npm:express-joi-validation", "joi"),
        ("npm:express-validation", "joi"),
        ("npm:express-jsonschema", "JSON Schema"),
        ("npm:express-json-validator-middleware", "JSON Schema"),
        ("npm:express-openapi-validator", "OpenAPI"),
        ("npm:zod-express-middleware", "zod"),
        ("npm:express-zod-api", "zod"),
        ("npm:@hono/zod-validator", "zod"),
        ("npm:@hono/zod-openapi", "zod"),
        ("npm:@hono/valibot-validator", "valibot"),
        ("npm:@hono/typebox-validator", "typebox"),
        ("npm:@hono/arktype-validator", "arktype"),
        ("npm:@hono/standard-validator", "a standard schema"),
        ("npm:hono/validator", "a function of its own"),
        ("npm:koa-joi-router", "joi"),
        ("npm:koa-parameter", "koa-parameter"),
    ];

    /// <summary>Rules in the tags of a structure's fields, or its types alone.</summary>
    private static string Tagged(Value target) =>
        target.Type?.Class is { } type
        && type.Class.Fields.Any(f =>
            f.Tag is { } tag && (tag.Contains("binding:", StringComparison.Ordinal) || tag.Contains("validate:", StringComparison.Ordinal))
        )
            ? "validator"
            : AccessInput.Types;

    private static IEnumerable<CallWatch> Rows(IReadOnlyList<CodeLanguage> languages, string by, string[] targets, params string[] names) =>
        Rows(languages, by, targets, Origins.None, names);

    /// <summary>A row for each target and name.</summary>
    /// <param name="languages">Where it counts.</param>
    /// <param name="by">For people.</param>
    /// <param name="targets">What it is called on.</param>
    /// <param name="part">What it checks whatever it is given; none where the arguments and the receiver tell.</param>
    /// <param name="names">Functions.</param>
    private static IEnumerable<CallWatch> Rows(
        IReadOnlyList<CodeLanguage> languages,
        string by,
        string[] targets,
        Origins part,
        params string[] names
    ) => targets.SelectMany(t => names.Select(n => new CallWatch(t, n, site => Note(site, by, part)) { Languages = languages }));

    private static void Note(CallSite site, string by, Origins part)
    {
        if (part == Origins.None)
        {
            part = (site.Receiver?.Origins ?? Origins.None) | site.Arguments.Aggregate(Origins.None, (all, a) => all | Within(a.Value));
        }

        site.Evaluator.Trace.Check(part, by);
    }

    /// <summary>What a value or a member of it comes from.</summary>
    private static Origins Within(Value value)
    {
        var all = value.Origins | (value.Object?.Rest.Value?.Origins ?? Origins.None);
        foreach (var cell in value.Object?.Members.Values ?? Enumerable.Empty<Cell>())
        {
            all |= cell.Value?.Origins ?? Origins.None;
        }

        return all;
    }
}
