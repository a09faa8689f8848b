using Seatrial.Code.Flow;
using Seatrial.Requirements.Frameworks.Script;

namespace Seatrial.Requirements.Frameworks.Mongoose;

/// <summary>Models and collections, and the documents that are made of them.</summary>
internal static class MongooseCalls
{
    public const string Model = "npm:mongoose.Model()";
    public const string Document = "npm:mongoose.Document()";
    public const string Collection = "npm:mongodb.Collection()";

    public static IReadOnlyList<TypeRule> Types { get; } =
    [
        new("Model", site => site.Type is { Arguments: [{ } type, ..] } ? ModelOf(site.File, site.Place, EntityOf(type.ShortName)) : null)
        {
            Languages = ScriptLanguages.All,
        },
        new(
            "PaginateModel",
            site => site.Type is { Arguments: [{ } type, ..] } ? ModelOf(site.File, site.Place, EntityOf(type.ShortName)) : null
        )
        {
            Languages = ScriptLanguages.All,
        },
        new("Collection", site => site.Type is { Arguments: [{ } type, ..] } ? CollectionOf(site.File, site.Place, type.ShortName) : null)
        {
            Languages = ScriptLanguages.All,
        },
    ];

    /// <summary>
    /// Models that were made before: <c>mongoose.models.Order || mongoose.model('Order', schema)</c>. What is known of them stands where they
    /// are made.
    /// </summary>
    public static IReadOnlyList<MemberRule> Members { get; } =
    [
        .. ((string[])["npm:mongoose.models", "npm:mongoose.connection.models"]).Select(t => new MemberRule(
            t,
            "",
            static _ => new Value
            {
                Type = new KnownType { External = Model, IsInstance = true },
            }
        )
        {
            Languages = ScriptLanguages.All,
        }),
    ];

    public static IReadOnlyList<CallRule> Rules { get; } =
    [
        .. ((string[])["npm:mongoose", "npm:mongoose*"]).Select(t => new CallRule(t, "model", Make) { Languages = ScriptLanguages.All }),
        new("*", "model", site => site.Count >= 2 && site[1].Type?.External == "npm:mongoose.Schema()" ? Make(site) : null)
        {
            Languages = ScriptLanguages.All,
        },
        new("npm:mongoose", "Schema", Schema) { Languages = ScriptLanguages.All },
        new("npm:mongoose.Schema()", "static", Static) { Languages = ScriptLanguages.All },
        new(
            Model,
            "",
            site => new Value
            {
                Type = new Code.Flow.KnownType { External = Document, IsInstance = true },
                Object = Fresh(site, EntityName(site)),
            }
        )
        {
            Languages = ScriptLanguages.All,
        },
        new(
            "*",
            "collection",
            site =>
                site[0].Text is { } name && site.Receiver is not { Functions.Count: > 0 } && !IsOther(site.Receiver)
                    ? CollectionOf(site.File, site.Place, name)
                    : null
        )
        {
            Languages = ScriptLanguages.All,
        },
        .. ((string[])["save", "$save"]).Select(n => new CallRule("*", n, site => Stored(site, LoadOperation.Update))
        {
            Languages = ScriptLanguages.All,
        }),
        .. ((string[])["remove", "deleteOne"]).Select(n => new CallRule(
            "*",
            n,
            site => site.Receiver is { Loads.Count: > 0 } && site.Count == 0 ? Stored(site, LoadOperation.Delete) : null
        )
        {
            Languages = ScriptLanguages.All,
        }),
        new(
            "*",
            "updateOne",
            site =>
                site.Receiver is { Loads.Count: > 0, Object: null } record
                    ? ScriptStore.Change(site, record, LoadOperation.Update, site[0])
                    : null
        )
        {
            Languages = ScriptLanguages.All,
        },
        new("*", "dropDatabase", Store.Wipe) { Languages = ScriptLanguages.All },
        new("npm:mongoose.Types", "ObjectId", Effects.Pass()) { Languages = ScriptLanguages.All },
        new("npm:mongodb", "ObjectId", Effects.Pass()) { Languages = ScriptLanguages.All },
        new("*", "ObjectId", site => site.Count == 1 ? site[0] : null) { Languages = ScriptLanguages.All },
    ];

    /// <summary>The model that a call is made on: known by how it was made, or by a name that only models have.</summary>
    public static string? EntityName(CallSite site) =>
        site.Receiver?.Object?.Tag is ModelTag tag ? tag.Entity
        : site.Receiver is { Type.Class: null, Loads.Count: 0, Object: null }
        && ScriptStore.ReceiverName(site) is var name
        && ScriptStore.IsModelName(name)
            ? EntityOf(name)
        : null;

    /// <summary>A model without the word for it: <c>OrderModel</c>, <c>OrderDocument</c>.</summary>
    public static string EntityOf(string name) =>
        name.EndsWith("Model", StringComparison.Ordinal) && name.Length > 5 ? name[..^5]
        : name.EndsWith("Document", StringComparison.Ordinal) && name.Length > 8 ? name[..^8]
        : name;

    private static AbstractObject Fresh(CallSite site, string? entity)
    {
        var made = new AbstractObject(site.File, site.Place) { Tag = new NewRecord(entity ?? Constructed(site), site[0]) };
        foreach (var (name, cell) in site[0].Object?.Members ?? CellDictionary.Empty)
        {
            site.Evaluator.Assign(made.Member(name), cell.Value ?? Value.Unknown);
        }

        return made;
    }

    /// <summary>The model of <c>new this.orders(data)</c>: as it was made, else as it is called.</summary>
    private static string Constructed(CallSite site) =>
        site.Call is not { } call ? ""
        : site.Evaluator.Evaluate(call.Callee).Object?.Tag is ModelTag model ? model.Entity
        : call.Callee is Code.Model.NameExpression written ? EntityOf(written.Name)
        : "";

    private static Value Schema(CallSite site)
    {
        var schema = new AbstractObject(site.File, site.Place) { Tag = site[0] };
        foreach (string part in (string[])["statics", "methods", "query"])
        {
            site.Evaluator.Assign(schema.Member(part), new Value { Object = new AbstractObject(site.File, site.Place) });
        }

        return new Value
        {
            Type = new KnownType { External = "npm:mongoose.Schema()", IsInstance = true },
            Object = schema,
        };
    }

    /// <summary>A model has the functions that its schema was given for it.</summary>
    private static Value? Make(CallSite site)
    {
        if (site[0].Text is not { } name)
        {
            return null;
        }

        var model = ModelOf(site.File, site.Place, name);
        foreach (var (member, cell) in ScriptValues.Member(site[1], "statics")?.Object?.Members ?? CellDictionary.Empty)
        {
            if (cell.Value is { Functions.Count: > 0 } function)
            {
                site.Evaluator.Assign(
                    model.Object!.Member(member),
                    function with
                    {
                        Functions = [.. function.Functions.Select(f => f.On(model))],
                    }
                );
            }
        }

        return model;
    }

    /// <summary><c>schema.static('findByEmail', function (email) { … })</c>.</summary>
    private static Value? Static(CallSite site)
    {
        if (site[0].Text is { } name && ScriptValues.Member(site.Receiver!, "statics")?.Object is { } statics)
        {
            site.Evaluator.Assign(statics.Member(name), site[1]);
        }

        return site.Receiver;
    }

    private static Value ModelOf(Code.Model.CodeFile file, Code.Model.Place place, string entity) =>
        new()
        {
            Type = new KnownType { External = Model, IsInstance = true },
            Object = new AbstractObject(file, place) { Tag = new ModelTag(entity) },
        };

    private static Value CollectionOf(Code.Model.CodeFile file, Code.Model.Place place, string entity) =>
        new()
        {
            Type = new KnownType { External = Collection, IsInstance = true },
            Object = new AbstractObject(file, place) { Tag = new ModelTag(entity) },
        };

    private static bool IsOther(Value? receiver) =>
        receiver?.Type?.External is { } type && type.Contains("fire", StringComparison.OrdinalIgnoreCase);

    private static Value? Stored(CallSite site, LoadOperation operation) =>
        site.Receiver is { } record && (record.Loads.Count > 0 || record.Object?.Tag is NewRecord)
            ? ScriptStore.Change(site, record, operation)
            : null;
}
