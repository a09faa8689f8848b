using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Code.Resolution;

namespace Seatrial.Requirements.Frameworks.Laravel;

/// <summary>What classes of models say of themselves.</summary>
internal static class EloquentModel
{
    private static readonly HashSet<string> Bases = new(StringComparer.Ordinal)
    {
        "Model",
        "Eloquent",
        "Authenticatable",
        "Pivot",
        "MorphPivot",
        "PersonalAccessToken",
        "BaseUser",
        "Role",
        "Permission",
        "DatabaseNotification",
        "EloquentUser",
    };

    /// <summary>Whether a class is a model.</summary>
    public static bool Is(CodeBase code, ClassSymbol type) =>
        type.File.Language == CodeLanguage.Php
        && type.Class.Kind == ClassKind.Class
        && code.Inherits(type, b => Bases.Contains(b.ShortName) || b.Name.EndsWith(@"Auth\User", StringComparison.Ordinal));

    /// <summary>The class of a model or record; null for what is none of the repository.</summary>
    public static ClassSymbol? ClassOf(Value? value) =>
        value?.Type?.Class is { File.Language: CodeLanguage.Php } type ? type : EloquentQuery.Of(value)?.Model;

    /// <summary>The class that a value names: itself, or its whole name in a text.</summary>
    public static ClassSymbol? Named(CodeBase code, CodeFile file, Value value) =>
        value.Type?.Class
        ?? (
            value.Text is { } text && text.Contains('\\', StringComparison.Ordinal)
                ? code.Resolve(file, "\\" + text.TrimStart('\\')) as ClassSymbol
                : null
        );

    /// <summary>The column by which routes find a record.</summary>
    public static string RouteKey(CodeBase code, ClassSymbol model) =>
        code.Method(model, "getRouteKeyName") is { Function.Body.Statements: [.., ReturnStatement { Value: LiteralExpression key }] }
            ? key.Text
            : "id";

    /// <summary>
    /// What is written where a program hands an array to a model: the fields that the model lets through. Source: Laravel documentation,
    /// "Mass Assignment".
    /// </summary>
    public static Value Assigned(CallSite site, ClassSymbol? model, Value data)
    {
        var rest = data.Object is { Tag: null } array ? array.Rest.Value ?? Value.Unknown : data;
        if (model is null || !IsWhole(rest))
        {
            return data;
        }

        var (fillable, guarded) = (Names(site.Evaluator.Code, model, "fillable"), Names(site.Evaluator.Code, model, "guarded"));
        if (fillable is not { Count: > 0 } && guarded is not null && !guarded.Contains("*"))
        {
            return data;
        }

        // Without either, Laravel writes nothing.
        var written = LaravelRequest.Listed(site, fillable ?? []);
        foreach (var (name, cell) in data.Object?.Members ?? CellDictionary.Empty)
        {
            site.Evaluator.Assign(written.Object!.Member(name), cell.Value ?? Value.Unknown);
        }

        return written;
    }

    /// <summary>Whether a value is all that the request sends.</summary>
    public static bool IsWhole(Value data) => data is { Object: null, Key: null } && data.Has(Origins.Body) && !data.Has(Origins.Stored);

    private static IReadOnlyList<string>? Names(CodeBase code, ClassSymbol model, string field)
    {
        foreach (var owner in (IEnumerable<ClassSymbol>)[model, .. code.Bases(model)])
        {
            if (owner.Class.Fields.FirstOrDefault(f => f.Name == field)?.Initializer is { } written)
            {
                return [.. written.Parts.OfType<LiteralExpression>().Select(l => l.Text)];
            }
        }

        return null;
    }
}
