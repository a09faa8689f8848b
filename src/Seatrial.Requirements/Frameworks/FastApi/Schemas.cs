using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Code.Resolution;

namespace Seatrial.Requirements.Frameworks.FastApi;

/// <summary>
/// Schemas of Pydantic and SQLModel: a request fills the fields that its schema declares and no others.
/// Source: Pydantic documentation, "Models" and "Serialization"; SQLModel documentation, "Update Data with FastAPI".
/// </summary>
internal static class Schemas
{
    private static readonly CodeLanguage[] Python = [CodeLanguage.Python];

    public static IReadOnlyList<CallRule> Calls { get; } =
    [
        new("*", "model_dump", Dump) { Languages = Python },
        new("*", "dict", Dump) { Languages = Python },
        new("*", "model_validate", Validate) { Languages = Python },
        new("*", "from_orm", Validate) { Languages = Python },
        new("*", "parse_obj", Validate) { Languages = Python },
        new("*", "sqlmodel_update", Update) { Languages = Python },
    ];

    /// <summary><c>body.model_dump(exclude={"role"})</c>: the fields of the schema by name, as the request filled them.</summary>
    private static Value? Dump(CallSite site) =>
        site.Receiver is { } receiver && receiver.Has(Origins.Body)
            ? Filled(site, receiver, Names(site.Named("include")), Names(site.Named("exclude")))
            : null;

    /// <summary><c>Order.model_validate(body, update={"owner_id": user.id})</c>: a new object.</summary>
    private static Value? Validate(CallSite site)
    {
        if (site.Receiver?.Type is not { Class: { } model, IsInstance: false } || site.Count == 0)
        {
            return null;
        }

        var made = new AbstractObject(site.File, site.Place);
        Fill(site, made, site[0].Has(Origins.Body) ? Filled(site, site[0], null, null) : site[0]);
        if (site.Named("update") is { } set)
        {
            Fill(site, made, set);
        }

        return new Value
        {
            Type = new KnownType { Class = model, IsInstance = true },
            Object = made,
        };
    }

    /// <summary><c>order.sqlmodel_update(data)</c>: sets what the data holds.</summary>
    private static Value? Update(CallSite site)
    {
        if (site.Receiver is not { Loads.Count: > 0 } record || site.Count == 0)
        {
            return null;
        }

        var data = site[0].Has(Origins.Body) && site[0].Object is null ? Filled(site, site[0], null, null) : site[0];
        foreach (var source in (IEnumerable<Value?>)[data, site.Named("update")])
        {
            foreach (var (name, cell) in source?.Object?.Members ?? CellDictionary.Empty)
            {
                site.Evaluator.Change(record, name, cell.Value ?? Value.Unknown);
            }

            if (source?.Object is null && source?.Has(Origins.Body) == true)
            {
                site.Evaluator.Change(record, "*", source);
            }
        }

        return record;
    }

    private static void Fill(CallSite site, AbstractObject made, Value data)
    {
        foreach (var (name, cell) in data.Object?.Members ?? CellDictionary.Empty)
        {
            site.Evaluator.Assign(made.Member(name), cell.Value ?? Value.Unknown);
        }

        if ((data.Object is null ? data : data.Object.Rest.Value) is { } others)
        {
            site.Evaluator.Assign(made.Rest, others);
        }
    }

    /// <summary>
    /// A schema that a request filled, as an object with the fields that are declared; the value itself where its schema is not known.
    /// </summary>
    private static Value Filled(CallSite site, Value body, IReadOnlyCollection<string>? only, IReadOnlyCollection<string>? without)
    {
        if (body.Object is not null || body.Type?.Class is not { } schema)
        {
            return body;
        }

        var filled = new AbstractObject(site.File, site.Place);
        foreach (string name in Fields(schema, site.Evaluator.Code).Where(n => only?.Contains(n) != false && without?.Contains(n) != true))
        {
            site.Evaluator.Assign(filled.Member(name), Value.Of(Origins.Body, name));
        }

        return filled.Members.Count == 0 ? body : new Value { Origins = body.Origins, Object = filled };
    }

    private static IEnumerable<string> Fields(ClassSymbol schema, CodeBase code) =>
        code.Bases(schema)
            .Prepend(schema)
            .SelectMany(c => c.Class.Fields)
            .Select(f => f.Name)
            .Where(n => !n.StartsWith('_') && n is not "model_config" and not "Config")
            .Distinct(StringComparer.Ordinal);

    /// <summary>Names in a set, list or dictionary of literals; null where there is none.</summary>
    private static IReadOnlyCollection<string>? Names(Value? given) =>
        given?.Object is { } set ? [.. set.Members.Select(m => m.Value.Value?.Text ?? m.Key)] : null;
}
